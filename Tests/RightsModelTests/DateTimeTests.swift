// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@Suite struct DateTimeTests {
    @Test(arguments: [
        "2024-02-29", "0001-01-01", "9999-12-31", "2026-05-04T06:00:00Z", "2026-05-04T06:00:00+02:00",
        "2026-05-04T06:00:00-03:30",
    ])
    func writesADateAsItWasRead(text: String) {
        #expect(DateTime(text)?.description == text)
    }

    @Test(arguments: ["", "2023-02-29", "2026-13-01", "2026-5-4", "2026-05-04T25:00", "20260504", "tomorrow"])
    func takesNothingElseForADate(text: String) {
        #expect(DateTime(text) == nil)
    }

    @Test func aDateWithoutATimeIsTheWholeDay() throws {
        let day = try #require(DateTime("1970-01-02"))
        #expect(day.start == 86_400)
        #expect(day.end == 172_799)
        let moment = try #require(DateTime("1970-01-02T02:00:00+02:00"))
        #expect(moment.start == 86_400)
        #expect(moment.end == moment.start)
    }
}
