// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds statements in the page's text: reservations, prohibitions, permissions and duties.
struct StatementDetector: Detector {
    static let id = "statement"

    func detect(in document: Document, into findings: inout Findings) {
        let outline = document.outline
        let surroundings = LicenseSurroundings(document)
        for (index, block) in outline.blocks.enumerated() where !block.isInert {
            let hits = document.matches.hits(inBlock: index)
            guard StatementReader.mayHold(hits, document.lexicon) else { continue }
            let reader = StatementReader(
                lexicon: document.lexicon,
                licenses: document.licenses,
                text: document.matches.folded,
                range: document.matches.blocks[index],
                hits: hits,
                pageLanguage: outline.language
            )
            let (found, undecided) = reader.read()
            if found.isEmpty, undecided.isEmpty { continue }
            let context = document.context(of: block.element)
            for one in found {
                if isCredible(one, in: context) {
                    add(one, in: surroundings, block: index, context, &findings)
                    guard one.isNarrowed else { continue }
                    let (diagnostic, place) = unparsed(one.statement.actions, one.range, in: document)
                    findings.report(diagnostic, at: place)
                } else if mayForbid(one, in: context) {
                    let (diagnostic, place) = unparsed(one.statement.actions, one.range, in: document)
                    findings.doubt(diagnostic, at: place)
                }
            }
            for one in undecided where !context.contains(.body) && !context.contains(.comment) {
                let (diagnostic, place) = unparsed(one.actions, one.range, in: document)
                findings.report(diagnostic, at: place)
            }
        }
    }

    /// The longest sentence, in folded bytes, that is read as a rule where the article's own text stands.
    private static let longestInProse = 300
    /// The longest sentence, in folded bytes, that is read as a rule elsewhere.
    private static let longest = 900

    /// Whether words in this place are the publisher's own rule rather than prose.
    ///
    /// An article may talk about rights, and so may its readers. Rules are short; the sentences of judgments and
    /// contracts are not.
    private func isCredible(_ found: StatementReader.Found, in context: ElementContext) -> Bool {
        if found.statement.modality == .reservation { return true }
        if context.contains(.body) || context.contains(.comment) {
            return found.strength == .strong && found.range.count <= Self.longestInProse
        }
        guard found.range.count <= Self.longest else { return false }
        return context.contains(.footer) || found.strength >= .plain
    }

    /// The longest sentence, in folded bytes, that may forbid although nothing in it tells that it speaks of the page.
    private static let longestDoubt = 80

    /// Whether words that are not credible as a rule may still forbid to copy the page, as "No reproduction" does.
    private func mayForbid(_ found: StatementReader.Found, in context: ElementContext) -> Bool {
        found.statement.modality == .prohibition && found.range.count <= Self.longestDoubt && context.scope != .other
            && found.statement.actions.contains { [.use, .republish, .copy, .adapt, .excerpt].contains($0) }
    }

    private func add(
        _ found: StatementReader.Found,
        in surroundings: LicenseSurroundings,
        block: Int,
        _ context: ElementContext,
        _ findings: inout Findings
    ) {
        let document = surroundings.document
        let words = document.matches.folded.origin(of: found.range)
        findings.add(
            .statement(found.statement),
            text: document.outline.string(words),
            scope: scope(of: found, in: surroundings, block: block, context),
            origin: .text,
            at: .text(words)
        )
    }

    /// What a statement is about.
    ///
    /// A permission may speak of the theme, the software or a picture: its words tell.
    private func scope(
        of found: StatementReader.Found,
        in surroundings: LicenseSurroundings,
        block: Int,
        _ context: ElementContext
    ) -> Scope {
        guard found.statement.modality == .permission else { return context.scope }
        let mentions = surroundings.words(in: found.range).mentions
        if mentions.contains(where: { $0.match.terms.isForSoftware }) { return .other }
        let start = found.range.lowerBound
        let range = mentions.first?.range ?? start..<start
        return surroundings.scope(of: mentions.first?.match, in: context, block: block, besides: range)
    }

    /// What is to be said of a sentence on actions that a person has to read, and where it stands.
    private func unparsed(
        _ actions: [Action],
        _ range: Range<Int>,
        in document: Document
    ) -> (Diagnostic, Findings.Place) {
        let words = document.matches.folded.origin(of: range)
        return (.unparsed(actions, text: document.outline.string(words)), .text(words))
    }
}
