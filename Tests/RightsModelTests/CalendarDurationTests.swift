// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@Suite struct CalendarDurationTests {
    @Test(arguments: [
        ("P30D", CalendarDuration(days: 30)), ("P1Y6M", CalendarDuration(months: 18)),
        ("P2W", CalendarDuration(days: 14)),
        ("PT36H", CalendarDuration(seconds: 129_600)), ("P1M", CalendarDuration(months: 1)),
        ("P1DT1M1S", CalendarDuration(days: 1, seconds: 61)), ("P0D", CalendarDuration()),
    ])
    func `a span of time is read by ISO 8601`(text: String, duration: CalendarDuration) {
        #expect(CalendarDuration(text) == duration)
    }

    @Test(arguments: [
        "", "P", "30D", "PT", "P1DT", "P1", "PD", "P1D1D", "P1D1Y", "P1H", "P-1D", "P1.5D", "p1d", "P1 D",
        "P99999999D", "P١D",
    ])
    func `what is no span of time is none`(text: String) {
        #expect(CalendarDuration(text) == nil)
    }

    @Test func `a span is written in its shortest form`() {
        let texts = ["P30D", "P1Y6M", "PT36H", "P1DT1M1S", "P0D"]
        #expect(texts.map { CalendarDuration($0)?.description } == texts)
        #expect(CalendarDuration("P2W")?.description == "P14D")
    }

    @Test(arguments: [
        ("2026-01-31", "P1M", "2026-02-28"), ("2024-01-31", "P1M", "2024-02-29"), ("2024-02-29", "P1Y", "2025-02-28"),
        ("2026-12-31", "P1D", "2027-01-01"), ("2026-11-15", "P3M", "2027-02-15"), ("2026-05-03", "PT48H", "2026-05-05"),
        ("2026-05-03T23:30:00+02:00", "PT45M", "2026-05-04T00:15:00+02:00"),
    ])
    func `a date moves by the calendar`(date: String, duration: String, later: String) throws {
        let moved = try #require(DateTime(date)).adding(try #require(CalendarDuration(duration)))
        #expect("\(moved)" == later)
    }
}
