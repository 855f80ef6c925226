// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A time zone: a fixed offset from UTC, or a place by its name in the IANA database.
///
/// The zones are built in, so that a date means the same instant on every machine. Left out are places whose clocks
/// change by decree; there a time is written with its offset.
package struct ClockZone: Sendable, Hashable {
    /// The name as given: `Europe/Amsterdam`, `+02:00`, `UTC`.
    package let name: String
    /// The first year from which on its rule holds.
    package let firstYear: Int
    private let standardOffset: Int
    private let saving: ClockSaving

    /// Coordinated Universal Time.
    package static let utc = ClockZone(name: "UTC", firstYear: 1, standardOffset: 0, saving: .none)

    private init(name: String, firstYear: Int, standardOffset: Int, saving: ClockSaving) {
        self.name = name
        self.firstYear = firstYear
        self.standardOffset = standardOffset
        self.saving = saving
    }

    /// Reads `UTC`, `+02:00` or the name of a place; nil for the rest.
    package init?(_ name: String) {
        if name == "UTC" || name == "Z" {
            self = .utc
        } else if let first = name.first, first == "+" || first == "-" {
            guard let date = DateTime("2000-01-01T00:00" + name) else { return nil }
            self.init(name: name, firstYear: 1, standardOffset: date.offset, saving: .none)
        } else {
            guard let group = ClockZoneGroup.all.first(where: { $0.names.contains(name) }) else { return nil }
            self.init(
                name: name,
                firstYear: group.firstYear,
                standardOffset: group.minutes * 60,
                saving: group.saving
            )
        }
    }

    /// The names of all places, sorted.
    package static var names: [String] { ClockZoneGroup.all.flatMap(\.names).sorted() }

    /// The offset from UTC in seconds at a time of its own clocks; nil before `firstYear`.
    ///
    /// Of a time that comes twice, the first is meant.
    package func offset(day: Int, secondOfDay: Int) -> Int? {
        let year = DateTime.civil(day).year
        guard year >= firstYear else { return nil }
        let local = day * 86_400 + secondOfDay
        let summer = standardOffset + 3600
        return saving.isInForce(at: local - summer, year: year, standardOffset: standardOffset)
            ? summer : standardOffset
    }
}

/// When clocks are put forward by an hour, and when back.
enum ClockSaving: Sendable, Hashable {
    /// Never.
    case none
    /// From the last Sunday of March to that of October, at 01:00 UTC.
    case europe
    /// From the second Sunday of March to the first of November, at two o'clock.
    case northAmerica
    /// From the first Sunday of October to that of April, at two o'clock of standard time.
    case australia
    /// From the last Sunday of September to the first of April, at two o'clock of standard time.
    case newZealand

    /// Whether clocks are put forward at an instant, in seconds from 1970-01-01T00:00:00Z.
    func isInForce(at instant: Int, year: Int, standardOffset: Int) -> Bool {
        let twoOClock = 7200 - standardOffset
        switch self {
        case .none: return false
        case .europe:
            return (Self.lastSunday(year, 3) + 3600..<Self.lastSunday(year, 10) + 3600).contains(instant)
        case .northAmerica:
            let begin = Self.sunday(year, 3, from: 8) + twoOClock
            return (begin..<Self.sunday(year, 11, from: 1) + twoOClock - 3600).contains(instant)
        case .australia:
            let begin = Self.sunday(year, 10, from: 1) + twoOClock
            return instant >= begin || instant < Self.sunday(year, 4, from: 1) + twoOClock
        case .newZealand:
            let begin = Self.lastSunday(year, 9) + twoOClock
            return instant >= begin || instant < Self.sunday(year, 4, from: 1) + twoOClock
        }
    }

    /// Midnight UTC of the first Sunday on or after a day of a month.
    private static func sunday(_ year: Int, _ month: Int, from first: Int) -> Int {
        let day = DateTime(year: year, month: month, day: first)?.day ?? 0
        // 1970-01-01 was a Thursday.
        return (day + (7 - (day + 4) % 7) % 7) * 86_400
    }

    private static func lastSunday(_ year: Int, _ month: Int) -> Int {
        sunday(year, month, from: month == 9 ? 24 : 25)
    }
}
