// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL
import RightsModel

/// What pages permit and forbid, as policies of ODRL 2.2 in JSON-LD: an object for one page, an array for several.
struct ODRLReporter: Reporter {
    static let name = "odrl"
    static let summary = "audits as ODRL 2.2 policies in JSON-LD"
    static let isForPrograms = true
    static let textWithoutAudits = "[]\n"
    static let coversChecks = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String {
        JSONReporter.text(of: audit.odrl.json(), at: place)
    }

    func text(of check: CheckReport, at place: ReportPlace) -> String { "" }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }
}
