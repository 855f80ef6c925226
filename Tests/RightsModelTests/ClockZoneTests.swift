// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@Suite struct ClockZoneTests {
    private func offset(_ zone: String, _ local: String) throws -> Int? {
        let date = try #require(DateTime(local))
        return try #require(ClockZone(zone)).offset(day: date.day, secondOfDay: date.secondOfDay ?? 0)
    }

    @Test(arguments: [
        ("Europe/Amsterdam", "2026-03-29T01:59:59", 1.0), ("Europe/Amsterdam", "2026-03-29T03:00:00", 2),
        ("Europe/Amsterdam", "2026-10-25T02:59:59", 2), ("Europe/Amsterdam", "2026-10-25T03:00:00", 1),
        ("Europe/London", "2026-03-29T00:59:59", 0), ("Europe/London", "2026-03-29T02:00:00", 1),
        ("America/New_York", "2026-03-08T01:59:59", -5), ("America/New_York", "2026-03-08T03:00:00", -4),
        ("America/New_York", "2026-11-01T01:59:59", -4), ("America/New_York", "2026-11-01T02:00:00", -5),
        ("Australia/Sydney", "2026-04-05T02:59:59", 11), ("Australia/Sydney", "2026-04-05T03:00:00", 10),
        ("Australia/Sydney", "2026-10-04T01:59:59", 10), ("Australia/Sydney", "2026-10-04T03:00:00", 11),
        ("Pacific/Auckland", "2026-09-27T01:59:59", 12), ("Pacific/Auckland", "2026-09-27T03:00:00", 13),
        ("Asia/Kolkata", "2026-07-01T12:00:00", 5.5), ("Asia/Tokyo", "2026-07-01T12:00:00", 9),
        ("UTC", "2026-07-01T12:00:00", 0), ("-03:30", "2026-07-01T12:00:00", -3.5),
    ])
    func `clocks change on their Sundays`(zone: String, local: String, hours: Double) throws {
        #expect(try offset(zone, local) == Int(hours * 3600))
    }

    @Test func `what is not known is not guessed`() throws {
        #expect(ClockZone("Europe/Atlantis") == nil)
        #expect(ClockZone("CET") == nil)
        #expect(ClockZone("+2") == nil)
        #expect(try offset("America/Mexico_City", "2022-12-31T12:00:00") == nil)
    }

    @Test func `every name stands once`() {
        #expect(Set(ClockZone.names).count == ClockZone.names.count)
    }
}
