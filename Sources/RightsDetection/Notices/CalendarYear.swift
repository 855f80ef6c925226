// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Reads one year in folded text: Gregorian in digits or Roman numerals, and the years of other calendars.
enum CalendarYear {
    /// The years in which a claim can have been made; the last leaves room for pages from the future.
    static let plausible = 1886...2100
    /// The first year that Roman numerals are taken for; earlier ones stand for numbers as a rule.
    private static let firstRoman = 1950

    /// The Gregorian year that begins at `start`, and the offset behind it.
    static func read(_ bytes: [UInt8], at start: Int, end: Int, words: NoticeWords) -> (year: Int, end: Int)? {
        guard start < end else { return nil }
        if let (value, index) = number(bytes, at: start, end: end) {
            guard index - start == 4, index == end || !bytes[index].isASCIILetter else { return nil }
            return gregorian(value).map { ($0, index) }
        }
        if let era = words.era(in: bytes, at: start, end: end) { return year(of: era, bytes, end) }
        return RomanNumeral.read(bytes, at: start, end: end).flatMap { value, next in
            plausible.contains(value) && value >= firstRoman ? (value, next) : nil
        }
    }

    /// The year of an era: "令和5" or, for the first year, "令和元".
    private static func year(of era: (base: Int, end: Int), _ bytes: [UInt8], _ end: Int) -> (Int, Int)? {
        var start = era.end
        while start < end, bytes[start] == 0x20 { start += 1 }
        if let (value, index) = number(bytes, at: start, end: end) {
            return value < 200 && plausible.contains(era.base + value) ? (era.base + value, index) : nil
        }
        let first = Array("元".utf8)
        return bytes[start..<end].starts(with: first) ? (era.base + 1, start + first.count) : nil
    }

    /// A number of up to four digits, and the offset behind it; nil also for longer ones.
    private static func number(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int, end: Int)? {
        var value = 0
        var index = start
        while index < end, bytes[index].isASCIIDigit, index - start < 5 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start && index - start < 5 ? (value, index) : nil
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
}
