// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// The words of a field, without the markup that some feeds put into them.
struct ItemWords {
    /// The words, each at its place in the file.
    let text: MappedText
    /// The links among the words, with their places.
    let links: [(href: String, offset: Int)]
    private let document: Document

    init(_ value: MappedText, document: Document) {
        self.document = document
        let isMarkup = value.bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        guard isMarkup, let outline = try? HTMLScanner().scan(value.bytes, charset: "utf-8") else {
            (text, links) = (value, [])
            return
        }
        var words = MappedText()
        for (index, byte) in outline.text.enumerated() {
            words.append([byte], from: value.sourceOffset(at: outline.position(atText: index).offset))
        }
        text = words.collapsed
        links = outline.elements.indices.compactMap { index in
            guard outline.elements[index].name == .a,
                let href = outline.value(of: .href, in: index)?.trimmingASCIISpace, !href.isEmpty
            else { return nil }
            let offset = outline.source.position(at: max(outline.elements[index].sourceOffset, 0)).offset
            return (href, value.sourceOffset(at: offset))
        }
    }

    /// The words in a range of bytes.
    func string(_ range: Range<Int>) -> String {
        String(decoding: text.bytes[range], as: UTF8.self)
    }

    /// The license that the words name, where they say little else or put something under it.
    var mention: (match: LicenseMatch, range: Range<Int>)? {
        let folded = FoldedText(text.bytes)
        let range = 0..<folded.bytes.count
        let words = document.licenses.words(in: folded, of: text.bytes, range: range)
        guard let first = words.mentions.first, words.mentions.allSatisfy({ $0.match.agrees(with: first.match) }),
            first.range.count * 2 >= range.count || words.cues.contains(where: { $0.cue == .declares }),
            !words.mentions.contains(where: { document.licenses.isDenied($0.range, in: range, of: folded.bytes) })
        else { return nil }
        return (first.match, folded.origin(of: first.range))
    }

    /// The license that the words are the name of.
    var license: LicenseMatch? { mention?.match }

    /// Whether a text is the address of a page by itself.
    static func isAddress(_ text: String) -> Bool {
        let reference = URLReference(text)
        return reference.authority != nil && reference.isAbsolute && !text.contains(" ")
    }
}
