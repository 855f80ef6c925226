// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Tells whether the page is a copy of one on another site: by `rel="canonical"`, `original-source`, `syndication-source`,
/// by words such as "reprinted with permission", or by the name of a news agency in a byline or dateline.
///
/// A copy can't grant more than its source, so that what it permits is left to a person. An address of the same site is
/// no evidence: most pages name themselves. The words stand in `rules/lexicon` (`origins`, `agencies`).
struct ProvenanceDetector: Detector {
    static let id = "provenance"

    func detect(in document: Document, into findings: inout Findings) {
        if let (origin, host, place) = address(in: document) {
            let message = "The page is a copy of one on \(host), whose rights go before what the copy permits."
            findings.report(Diagnostic(code: .syndicatedCopy, message: message, text: origin), at: place)
        } else if let (text, place) = words(in: document) ?? author(in: document) {
            let message = "The text comes from elsewhere, and the rights there go before what the copy permits."
            findings.report(Diagnostic(code: .syndicatedCopy, message: message, text: text), at: place)
        }
    }

    /// The author in the page's metadata where it is a news agency.
    private func author(in document: Document) -> (text: String, place: Findings.Place)? {
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where element.name == .meta && !element.isInert {
            // Told by the length first: most pages have dozens of such elements.
            guard outline.valueBytes(of: .name, in: index)?.count == 6, MetaName.of(index, in: outline) == "author",
                let author = outline.value(of: .content, in: index)
            else { continue }
            let folded = FoldedText(author.utf8)
            let whole = 0..<folded.bytes.count
            let hits = document.lexicon.hits(in: folded, range: whole)
            guard
                hits.contains(where: {
                    $0.category == .agency && AgencyCredit.credits($0.range, in: whole, of: folded.bytes)
                })
            else { continue }
            let offset = outline.valueOffset(of: .content, in: index)
            return (author, offset.map { .source($0, element: index) } ?? .element(index))
        }
        return nil
    }

    /// The first sentence outside of pictures, menus and other people's texts that says that the page's own comes from
    /// elsewhere.
    private func words(in document: Document) -> (text: String, place: Findings.Place)? {
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            let hits = document.matches.hits(inBlock: index)
            guard hits.contains(where: { $0.category == .origin || $0.category == .agency }) else { continue }
            let context = document.context(of: block.element)
            guard context.scope == .work || context.scope == .page, !context.contains(.navigation) else { continue }
            let hit = hits.first { hit in
                hit.category == .origin
                    || hit.category == .agency && credits(hit.range, block, index, context, document)
            }
            guard let hit else { continue }
            let sentences = Sentences.split(
                document.matches.folded.bytes,
                range: document.matches.blocks[index],
                abbreviations: document.lexicon.abbreviations
            )
            let sentence = sentences.first { $0.contains(hit.range.lowerBound) } ?? hit.range
            let words = document.matches.folded.origin(of: sentence)
            let text = document.outline.string(words)
            if !names(document.site, text) { return (text, .text(words)) }
        }
        return nil
    }

    /// Whether words name the page's own site: "This post first appeared on Harbor Post", on harborpost.example.
    private func names(_ site: String, _ words: String) -> Bool {
        let name = site.prefix { $0 != "." }.filter(\.isLetter)
        return name.count > 3 && words.lowercased().filter(\.isLetter).contains(name)
    }

    /// Whether the name of a news agency credits the text that it stands in: not in a heading or a list, nor at the page's
    /// foot or side.
    private func credits(
        _ name: Range<Int>,
        _ block: TextBlock,
        _ index: Int,
        _ context: ElementContext,
        _ document: Document
    ) -> Bool {
        let outline = document.outline
        guard context.isDisjoint(with: [.footer, .aside, .consent]), outline.elements[block.element].name != .li,
            !outline.isInHeading(block.element)
        else { return false }
        // Words such as "ap" and "sta" are names in capitals alone.
        let written = outline.string(document.matches.folded.origin(of: name))
        guard written.contains(where: \.isUppercase) || !written.contains(where: \.isLowercase) || written == "dpa"
        else { return false }
        return AgencyCredit.credits(name, in: document.matches.blocks[index], of: document.matches.folded.bytes)
    }

    /// The address of another site from which the page says that it comes, and its host.
    private func address(in document: Document) -> (address: String, host: String, place: Findings.Place)? {
        let site = document.site
        guard !site.isEmpty else { return nil }
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where !element.isInert {
            guard let (origin, place) = origin(index, element.name, outline),
                let address = document.resolve(origin).map(URLReference.init), !address.host.isEmpty,
                address.scheme == "http" || address.scheme == "https", SiteName.of(address.host) != site
            else { continue }
            return (origin, address.host, place)
        }
        return nil
    }

    private func origin(
        _ element: Int,
        _ name: HTMLElementName,
        _ outline: HTMLOutline
    ) -> (address: String, place: Findings.Place)? {
        let attribute: HTMLAttributeName
        switch name {
        case .link:
            guard outline.valueBytes(of: .rel, in: element)?.hasToken("canonical") == true else { return nil }
            attribute = .href
        case .meta:
            // Both names are told by their length first: most pages have dozens of such elements.
            let length = (outline.valueBytes(of: .name, in: element) ?? outline.valueBytes(of: .property, in: element))?
                .count
            guard length == 15 || length == 18, let name = MetaName.of(element, in: outline),
                name == "original-source" || name == "syndication-source"
            else { return nil }
            attribute = .content
        default: return nil
        }
        guard let address = outline.value(of: attribute, in: element)?.trimmingASCIISpace, !address.isEmpty else {
            return nil
        }
        let offset = outline.valueOffset(of: attribute, in: element)
        return (address, offset.map { .source($0, element: element) } ?? .element(element))
    }
}
