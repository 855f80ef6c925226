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

    /// Whether an attribute has a mark: ©, (c), or "copyright".
    private func mayHoldNotice(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { index in
            switch bytes[index] {
            case 0xC2: bytes[index...].starts(with: [0xC2, 0xA9])
            case 0xE2:
                bytes[index...].starts(with: [0xE2, 0x84, 0x97]) || bytes[index...].starts(with: [0xE2, 0x93, 0x92])
            case 0x28, 0x63, 0x43:
                bytes[index...].prefix(9).lazy.map(\.asciiLowercased).starts(
                    with: bytes[index] == 0x28 ? "(c)".utf8 : "copyright".utf8
                )
            default: false
            }
        }
    }

    /// The folded offsets in a block at which other words of the page begin.
    private func breaks(in document: Document, block index: Int) -> Set<Int> {
        let outline = document.outline
        let range = document.matches.blocks[index]
        var breaks: Set<Int> = []
        for hit in document.matches.hits(inBlock: index) where !hit.isContinuation {
            guard case .link = hit.category else { continue }
            let words = document.matches.folded.origin(of: hit.range)
            let element = outline.element(atText: words.lowerBound)
            let link = outline.ancestors(of: element).first { outline.elements[$0].name == .a }
            if let link, outline.elements[link].textRange.lowerBound == words.lowerBound {
                breaks.insert(hit.range.lowerBound)
            }
        }
        for offset in glued(in: document, block: index) {
            let folded = range.first { Int(document.matches.folded.origins[$0]) >= offset }
            if let folded { breaks.insert(folded) }
        }
        return breaks
    }

    /// The text offsets at which an element begins or ends without a space: what a style sheet sets apart
    /// ("Example Ltd.</b><i>Contact").
    private func glued(in document: Document, block index: Int) -> [Int] {
        let outline = document.outline
        let block = outline.blocks[index]
        var offsets: [Int] = []
        var element = block.element
        while element < outline.elements.count, outline.elements[element].textRange.lowerBound < block.range.upperBound
        {
            let words = outline.elements[element].textRange
            for offset in [words.lowerBound, words.upperBound]
            where block.range.contains(offset) && offset > block.range.lowerBound {
                if isLowerThenUpper(outline.text, at: offset) { offsets.append(offset) }
            }
            element += 1
        }
        return offsets
    }

    private func isLowerThenUpper(_ text: [UInt8], at offset: Int) -> Bool {
        let before = text[offset - 1]
        let isEnd = (0x61...0x7A).contains(before) || before == 0x2E || before >= 0x80
        return isEnd && (0x41...0x5A).contains(text[offset])
    }

    private func add(_ found: NoticeParser.Found, in document: Document, _ block: TextBlock, _ findings: inout Findings)
    {
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
            guard let bytes = document.outline.valueBytes(of: attribute, in: element), mayHoldNotice(bytes),
                let value = document.outline.value(of: attribute, in: element)
            else { continue }
            let notices = NoticeText(value, lexicon: document.lexicon).notices
            guard let first = notices.first else { continue }
            let offset = document.outline.valueOffset(of: attribute, in: element)
            let place = offset.map { Findings.Place.source($0, element: element) } ?? .element(element)
            findings.add(.notice(first.notice), text: first.text, scope: .media, origin: .attribute, at: place)
        }
    }
}
