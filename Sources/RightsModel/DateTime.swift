// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A date of the Gregorian calendar, with a time of day where one is given (ISO 8601, RFC 3339).
///
/// A date without a time stands for the whole day, in UTC where no offset is given.
public struct DateTime: Sendable, Hashable, Codable {
    /// The days since 1970-01-01.
    public var day: Int
    /// The seconds since midnight; nil for a whole day.
    public var secondOfDay: Int?
    /// The offset from UTC in seconds, east positive.
    public var offset: Int

    /// Makes a date of its parts; nil where the parts are no date.
    public init?(year: Int, month: Int, day: Int, secondOfDay: Int? = nil, offset: Int = 0) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...DateTime.lengthOfMonth(month, year: year)).contains(day),
            (0..<86_400).contains(secondOfDay ?? 0), (-64_800...64_800).contains(offset)
        else { return nil }
        self.day = DateTime.days(year: year, month: month, day: day)
        self.secondOfDay = secondOfDay
        self.offset = offset
    }

    /// Reads `2024-05-03`, `2024-05-03T18:30`, `2024-05-03T18:30:00Z` or `2024-05-03T18:30:00+02:00`; nil for the rest.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = DateTime.number(bytes[0..<4]), let month = DateTime.number(bytes[5..<7]),
            let day = DateTime.number(bytes[8..<10])
        else { return nil }
        guard bytes.count > 10 else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            let clock = DateTime.clock(bytes[11...])
        else { return nil }
        self.init(year: year, month: month, day: day, secondOfDay: clock.second, offset: clock.offset)
    }

    /// The first second that this date stands for, counted from 1970-01-01T00:00:00Z.
    public var start: Int { day * 86_400 + (secondOfDay ?? 0) - offset }

    /// The last second that this date stands for: the end of the day where no time is given.
    public var end: Int { secondOfDay == nil ? start + 86_399 : start }
}

extension DateTime: CustomStringConvertible {
    /// The date in ISO 8601: `2024-05-03`, or `2024-05-03T18:30:00+02:00`.
    public var description: String {
        let (year, month, monthDay) = DateTime.civil(day)
        let date = "\(DateTime.padded(year, 4))-\(DateTime.padded(month, 2))-\(DateTime.padded(monthDay, 2))"
        guard let second = secondOfDay else { return date }
        let clock = [second / 3600, second / 60 % 60, second % 60].map { DateTime.padded($0, 2) }.joined(separator: ":")
        guard offset != 0 else { return "\(date)T\(clock)Z" }
        let minutes = abs(offset) / 60
        let zone = "\(DateTime.padded(minutes / 60, 2)):\(DateTime.padded(minutes % 60, 2))"
        return "\(date)T\(clock)\(offset < 0 ? "-" : "+")\(zone)"
    }
}

extension DateTime {
    private static func number(_ digits: some Sequence<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// Reads `18:30`, `18:30:00`, `18:30:00.5` and the zone behind it.
    private static func clock(_ bytes: ArraySlice<UInt8>) -> (second: Int, offset: Int)? {
        var rest = bytes
        var offset = 0
        if let last = rest.last, last == UInt8(ascii: "Z") || last == UInt8(ascii: "z") {
            rest = rest.dropLast()
        } else if let sign = rest.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
            let zone = rest[(sign + 1)...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard zone.count == 2, zone.allSatisfy({ $0.count == 2 }), let hours = number(zone[0]),
                let minutes = number(zone[1]), minutes < 60
            else { return nil }
            offset = (hours * 3600 + minutes * 60) * (rest[sign] == UInt8(ascii: "-") ? -1 : 1)
            rest = rest[..<sign]
        }
        if let point = rest.firstIndex(of: UInt8(ascii: ".")) {
            guard point + 1 < rest.endIndex, number(rest[(point + 1)...]) != nil else { return nil }
            rest = rest[..<point]
        }
        let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }), let hours = number(parts[0]),
            let minutes = number(parts[1]), hours < 24, minutes < 60
        else { return nil }
        guard parts.count == 3 else { return (hours * 3600 + minutes * 60, offset) }
        guard let seconds = number(parts[2]), seconds < 60 else { return nil }
        return (hours * 3600 + minutes * 60 + seconds, offset)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The number of days of a month.
    static func lengthOfMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 of a civil date, by eras of 400 years that begin in March.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The civil date of a number of days since 1970-01-01.
    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }
}
