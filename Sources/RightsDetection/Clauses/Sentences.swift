// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Splits folded text into sentences: at full stops, at the signs with which pages string phrases together, and at the
/// full stops of other scripts.
enum Sentences {
    /// Words before a full stop that end no sentence.
    private static let abbreviations: Set<String> = [
        "inc", "ltd", "co", "corp", "no", "nr", "art", "st", "dr", "mr", "mrs", "ms", "vs", "etc", "bzw", "ggf", "abs",
        "gem",
        "z.b", "u.a", "e.g", "i.e", "cf", "ca", "p", "pp", "vol", "ed", "eds", "s", "sp", "tel", "u.s", "u.s.a",
        "u.s.c", "www",
        "ст", "ч", "п", "т.д", "т.п", "г", "ооо", "par", "jr", "sr", "bl", "hr", "fr",
    ]

    /// The ranges of the sentences in a part of a folded text, without the signs that end them.
    static func split(_ text: [UInt8], range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let (scalar, length) = UTF8Scalar.decode(text, at: index, end: range.upperBound)
            let next = index + length
            if ends(scalar, text, at: index, next: next, start: start, end: range.upperBound) {
                append(text, start..<index, &sentences)
                start = next
            }
            index = next
        }
        append(text, start..<range.upperBound, &sentences)
        return sentences
    }

    private static func append(_ text: [UInt8], _ range: Range<Int>, _ sentences: inout [Range<Int>]) {
        var trimmed = range
        while let first = trimmed.first, text[first] == 0x20 { trimmed = trimmed.dropFirst() }
        while let last = trimmed.last, text[last] == 0x20 { trimmed = trimmed.dropLast() }
        if !trimmed.isEmpty { sentences.append(trimmed) }
    }

    private static func ends(
        _ scalar: UInt32,
        _ text: [UInt8],
        at index: Int,
        next: Int,
        start: Int,
        end: Int
    ) -> Bool {
        switch scalar {
        case 0x3002, 0x0964, 0x06D4, 0x061F, 0x2022, 0x25CF, 0x25AA, 0x7C, 0x1362, 0x0589: return true
        case 0x21, 0x3F: return next >= end || text[next] == 0x20 || text[next] >= 0xE3
        case 0x2E:
            guard next >= end || text[next] == 0x20 || text[next] == 0x22 else {
                return ScalarClass.at(next, in: text, end: end) == .unspaced
            }
            return next >= end || !isAbbreviation(text[start..<index])
        default: return false
        }
    }

    /// Whether the last word before a full stop is an abbreviation: a listed one, or a single letter.
    private static func isAbbreviation(_ before: ArraySlice<UInt8>) -> Bool {
        let word = before.suffix(
            from: (before.lastIndex { $0 == 0x20 || $0 == 0x28 }).map { $0 + 1 } ?? before.startIndex
        )
        guard word.count <= 8 else { return false }
        let text = String(decoding: word, as: UTF8.self)
        return text.count == 1 || abbreviations.contains(text)
    }
}
