// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// JUnit XML for the test reports of CI servers: a suite for each batch, a case for each proposal.
struct JUnitReporter: Reporter {
    static let name = "junit"
    static let summary = "checks as JUnit XML, for test reports"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        let head = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + #"<testsuites name="imprimatur">"# + "\n"
        let suite = JUnitSuite(check, failOn: place.failOn).lines.map { "  \($0)\n" }.joined()
        return (place.isFirst ? head : "") + suite + (place.isLast ? "</testsuites>\n" : "")
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }
}
