// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds copyright notices in the page's text, and in the `alt` and `title` of its images.
struct NoticeDetector: Detector {
    static let id = "copyright-notice"

    func detect(in document: Document, into findings: inout Findings) {
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            guard mayHoldNotice(document, index) else { continue }
            let parser = NoticeParser(
                text: document.matches.folded,
                original: document.outline.text,
                range: document.matches.blocks[index],
                hits: Array(document.matches.hits(inBlock: index)),
                breaks: breaks(in: document, block: index)
            )
            for found in parser.notices() { add(found, in: document, block, &findings) }
        }
        for (index, element) in document.outline.elements.enumerated() where element.name == .img {
            readAttributes(of: index, in: document, &findings)
        }
    }

    /// Whether a block has a mark, or a word or formula that goes with one.
    private func mayHoldNotice(_ document: Document, _ index: Int) -> Bool {
        let hits = document.matches.hits(inBlock: index)
        if hits.contains(where: { $0.category == .notice || $0.category == .reservation }) { return true }
        let bytes = document.matches.folded.bytes
        let range = document.matches.blocks[index]
        return range.contains { index in
            switch bytes[index] {
            case 0xC2: index + 1 < range.upperBound && bytes[index + 1] == 0xA9
            case 0xE2: index + 2 < range.upperBound && [0x84, 0x93].contains(bytes[index + 1])
            case 0x28: index + 2 < range.upperBound && bytes[index + 2] == 0x29
            case 0x40: index == range.lowerBound
            default: false
            }
        }
    }

    /// The folded offsets in a block at which the words of links begin whose text is that of a policy link.
    private func breaks(in document: Document, block index: Int) -> [Int] {
        document.matches.hits(inBlock: index).compactMap { hit in
            guard case .link = hit.category, !hit.isContinuation else { return nil }
            let words = document.matches.folded.origin(of: hit.range)
            let element = document.outline.element(atText: words.lowerBound)
            let link = document.outline.ancestors(of: element).first { document.outline.elements[$0].name == .a }
            guard let link, document.outline.elements[link].textRange.lowerBound == words.lowerBound else { return nil }
            return hit.range.lowerBound
        }
    }

    private func add(_ found: NoticeParser.Found, in document: Document, _ block: TextBlock, _ findings: inout Findings) {
        let words = document.matches.folded.origin(of: found.range)
        findings.add(
            .notice(found.notice),
            text: document.outline.string(words),
            scope: document.context(of: block.element).scope,
            origin: .text,
            at: .text(words)
        )
    }

    /// A credit that stands only in the `alt` or `title` of a picture counts as visible.
    private func readAttributes(of element: Int, in document: Document, _ findings: inout Findings) {
        for attribute in [HTMLAttributeName.alt, .title] {
            guard let value = document.outline.value(of: attribute, in: element),
                value.utf8.contains(0xA9) || value.lowercased().contains("copyright") || value.contains("(c)")
            else { continue }
            let notices = NoticeText(value, lexicon: document.lexicon).notices
            guard let first = notices.first else { continue }
            let offset = document.outline.valueOffset(of: attribute, in: element)
            let place = offset.map { Findings.Place.source($0, element: element) } ?? .element(element)
            findings.add(.notice(first.notice), text: first.text, scope: .media, origin: .attribute, at: place)
        }
    }
}
