// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// Finds copyright notices in the page's text, and in the `alt` and `title` of its images.
struct NoticeDetector: Detector {
    static let id = "copyright-notice"

    func detect(in document: Document, into findings: inout Findings) {
        // Most pages have few notices, and some have none.
        var breaks: NoticeBreaks?
        for (index, block) in document.outline.blocks.enumerated() where !block.isInert {
            guard mayHoldNotice(document, index) else { continue }
            let known = breaks ?? NoticeBreaks(document)
            breaks = known
            let parser = NoticeParser(
                text: document.matches.folded,
                original: document.outline.text,
                range: document.matches.blocks[index],
                hits: Array(document.matches.hits(inBlock: index)),
                breaks: known.offsets(inBlock: index),
                words: document.lexicon.noticeWords,
                isCode: isCode(block.element, in: document.outline)
            )
            for found in parser.notices() { add(found, in: document, block, &findings) }
        }
        for (index, element) in document.outline.elements.enumerated() where element.name == .img {
            readAttributes(of: index, in: document, &findings)
        }
    }

    /// Whether an element is code, or stands in code.
    private func isCode(_ element: Int, in outline: HTMLOutline) -> Bool {
        outline.ancestors(of: element).contains {
            [.pre, .code, .samp, .kbd].contains(outline.elements[$0].name)
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
