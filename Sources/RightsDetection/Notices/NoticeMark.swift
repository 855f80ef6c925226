// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// One or more copyright marks side by side: "©", "Copyright ©", "(c) Copyright by", "Copyright 2024 ©".
struct NoticeMark {
    /// How much a mark alone proves.
    enum Kind: Int {
        /// A word of the language: it may stand in prose.
        case word
        /// "(c)" or "@", which may mean something else.
        case typed
        /// ©, ⓒ or ℗.
        case sign
    }

    /// The marks, as a range of folded bytes.
    var range: Range<Int>
    /// The strongest of the marks.
    var kind: Kind
    /// Whether the last of the marks is a word.
    var endsWithWord = false
    /// Whether the mark is a formula that reserves rights, too: "版权所有".
    var isReservation = false
    /// The years between the marks, if any.
    var years: YearSpan?

    /// The marks in a part of a folded text, those side by side joined, in text order.
    static func marks(in text: FoldedText, range: Range<Int>, hits: BlockHits, years: YearReader) -> [NoticeMark] {
        var marks = NoticeSigns.marks(in: text.bytes, range: range, years: years) + words(hits)
        marks.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        var joined: [NoticeMark] = []
        for mark in marks {
            guard var last = joined.last, let between = last.join(mark, text.bytes, years) else {
                joined.append(mark)
                continue
            }
            last.endsWithWord = mark.range.upperBound >= last.range.upperBound ? mark.endsWithWord : last.endsWithWord
            last.range = last.range.lowerBound..<max(last.range.upperBound, mark.range.upperBound)
            last.years = between ?? last.years
            last.isReservation = last.isReservation || mark.isReservation
            if mark.kind.rawValue > last.kind.rawValue { last.kind = mark.kind }
            joined[joined.count - 1] = last
        }
        return joined
    }

    /// The words that are marks; inside of a longer formula they are none.
    private static func words(_ hits: BlockHits) -> [NoticeMark] {
        var formulaEnd = -1
        var marks: [NoticeMark] = []
        for hit in hits.hits where hit.category == .reservation || hit.category == .notice {
            if hit.category == .reservation {
                formulaEnd = max(formulaEnd, hit.range.upperBound)
                continue
            }
            guard !hit.isContinuation else { continue }
            let formula = hits.longest(at: hit.range.lowerBound) { $0 == .reservation }
            if (formula?.upperBound ?? formulaEnd) > hit.range.upperBound { continue }
            let isReservation = formula?.upperBound == hit.range.upperBound
            marks.append(NoticeMark(range: hit.range, kind: .word, endsWithWord: true, isReservation: isReservation))
        }
        return marks
    }

    /// The years between this mark and the next, if both are one; nil for two marks.
    private func join(_ next: NoticeMark, _ bytes: [UInt8], _ reader: YearReader) -> YearSpan?? {
        if next.range.lowerBound <= range.upperBound { return .some(nil) }
        let index = Self.skipPunctuation(range.upperBound, next.range.lowerBound, bytes)
        if index == next.range.lowerBound { return .some(nil) }
        // "© 2026 Bản quyền thuộc về …", "Copyright 2024 © …": a sign and a word, years between.
        guard years == nil, (kind == .word) != (next.kind == .word), let (span, end) = reader.years(at: index),
            end <= next.range.lowerBound,
            Self.skipPunctuation(end, next.range.lowerBound, bytes) == next.range.lowerBound
        else { return nil }
        return .some(span)
    }

    private static func skipPunctuation(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
        var index = start
        while index < end, [0x20, 0x2E, 0x3A, 0x2C, 0x2D].contains(bytes[index]) { index += 1 }
        return index
    }
}
