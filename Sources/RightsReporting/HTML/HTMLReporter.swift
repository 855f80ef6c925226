// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Check reports as one HTML file for people in a browser: self-contained, filtered and searched without a network.
struct HTMLReporter: Reporter {
    static let name = "html"
    static let summary = "checks as one web page, to filter, search and print"
    static let isForPrograms = false
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        let head = place.isFirst ? HTMLPageFrame.head(of: check, count: place.count) : .empty
        let section = HTMLBatchSection(report: check, number: place.index + 1).markup
        let foot = place.isLast ? HTMLPageFrame.foot(version: check.toolVersion) : .empty
        return HTMLMarkup.joined([head, section, foot]).html
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }
}
