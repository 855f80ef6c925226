// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// What is a name, and what is a claim.
extension NoticeParser {
    /// The most words of a holder in lower case.
    private static let shortName = 4

    /// The holder at an offset, where it looks like a name.
    func name(at index: Int, mark: NoticeMark, hasYears: Bool, limit: Int) -> Range<Int>? {
        guard index < limit, let holder = reader.holder(at: index, limit: limit) else { return nil }
        if mark.endsWithWord, !hasYears, isTopic(index) { return nil }
        let isName = isCapital(at: holder.lowerBound)
        switch mark.kind {
        case .sign: return isName || hasYears || isShort(holder, behind: mark) ? holder : nil
        case .typed: return hasYears || isName ? holder : nil
        case .word: return isName ? holder : nil
        }
    }

    /// The holder that stands before a mark.
    func leftHolder(of start: Int, mark: NoticeMark, floor: Int, limit: Int) -> Range<Int>? {
        guard start > floor, mayFollowHolder(mark, start: start),
            let holder = reader.holder(before: start, floor: floor), isCapital(at: holder.lowerBound),
            holder.upperBound + 3 >= start,
            !text.bytes[holder.upperBound..<start].contains(UInt8(ascii: "."))
        else { return nil }
        return holder
    }

    /// Whether a mark of this kind may stand behind its holder.
    private func mayFollowHolder(_ mark: NoticeMark, start: Int) -> Bool {
        switch mark.kind {
        case .sign: return !isProse(behind: mark)
        case .typed: return false
        case .word:
            // "… unterliegt dem Copyright": in scripts with spaces and capitals a word behind a name is prose.
            var index = start
            while index > range.lowerBound, text.bytes[index - 1] == 0x20 { index -= 1 }
            return ScalarClass.before(index, in: text.bytes, start: range.lowerBound) == .unspaced
        }
    }

    /// Whether a sentence goes on behind a mark in lower case: "the sign © was missing".
    private func isProse(behind mark: NoticeMark) -> Bool {
        isProse(at: mark.range.upperBound)
    }

    /// Whether the next word from an offset on is one in lower case.
    private func isProse(at index: Int) -> Bool {
        let next = reader.years.skipSpaces(index)
        return next < range.upperBound && text.bytes[next].isASCIILetter && !isCapital(at: next)
    }

    /// Whether a holder is the name of a policy page, as in a link "© License to publish".
    func isPolicyLink(_ holder: Range<Int>) -> Bool {
        let link = reader.hits.longest(at: holder.lowerBound) { if case .link = $0 { true } else { false } }
        return link.map { $0.upperBound >= holder.upperBound } ?? false
    }

    /// Whether mark, holder and years together are a claim of copyright.
    func isClaim(_ mark: NoticeMark, holder: Range<Int>?, years: YearSpan?, end: Int, floor: Int) -> Bool {
        if isQuoted(mark) { return false }
        switch mark.kind {
        case .sign: return true
        case .typed:
            if years != nil { return !goesOnBehindYears(end) }
            guard let holder, holder.lowerBound >= mark.range.upperBound, !followsNumber(mark) else { return false }
            return startsSegment(mark.range.lowerBound, floor: floor) || endsWithCapital(holder)
        case .word:
            return startsSegment(mark.range.lowerBound, floor: floor) || followsContent(mark)
                || (holder?.lowerBound ?? .max) < mark.range.lowerBound
        }
    }

    /// Whether a claim ends with years, and a sentence goes on: "(c) In case of loss 2019 applies".
    private func goesOnBehindYears(_ end: Int) -> Bool {
        guard text.bytes[end - 1].isASCIIDigit, isProse(at: end) else { return false }
        return reader.reservation(at: reader.years.skipSpaces(end)) == nil
    }

    /// Whether the last word of a name begins with a capital letter, as the verbs and nouns of a sentence do not.
    private func endsWithCapital(_ holder: Range<Int>) -> Bool {
        var start = holder.upperBound
        while start > holder.lowerBound, text.bytes[start - 1] != 0x20 { start -= 1 }
        return isCapital(at: start)
    }

    /// Whether the block begins with what is claimed, and the mark follows: "Image copyright Ann Smith".
    private func followsContent(_ mark: NoticeMark) -> Bool {
        let content = reader.hits.longest(at: range.lowerBound) { $0 == .content }
        return content.map { $0.upperBound + 1 == mark.range.lowerBound } ?? false
    }

    /// Whether the word before makes a topic of the mark: "copyright law".
    private func isTopic(_ index: Int) -> Bool {
        reader.hits.longest(at: index) { $0 == .noticeRole(.topic) } != nil
    }

    /// Whether the mark is the third letter of a list that begins with (a) and (b).
    func isListLetter(_ mark: NoticeMark) -> Bool {
        mark.kind == .typed && secondListLetter.map { $0 < mark.range.lowerBound } ?? false
    }

    /// Whether a number stands before the mark: "40 (C)", "section 107(c)".
    private func followsNumber(_ mark: NoticeMark) -> Bool {
        var index = mark.range.lowerBound
        while index > range.lowerBound, text.bytes[index - 1] == 0x20 { index -= 1 }
        return index > range.lowerBound && text.bytes[index - 1].isASCIIDigit
    }

    /// Whether the mark opens a quotation: how a notice is to be written, and no claim.
    private func isQuoted(_ mark: NoticeMark) -> Bool {
        let start = mark.range.lowerBound
        guard start > range.lowerBound, text.bytes[start - 1] == UInt8(ascii: "\"") else { return false }
        let isOpening = start - 1 > range.lowerBound && text.bytes[start - 2] == 0x20
        return isOpening && text.bytes[start..<range.upperBound].contains(UInt8(ascii: "\""))
    }

    /// Whether nothing of the same sentence stands before an offset.
    func startsSegment(_ index: Int, floor: Int) -> Bool {
        var before = index
        while before > range.lowerBound, [0x20, 0x22, 0x28].contains(text.bytes[before - 1]) { before -= 1 }
        guard before > range.lowerBound, before > floor else { return true }
        let byte = text.bytes[before - 1]
        return [0x2E, 0x7C, 0x3A, 0x2F, 0x2D, 0x3B, 0x3E].contains(byte)
            || byte >= 0x80
                && ScalarClass.before(before, in: text.bytes, start: range.lowerBound) == .separator
            || reader.years.years(before: before, floor: range.lowerBound) != nil
    }

    /// Whether words in lower case can be a name: one word, or a few where the mark begins the sentence.
    private func isShort(_ holder: Range<Int>, behind mark: NoticeMark) -> Bool {
        let count = text.bytes[holder].split(separator: 0x20).count
        return count == 1
            || count <= Self.shortName && startsSegment(mark.range.lowerBound, floor: range.lowerBound)
    }

    /// Whether a word begins with a capital letter, a digit, a quote, or a letter of a script without capitals.
    func isCapital(at index: Int) -> Bool {
        let offset = Int(text.origins[index])
        let (scalar, _) = UTF8Scalar.decode(original, at: offset, end: original.count)
        guard let letter = Unicode.Scalar(scalar) else { return false }
        let opensName =
            letter.properties.isAlphabetic || letter.properties.numericType != nil
            || "\"'«“„『「‘".unicodeScalars.contains(letter)
        return (opensName && !letter.properties.isLowercase) || isAddress(index)
    }

    /// "lestimes.com": a name in lower case with a dot inside.
    private func isAddress(_ index: Int) -> Bool {
        let word = text.bytes[index..<range.upperBound].prefix { $0 != 0x20 }
        return word.dropLast().contains(0x2E)
    }
}
