// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads years, ranges and lists of years in folded text: "2024", "2001-2024", "2019, 2021", "2020-24", "MMXXIV".
struct YearReader {
    let bytes: [UInt8]
    let end: Int
    /// The years in which a claim can have been made; the last leaves room for pages from the future.
    static let plausible = 1886...2100
    /// The most folded bytes of years before a mark.
    private static let longest = 160

    /// The years that begin at `start`, and the offset behind them.
    func years(at start: Int) -> (span: YearSpan, end: Int)? {
        guard let (first, firstEnd) = year(at: start) else { return nil }
        var span = YearSpan(first: first, last: first)
        var index = firstEnd
        while let (next, nextEnd) = continuation(at: index, after: span) {
            span.last = max(span.last ?? next, next)
            span.first = min(span.first, next)
            index = nextEnd
        }
        if let open = openEnd(at: index) { index = open }
        return (span, index)
    }

    /// The years that end right before `limit`, and the offset at which they begin.
    func years(before limit: Int, floor: Int) -> (span: YearSpan, start: Int)? {
        let floor = max(floor, limit - YearReader.longest)
        var start = limit
        while start > floor, isYearPart(bytes[start - 1]) { start -= 1 }
        for index in start..<max(start, limit) where index == floor || !isDigit(bytes[index - 1]) {
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
        } else if let word = skip(["to ", "a ", "bis ", "until ", "and "], at: next) {
            next = word
        } else {
            return nil
        }
        if let (year, yearEnd) = year(at: next) {
            if sign == 0x2C, yearEnd < end, isDigit(bytes[yearEnd]) { return nil }
            return (year, yearEnd)
        }
        guard sign == 0x2D, next + 2 <= end, isDigit(bytes[next]), isDigit(bytes[next + 1]),
            next + 2 == end || !isWord(bytes[next + 2])
        else { return nil }
        let short = Int(bytes[next] - 0x30) * 10 + Int(bytes[next + 1] - 0x30)
        let year = span.first / 100 * 100 + short
        return year > span.first ? (year, next + 2) : nil
    }

    /// "2001 – present", "2001 - heute", "2001-".
    private func openEnd(at index: Int) -> Int? {
        let dash = skipSpaces(index)
        guard dash < end, bytes[dash] == 0x2D else { return nil }
        let next = skipSpaces(dash + 1)
        if let word = skip(["present", "heute", "now", "today", "hoy", "oggi", "current"], at: next) { return word }
        return dash == index && (next >= end || !isWord(bytes[next])) ? dash + 1 : nil
    }

    /// One year: four digits, or Roman numerals from MCM on; other calendars are turned into Gregorian years.
    private func year(at start: Int) -> (Int, Int)? {
        guard start < end else { return nil }
        if isDigit(bytes[start]) {
            var value = 0
            var index = start
            while index < end, isDigit(bytes[index]), index - start < 5 {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard index - start == 4, index == end || !isLetter(bytes[index]) else { return nil }
            guard let year = YearReader.gregorian(value) else { return nil }
            return (year, index)
        }
        return RomanNumeral.read(bytes, at: start, end: end).flatMap { value, next in
            YearReader.plausible.contains(value) && value >= 1950 ? (value, next) : nil
        }
    }

    /// The Gregorian year of a number: itself, or a year of the Buddhist era (minus 543) or of Solar Hijri (plus 621).
    private static func gregorian(_ value: Int) -> Int? {
        switch value {
        case plausible: value
        case 2429...2643: value - 543
        case 1330...1479: value + 621
        default: nil
        }
    }

    func skipSpaces(_ index: Int) -> Int {
        var index = index
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index
    }

    private func skip(_ words: [StaticString], at index: Int) -> Int? {
        for word in words where index + word.utf8CodeUnitCount <= end {
            let isThere = word.withUTF8Buffer { buffer in
                buffer.indices.allSatisfy { bytes[index + $0] == buffer[$0] }
            }
            if isThere { return index + word.utf8CodeUnitCount }
        }
        return nil
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }
    private func isYearPart(_ byte: UInt8) -> Bool {
        isDigit(byte) || [0x20, 0x2C, 0x2D, 0x2F].contains(byte)
            || [0x6D, 0x64, 0x63, 0x6C, 0x78, 0x76, 0x69].contains(byte)
    }
}
