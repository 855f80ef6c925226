// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Text for people: the verdict first, then what it rests on.
struct TextReporter: Reporter {
    static let name = "text"
    static let summary = "for people"
    static let isForPrograms = false

    private let style: TextStyle

    init(style: TextStyle = .plain) {
        self.style = style
    }

    func text(of audit: PageAudit, at place: ReportPlace) -> String {
        var lines = AuditText(audit: audit, style: style).lines
        if !place.isLast { lines.append("") }
        return lines.joined(separator: "\n") + "\n"
    }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        var lines = CheckText(report: check, style: style).lines
        if !place.isLast { lines.append("") }
        return lines.joined(separator: "\n") + "\n"
    }
}
