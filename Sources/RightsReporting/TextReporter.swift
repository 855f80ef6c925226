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

    func text(of page: PageText, at place: ReportPlace) -> String {
        var lines = page.text.split(separator: "\n").map { VisibleText.line(String($0), limit: .max) }
        if place.count > 1 {
            lines.insert("\(VisibleText.line(page.source))  \(page.words) words", at: 0)
            if !place.isLast { lines.append("") }
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }
}
