// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Markdown as GitHub and GitLab show it, for a comment on a change.
struct MarkdownReporter: Reporter {
    static let name = "markdown"
    static let summary = "checks for a comment on a change"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        var lines = CheckMarkdown(report: check).lines
        if !place.isLast { lines.append("") }
        return lines.joined(separator: "\n") + "\n"
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }
}
