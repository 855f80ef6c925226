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
            first.range.count * 2 >= range.count || words.cues.contains(where: { $0.cue == .declares }) && !isNegated
        else { return nil }
        return (first.match, folded.origin(of: first.range))
    }

    /// Whether the words name a license and say no.
    var refusesLicense: Bool {
        let folded = FoldedText(text.bytes)
        let words = document.licenses.words(in: folded, of: text.bytes, range: 0..<folded.bytes.count)
        return !words.mentions.isEmpty && isNegated
    }

    /// Whether a word says no: "not under CC BY" puts nothing under a license.
    private var isNegated: Bool {
        text.string.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }
            .contains { Self.negations.contains(String($0)) }
    }

    private static let negations: Set<String> = [
        "not", "no", "nor", "never", "cannot", "without", "nicht", "kein", "keine", "keiner", "nie", "ohne", "pas",
        "ne",
        "non", "sans", "niet", "geen", "nooit", "sin", "nunca", "ni", "não", "sem", "senza", "mai", "ikke", "ingen",
        "inte", "inga", "ei", "nikdy", "nem", "nu", "не", "ні", "без", "değil", "δεν",
    ]

    /// The license that the words are the name of.
    var license: LicenseMatch? { mention?.match }

    /// Whether a text is the address of a page by itself.
    static func isAddress(_ text: String) -> Bool {
        let reference = URLReference(text)
        return reference.authority != nil && reference.isAbsolute && !text.contains(" ")
    }
}
