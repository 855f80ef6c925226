// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// The report of GitLab's Code Quality: one array, whatever the number of batches.
struct GitLabReporter: Reporter {
    static let name = "gitlab"
    static let summary = "checks for GitLab's Code Quality"
    static let isForPrograms = true
    static let coversAudits = false

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String { "" }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        let issues = issues(of: check).map { JSONWriter.pretty($0).split(separator: "\n").map { "  " + $0 } }
        let comma = place.entriesBefore > 0 && !issues.isEmpty ? ",\n" : ""
        return (place.isFirst ? "[\n" : "") + comma
            + issues.map { $0.joined(separator: "\n") }.joined(separator: ",\n") + (issues.isEmpty ? "" : "\n")
            + (place.isLast ? "]\n" : "")
    }

    func text(of page: PageText, at place: ReportPlace) -> String { "" }

    func entries(in check: CheckReport) -> Int {
        check.openFindings.count + check.failures.count
    }

    private func issues(of check: CheckReport) -> [JSONValue] {
        var keys = UniqueKeys()
        let findings = check.openFindings.map { finding in
            var description = "\(finding.title): \(finding.message)"
            if let advice = finding.advice { description += " \(advice)" }
            return Self.issue(
                description,
                rule: finding.rule,
                key: keys.key(for: "\(check.batch.source):\(finding.fingerprint)"),
                severity: finding.severity.gitLabSeverity,
                place: finding.place
            )
        }
        return findings
            + check.failures.map { failure in
                Self.issue(
                    "\(failure.item): \(failure.message)",
                    rule: "unchecked-item",
                    key: keys.key(for: "\(check.batch.source):unchecked-item:\(failure.item)"),
                    severity: "blocker",
                    place: FindingPlace(failure, in: check.batch.source)
                )
            }
    }

    private static func issue(
        _ description: String,
        rule: String,
        key: String,
        severity: String,
        place: FindingPlace
    ) -> JSONValue {
        var location = JSONObject()
        location.add("path", place.path)
        // Every issue has a line here; one that is about the page as a whole stands at its first.
        location.add("lines", .object([JSONMember("begin", .integer(max(place.line ?? 1, 1)))]))
        var object = JSONObject()
        object.add("description", VisibleText.line(description, limit: 1000))
        object.add("check_name", rule)
        object.add("fingerprint", key)
        object.add("severity", severity)
        object.add("location", location.value)
        return object.value
    }
}

extension Severity {
    fileprivate var gitLabSeverity: String {
        switch self {
        case .error: "critical"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
