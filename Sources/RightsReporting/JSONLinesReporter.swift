// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// JSON Lines for programs: each report is an object on a line of its own.
struct JSONLinesReporter: Reporter {
    static let name = "jsonl"
    static let summary = "one object a line"
    static let isForPrograms = true
    static let isLineByLine = true

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String {
        JSONWriter.compact(audit.json) + "\n"
    }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        JSONWriter.compact(check.json) + "\n"
    }

    func text(of page: PageText, at place: ReportPlace) -> String {
        JSONWriter.compact(page.json) + "\n"
    }
}
