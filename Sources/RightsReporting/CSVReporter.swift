// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Comma-separated values (RFC 4180) for spreadsheets: a row for each violation, and for each decision without one.
struct CSVReporter: Reporter {
    static let name = "csv"
    static let summary = "checks as a table, for spreadsheets"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        let rows =
            (place.isFirst ? [Self.columns] : [])
            + check.results.flatMap { Self.rows(of: $0, in: check.batch.source) }
            + check.failures.map { Self.row(of: $0, in: check.batch.source) }
        return rows.map { $0.map(CSVCell.text).joined(separator: ",") + "\r\n" }.joined()
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }

    private static let columns = [
        "batch", "item", "page", "action", "decision", "expected", "severity", "rule", "message", "remedy", "words",
        "file", "line", "column", "references", "fingerprint", "waived",
    ]

    private static func rows(of result: CheckResult, in batch: String) -> [[String]] {
        let head = [
            batch, result.item, result.audit?.page.url ?? result.audit?.page.source ?? "",
            result.proposal.action.rawValue, result.decision.rawValue, result.expected?.rawValue ?? "",
        ]
        let rows = result.findings(in: batch).map { finding in
            head + [finding.severity.rawValue, finding.rule, finding.message, finding.remedy ?? "", finding.words]
                + cells(finding.place) + [
                    finding.references.joined(separator: " "), finding.fingerprint, finding.waiver?.words ?? "",
                ]
        }
        return rows.isEmpty ? [head + Array(repeating: "", count: columns.count - head.count)] : rows
    }

    private static func row(of failure: CheckFailure, in batch: String) -> [String] {
        [batch, failure.item, "", "", "", "", "error", "unchecked-item", failure.message, "", ""]
            + cells(FindingPlace(failure, in: batch)) + ["", "", ""]
    }

    private static func cells(_ place: FindingPlace) -> [String] {
        [place.file, place.line.map(String.init) ?? "", place.column.map(String.init) ?? ""]
    }
}

extension Finding {
    /// The words of the place: those that stand there, else the first that prove it.
    fileprivate var words: String {
        (evidence.first { $0.location != nil } ?? evidence.first)?.text ?? ""
    }
}
