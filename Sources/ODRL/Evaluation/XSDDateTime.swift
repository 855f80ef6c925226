// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// An instant, or the span of a day, of XML Schema's `dateTime` and `date`.
///
/// What has no time zone is taken to be in UTC.
struct XSDDateTime: Sendable, Hashable {
    /// The nanoseconds of UTC from 1970-01-01 to its first instant.
    let start: Int128
    /// The nanoseconds to the first instant after it; that of a `dateTime` is the same.
    let end: Int128

    private static let second: Int128 = 1_000_000_000
    private static let day: Int128 = 86_400 * second

    /// Reads `2026-10-01`, `2026-10-01T12:00:00.5+02:00`; nil for everything else.
    init?(_ text: String) {
        var reader = DigitReader(text)
        let isNegative = reader.take("-")
        guard let year = reader.number(minimum: 4), reader.take("-"), let month = reader.number(of: 2),
            reader.take("-"), let day = reader.number(of: 2), (1...12).contains(month),
            (1...Self.days(month, year)).contains(day), year <= 1_000_000
        else { return nil }
        var nanoseconds = Int128(Self.daysSince1970(isNegative ? -year : year, month, day)) * Self.day
        let isDate = !reader.take("T")
        if !isDate {
            guard let time = reader.time() else { return nil }
            nanoseconds += time
        }
        guard let zone = reader.zone(), reader.isAtEnd else { return nil }
        start = nanoseconds - zone
        end = isDate ? start + Self.day : start
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days of the Gregorian calendar, counted in eras of 400 years that begin in March.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// How another one, by its first instant, stands to it: before (-1), inside or at (0), after (1).
    func order(of other: XSDDateTime) -> Int {
        if other.start < start { return -1 }
        return other.start >= end && other.start > start ? 1 : 0
    }
}

/// Reads digits and marks of a date, a time or a duration.
struct DigitReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        rest = bytes.drop { $0 <= 0x20 }
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// A number of that many digits.
    mutating func number(of digits: Int) -> Int? {
        let count = rest.prefix { (0x30...0x39).contains($0) }.count
        guard count >= digits else { return nil }
        return value(rest.prefix(digits))
    }

    /// A number of at least that many digits.
    mutating func number(minimum digits: Int) -> Int? {
        let run = rest.prefix { (0x30...0x39).contains($0) }
        return (digits...12).contains(run.count) ? value(run) : nil
    }

    /// The fraction of a second behind a point, as nanoseconds; 0 without a point, nil for a point without digits.
    mutating func nanoseconds() -> Int? {
        guard take(".") else { return 0 }
        let run = rest.prefix { (0x30...0x39).contains($0) }
        guard !run.isEmpty else { return nil }
        rest = rest.dropFirst(run.count)
        return (0..<9).reduce(0) { sum, place in
            sum * 10 + (place < run.count ? Int(run[run.startIndex + place]) - 0x30 : 0)
        }
    }

    private mutating func value(_ run: ArraySlice<UInt8>) -> Int {
        rest = rest.dropFirst(run.count)
        return run.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// `12:00:00.5`, as nanoseconds from midnight.
    mutating func time() -> Int128? {
        guard let hour = number(of: 2), take(":"), let minute = number(of: 2), take(":"), let second = number(of: 2),
            let fraction = nanoseconds(), minute < 60, second < 60,
            hour < 24 || hour == 24 && minute == 0 && second == 0 && fraction == 0
        else { return nil }
        return Int128(hour * 3600 + minute * 60 + second) * 1_000_000_000 + Int128(fraction)
    }

    /// `Z`, `+02:00` or nothing, as nanoseconds.
    mutating func zone() -> Int128? {
        if isAtEnd || take("Z") { return 0 }
        let sign: Int128 = take("-") ? -1 : take("+") ? 1 : 0
        guard sign != 0, let hour = number(of: 2), take(":"), let minute = number(of: 2), hour <= 14, minute < 60 else {
            return nil
        }
        return sign * Int128(hour * 3600 + minute * 60) * 1_000_000_000
    }
}
