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
        let site = document.site
        if let (origin, host, place) = address(in: document, on: site) {
            let message = "The page is a copy of one on \(host), whose rights go before what the copy permits."
            findings.report(Diagnostic(code: .syndicatedCopy, message: message, text: origin), at: place)
            return
        }
        let siteName = SiteName.label(of: site)
        if let (text, place) = words(in: document, siteName) ?? author(in: document, siteName) {
            let message = "The text comes from elsewhere, and the rights there go before what the copy permits."
            findings.report(Diagnostic(code: .syndicatedCopy, message: message, text: text), at: place)
        }
    }

    /// The author in the page's metadata where it is a news agency.
    private func author(in document: Document, _ siteName: String) -> (text: String, place: Findings.Place)? {
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where element.name == .meta && !element.isInert {
            // Told by the length first: most pages have dozens of such elements.
            guard outline.valueBytes(of: .name, in: index)?.count == 6, MetaName.of(index, in: outline) == "author",
                let author = outline.value(of: .content, in: index)
            else { continue }
            let folded = FoldedText(author.utf8)
            let whole = 0..<folded.bytes.count
            let isAgency = document.lexicon.hits(in: folded, range: whole).contains { hit in
                hit.category == .agency && AgencyCredit.credits(hit.range, in: whole, of: folded.bytes)
                    && !begins(with: siteName, at: hit.range.lowerBound, in: whole, of: folded.bytes)
            }
            guard isAgency else { continue }
            let offset = outline.valueOffset(of: .content, in: index)
            return (author, offset.map { .source($0, element: index) } ?? .element(index))
        }
        return nil
    }

    /// The first sentence outside of pictures, menus and other people's texts that says that the page's own comes from
    /// elsewhere.
    private func words(in document: Document, _ siteName: String) -> (text: String, place: Findings.Place)? {
        let folded = document.matches.folded
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            let hits = document.matches.hits(inBlock: index)
            guard hits.contains(where: { $0.category == .origin || $0.category == .agency }) else { continue }
            let context = document.context(of: block.element)
            guard context.scope == .work || context.scope == .page, !context.contains(.navigation) else { continue }
            let range = document.matches.blocks[index]
            let hit = hits.first { hit in
                switch hit.category {
                case .origin: !begins(with: siteName, at: hit.range.upperBound, in: range, of: folded.bytes)
                case .agency:
                    credits(hit.range, block, range, context, document)
                        && !begins(with: siteName, at: hit.range.lowerBound, in: range, of: folded.bytes)
                default: false
                }
            }
            guard let hit else { continue }
            let sentences = Sentences.split(folded.bytes, range: range, abbreviations: document.lexicon.abbreviations)
            let sentence = sentences.first { $0.contains(hit.range.lowerBound) } ?? hit.range
            let words = folded.origin(of: sentence)
            return (document.outline.string(words), .text(words))
        }
        return nil
    }

    /// The most letters before the name of a site: "appeared first on *the blog* Harbor Post".
    private static let leadIn = 8
    /// How much of a text is looked at for the name of a site, in bytes.
    private static let reach = 80

    /// Whether the page's own site is what a part of a text names: "appeared first on Harbor Post", on harborpost.example.
    private func begins(with siteName: String, at start: Int, in range: Range<Int>, of text: [UInt8]) -> Bool {
        guard siteName.count > 3, start <= range.upperBound else { return false }
        let words = SiteName.letters(String(decoding: text[start..<range.upperBound].prefix(Self.reach), as: UTF8.self))
        return words.prefix(Self.leadIn + siteName.count).contains(siteName)
    }

    /// Whether the name of a news agency credits the text that it stands in: not in a heading or a list, nor at the page's
    /// foot or side.
    private func credits(
        _ name: Range<Int>,
        _ block: TextBlock,
        _ range: Range<Int>,
        _ context: ElementContext,
        _ document: Document
    ) -> Bool {
        let outline = document.outline
        let folded = document.matches.folded
        guard context.isDisjoint(with: [.footer, .aside, .consent]), outline.elements[block.element].name != .li,
            AgencyCredit.credits(name, in: range, of: folded.bytes), !outline.isInHeading(block.element)
        else { return false }
        // Words such as "ap" and "sta" are names in capitals alone.
        let written = outline.string(folded.origin(of: name))
        return written.contains(where: \.isUppercase) || !written.contains(where: \.isLowercase) || written == "dpa"
    }

    /// The address of another site from which the page says that it comes, and its host.
    private func address(
        in document: Document,
        on site: String
    ) -> (address: String, host: String, place: Findings.Place)? {
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
