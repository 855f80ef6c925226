// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads years, ranges and lists of years in folded text: "2024", "2001-2024", "2019, 2021", "2020-24", "since 1997".
struct YearReader {
    let bytes: [UInt8]
    let end: Int
    let words: NoticeWords
    /// The most folded bytes of years before a mark.
    private static let longest = 160

    /// The years that begin at `start`, and the offset behind them.
    func years(at start: Int) -> (span: YearSpan, end: Int)? {
        guard start < end else { return nil }
        let opened = words.end(of: .since, in: bytes, at: start, end: end).map(skipSpaces) ?? start
        guard let (first, firstEnd) = year(at: opened) else { return nil }
        var span = YearSpan(first: first, last: first)
        var index = firstEnd
        while let (next, nextEnd) = continuation(at: index, after: span) {
            span.last = max(span.last ?? next, next)
            span.first = min(span.first, next)
            index = nextEnd
        }
        return (span, openEnd(at: index) ?? index)
    }

    /// The years that end right before `limit`, and the offset at which they begin.
    func years(before limit: Int, floor: Int) -> (span: YearSpan, start: Int)? {
        let floor = max(floor, limit - YearReader.longest)
        var start = limit
        while start > floor, isYearPart(bytes[start - 1]) { start -= 1 }
        for index in start..<max(start, limit) where index == floor || !bytes[index - 1].isASCIIDigit {
            guard let (span, yearsEnd) = years(at: index) else { continue }
            if skipSpaces(yearsEnd) >= limit { return (span, index) }
        }
        return nil
    }

    /// The range, list or two-digit end that goes on behind a year.
    private func continuation(at index: Int, after span: YearSpan) -> (year: Int, end: Int)? {
        var next = skipSpaces(index)
        guard next < end else { return nil }
        let sign = bytes[next]
        if [0x2D, 0x2C, 0x2F, 0x26, 0x7E].contains(sign) {
            next = skipSpaces(next + 1)
            while next < end, bytes[next] == 0x2D { next = skipSpaces(next + 1) }
        } else if let word = words.end(of: .range, in: bytes, at: next, end: end) {
            next = skipSpaces(word)
        } else {
            return nil
        }
        if let (year, yearEnd) = year(at: next) {
            if sign == 0x2C, yearEnd < end, bytes[yearEnd].isASCIIDigit { return nil }
            return (year, yearEnd)
        }
        guard sign == 0x2D, next + 2 <= end, bytes[next].isASCIIDigit, bytes[next + 1].isASCIIDigit,
            next + 2 == end || !isWord(bytes[next + 2])
        else { return nil }
        let short = Int(bytes[next] - 0x30) * 10 + Int(bytes[next + 1] - 0x30)
        let year = span.first / 100 * 100 + short
        return year > span.first ? (year, next + 2) : nil
    }

    /// "2001 – present", "2001 bis heute", "2001-".
    private func openEnd(at index: Int) -> Int? {
        let start = skipSpaces(index)
        guard start < end else { return nil }
        if let range = words.end(of: .range, in: bytes, at: start, end: end) {
            return words.end(of: .present, in: bytes, at: skipSpaces(range), end: end)
        }
        guard bytes[start] == 0x2D else { return nil }
        let next = skipSpaces(start + 1)
        if let word = words.end(of: .present, in: bytes, at: next, end: end) { return word }
        return start == index && (next >= end || next > start + 1 || !isWord(bytes[next])) ? start + 1 : nil
    }

    /// One year, with the word that says that it is one, such as "2021年".
    private func year(at start: Int) -> (Int, Int)? {
        let opened = words.end(of: .year, in: bytes, at: start, end: end).map(skipSpaces) ?? start
        guard let (year, index) = CalendarYear.read(bytes, at: opened, end: end, words: words) else { return nil }
        return (year, words.end(of: .year, in: bytes, at: skipSpaces(index), end: end) ?? index)
    }

    /// The first offset from `index` on at which no space stands.
    func skipSpaces(_ index: Int) -> Int {
        var index = index
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index
    }

    private func isWord(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80 }

    private func isYearPart(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || [0x20, 0x2C, 0x2D, 0x2F].contains(byte)
            || [0x6D, 0x64, 0x63, 0x6C, 0x78, 0x76, 0x69].contains(byte)
    }
}
