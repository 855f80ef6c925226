// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// SARIF 2.1.0 for code scanning: one file, in which each batch is a run.
struct SARIFReporter: Reporter {
    static let name = "sarif"
    static let summary = "checks as SARIF 2.1.0, for code scanning"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        let run = JSONWriter.pretty(SARIFRun(check).json).split(separator: "\n").map { "    " + $0 }
        return (place.isFirst ? Self.head : "") + run.joined(separator: "\n") + (place.isLast ? "\n  ]\n}\n" : ",\n")
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }

    private static let head = """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [

        """
}
