// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Splits folded text into sentences: at full stops, at the signs with which pages string phrases together, and at the
/// full stops of other scripts.
enum Sentences {
    /// The ranges of the sentences in a part of a folded text, without the signs that end them.
    ///
    /// `abbreviations` are the words before a full stop that end none, folded.
    static func split(_ text: [UInt8], range: Range<Int>, abbreviations: Set<String>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let (scalar, length) = UTF8Scalar.decode(text, at: index, end: range.upperBound)
            let next = index + length
            let before = text[start..<index]
            if ends(scalar, text, next: next, end: range.upperBound, before: before, abbreviations) {
                append(text, start..<index, &sentences)
                start = next
            }
            index = next
        }
        append(text, start..<range.upperBound, &sentences)
        return sentences
    }

    /// Whether a question mark ends the sentence: a question states nothing.
    static func isQuestion(_ sentence: Range<Int>, in text: [UInt8], end: Int) -> Bool {
        var index = sentence.upperBound
        while index < end, text[index] == 0x20 { index += 1 }
        guard index < end else { return false }
        let scalar = UTF8Scalar.decode(text, at: index, end: end).scalar
        return scalar == 0x3F || scalar == 0x061F
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
        next: Int,
        end: Int,
        before: ArraySlice<UInt8>,
        _ abbreviations: Set<String>
    ) -> Bool {
        switch scalar {
        case 0x3002, 0x0964, 0x06D4, 0x061F, 0x2022, 0x25CF, 0x25AA, 0x7C, 0x1362, 0x0589: return true
        case 0x21, 0x3F: return next >= end || text[next] == 0x20 || text[next] >= 0xE3
        case 0x2E:
            guard next >= end || text[next] == 0x20 || text[next] == 0x22 else {
                return ScalarClass.at(next, in: text, end: end) == .unspaced
            }
            return next >= end || !isAbbreviation(before, abbreviations)
        default: return false
        }
    }

    /// Whether the last word before a full stop is an abbreviation: a listed one, or a single letter.
    private static func isAbbreviation(_ before: ArraySlice<UInt8>, _ abbreviations: Set<String>) -> Bool {
        let word = before.suffix(
            from: (before.lastIndex { $0 == 0x20 || $0 == 0x28 }).map { $0 + 1 } ?? before.startIndex
        )
        guard word.count <= 8 else { return false }
        let text = String(decoding: word, as: UTF8.self)
        return text.count == 1 || abbreviations.contains(text)
    }
}
