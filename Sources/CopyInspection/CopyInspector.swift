// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
package import RightsModel

/// Holds a copy as it will appear beside the page that it is made of.
///
/// A pure function of both pages and the proposal. What is found is a statement of what the copy's markup has and lacks,
/// never one on whether a use is lawful.
package struct CopyInspector: Sendable {
    private let style = HouseStyle.builtIn

    /// Makes an inspector with the house style that is built in.
    package init() {}

    /// Inspects a copy.
    ///
    /// - Parameter sha256: the hash of the copy's bytes, for the report.
    package func inspect(
        _ copy: InspectedPage,
        sha256: String,
        of source: InspectedPage,
        proposal: Proposal
    ) -> CopyReport {
        let comparison = TextComparison(source, copy, style: style)
        let names = CreditNames(source)
        let links = LinkInspection(copy, of: source)
        let credits = CreditInspection(copy, comparison, names: names, links: links.toSource)
        let rights = RightsInspection(copy, of: source, names: names)
        let media = MediaInspection(copy, of: source, style: style)
        let remarks = RemarkInspection(copy, comparison, style: style)
        var report = CopyReport(file: SourceFile(source: copy.source, sha256: sha256), text: Self.visibleText(copy))
        report.credit = credits.credit
        report.creditPositions = report.credit.holds == false ? [] : credits.positions
        report.creditsAuthor = credits.author
        report.linksToSource = links.linksToSource
        report.linkFollowable = links.followable
        report.hasCanonical = links.canonical
        report.noindex = links.noindex
        report.keepsLinks = links.keepsLinks(in: comparison.source.blocks)
        report.linksLicense = rights.linksLicense
        report.keepsNotice = rights.keepsNotice
        report.keepsMetadata = rights.keepsMetadata
        report.takesImages = media.takesImages
        report.keepsCounter = media.keepsCounter
        report.namesTranslator = remarks.namesTranslator
        report.marksChanges = remarks.marksChanges(language: proposal.language ?? copy.outline.language)
        compare(comparison, copy, of: source, proposal, creditBlocks: Set(credits.blocks), into: &report)
        return report
    }

    private func compare(
        _ comparison: TextComparison,
        _ copy: InspectedPage,
        of source: InspectedPage,
        _ proposal: Proposal,
        creditBlocks: Set<Int>,
        into report: inout CopyReport
    ) {
        guard !comparison.isTooLong else {
            let message = "The texts have more than \(TextComparison.mostWords) words; they were not compared."
            report.diagnostics.append(Diagnostic(code: .limitReached, message: message))
            report.textChanged = CopyFinding(unknown: "whether the text was changed: it is too long to be compared")
            return
        }
        guard comparison.source.count > 0 else {
            report.textChanged = CopyFinding(unknown: "where the article of the page stands: no words of it were found")
            return
        }
        let percent = 100 * Double(comparison.takenWords) / Double(comparison.source.count)
        report.taken = TextTaken(words: comparison.takenWords, percent: (percent * 10).rounded() / 10)
        let isPart = Action.excerpt.includes(proposal.action) || proposal.action == .aggregate
        let isRecognized = isPart || comparison.takenWords * 20 >= comparison.source.count
        guard isRecognized, !comparison.matches.isEmpty else {
            report.textChanged = unrecognized(copy, of: source, proposal)
            return
        }
        let found = TextChanges(comparison, copy, of: source, style: style, creditBlocks: creditBlocks, isPart: isPart)
        report.changes = found.changes
        let evidence = found.changes.prefix(5).map(Self.evidence)
        if let first = evidence.first, !found.isCertain {
            report.textChanged = CopyFinding(unknown: "whether this belongs to the article: “\(first.text)”", evidence)
        } else {
            report.textChanged = CopyFinding(!evidence.isEmpty, evidence)
        }
    }

    /// None of the source's words stand in the copy: a translation, or the copy of another page.
    private func unrecognized(_ copy: InspectedPage, of source: InspectedPage, _ proposal: Proposal) -> CopyFinding {
        func primary(_ tag: String?) -> String? { tag.map { $0.prefix { $0 != "-" }.lowercased() } }
        let own = primary(copy.outline.language) ?? primary(proposal.language)
        if let own, let other = primary(source.outline.language), own != other {
            return CopyFinding(true, [Evidence(text: "lang=\(own)")])
        }
        return CopyFinding(unknown: "whether the copy is one of this page: none of its words were recognized")
    }

    private static func evidence(_ change: TextChange) -> Evidence {
        let text =
            switch (change.removed.isEmpty, change.added.isEmpty) {
            case (true, _): "added: \(change.added)"
            case (_, true): "left out: \(change.removed)"
            default: "\(change.removed) → \(change.added)"
            }
        return Evidence(text: text, location: change.location)
    }

    private static func visibleText(_ page: InspectedPage) -> String {
        page.outline.blocks.filter { !$0.isHidden && !$0.isInert }.map { page.outline.string($0.range) }
            .joined(separator: "\n")
    }
}
