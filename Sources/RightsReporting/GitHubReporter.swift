// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Workflow commands for the log of GitHub Actions, which shows them at the lines that they are about.
struct GitHubReporter: Reporter {
    static let name = "github"
    static let summary = "checks as annotations of GitHub Actions"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        var lines = check.openFindings.map { finding in
            Self.command(
                finding.severity.gitHubCommand,
                at: finding.place,
                title: "\(finding.title) (\(finding.rule))",
                [finding.message] + finding.quotes + [finding.advice].compactMap(\.self)
            )
        }
        lines += check.failures.map { failure in
            let place = FindingPlace(failure, in: check.batch.source)
            return Self.command("error", at: place, title: "\(failure.item): not checked", [failure.message])
        }
        lines.append(Self.command("notice", at: nil, title: "Imprimatur", ["\(check.batch.source): \(check.sum)"]))
        return lines.map { $0 + "\n" }.joined()
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }

    /// A command with the lines of its message.
    ///
    /// In properties `:` and `,` are escaped, too: they would end them.
    private static func command(_ name: String, at place: FindingPlace?, title: String, _ lines: [String]) -> String {
        var properties: [(String, String)] = []
        if let place, place.file != "-" {
            properties.append(("file", VisibleText.line(place.path, limit: .max)))
            if let line = place.line, line > 0 { properties.append(("line", "\(line)")) }
            if let line = place.line, line > 0, let column = place.column { properties.append(("col", "\(column)")) }
        }
        properties.append(("title", VisibleText.line(title, limit: 200)))
        let message = lines.map { VisibleText.line($0) }.joined(separator: "\n")
        return "::\(name) " + properties.map { "\($0)=\(escaped($1, also: ":,"))" }.joined(separator: ",")
            + "::" + escaped(message)
    }

    /// The message of a command: a line end would end the command, and what follows could be another one.
    private static func escaped(_ text: String, also signs: String = "") -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if "%\r\n".unicodeScalars.contains(scalar) || signs.unicodeScalars.contains(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                escaped.append(contentsOf: (digits.utf8.count < 2 ? "%0" : "%").unicodeScalars)
                escaped.append(contentsOf: digits.unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Severity {
    fileprivate var gitHubCommand: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
