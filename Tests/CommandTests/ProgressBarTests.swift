// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import imprimatur

@Suite struct ProgressBarTests {
    @Test(
        "The line tells count, rate and time left",
        arguments: [
            (0, 40, 0, "[........................] 0/40 pages, 0 a second"),
            (10, 40, 2, "[######..................] 10/40 pages, 5 a second, 6 s left"),
            (40, 40, 4, "[########################] 40/40 pages, 10 a second, 0 s left"),
            (100, 100_000, 1, "[........................] 100/100000 pages, 100 a second, 16 min left"),
            (10, 1_000_000, 10, "[........................] 10/1000000 pages, 1 a second, 277 h 46 min left"),
        ]
    )
    func line(_ done: Int, _ total: Int, _ seconds: Int, _ line: String) {
        #expect(ProgressBar.line("pages", done: done, of: total, after: .seconds(seconds)) == line)
    }

    @Test("Where the number of pages is not known, count and rate are told")
    func unknownTotal() {
        #expect(ProgressBar.line("pages", done: 30, of: nil, after: .seconds(3)) == "30 pages, 10 a second")
    }
}
