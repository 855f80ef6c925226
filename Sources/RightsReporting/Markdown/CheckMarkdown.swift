// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The check of a batch in Markdown: the verdict, a table of the decisions, and what was objected to.
struct CheckMarkdown {
    let report: CheckReport

    /// A comment holds 65,536 characters at most: what is beyond these numbers is counted instead.
    private static let rowLimit = 200
    private static let detailLimit = 40

    var lines: [String] {
        var lines = ["### Imprimatur: \(verdict)", "", "\(MarkdownText.code(report.batch.source)): \(report.sum)"]
        lines += table
        let open = report.results.filter { !$0.findings(in: report.batch.source).isEmpty }
        for result in open.prefix(Self.detailLimit) { lines += details(of: result) }
        lines += rest(open.count - Self.detailLimit)
        guard !report.failures.isEmpty else { return lines }
        lines += ["", "#### Not checked", ""]
        lines += report.failures.prefix(Self.detailLimit).map { failure in
            "- \(MarkdownText.code(failure.item)): \(MarkdownText.escaped(failure.message))"
        }
        return lines + rest(report.failures.count - Self.detailLimit)
    }

    private var verdict: String {
        let summary = CheckSummary(report)
        let isOpen = report.results.contains { $0.decision == .deny && !$0.violations.allSatisfy { $0.waiver != nil } }
        if isOpen || summary.errors + summary.unexpected + summary.failures > 0 { return "not cleared" }
        if summary.denied > 0 { return "nothing new" }
        if summary.toReview > 0 { return "a person has to look" }
        return summary.proposals == 0 ? "nothing was checked" : "cleared"
    }

    private var table: [String] {
        guard !report.results.isEmpty else { return [] }
        let rows = report.results.prefix(Self.rowLimit).map { result in
            let expected = result.isUnexpected ? result.expected.map { ", expected \($0.rawValue)" } : nil
            let decision = result.decision == .allow ? "allow" : "**\(result.decision.rawValue)**"
            return "| \(MarkdownText.cell(result.item)) | \(result.proposal.action.rawValue)"
                + " | \(decision)\(expected ?? "") |"
        }
        return ["", "| Item | Action | Decision |", "|---|---|---|"] + rows + rest(report.results.count - Self.rowLimit)
    }

    private func details(of result: CheckResult) -> [String] {
        let findings = result.findings(in: report.batch.source)
        let head = "#### \(MarkdownText.code(result.item)): \(result.proposal.action.rawValue)"
        return ["", head, ""] + findings.flatMap(details)
    }

    private func details(of finding: Finding) -> [String] {
        let severity =
            finding.waiver == nil ? "**\(finding.severity.rawValue)**" : "waived \(finding.severity.rawValue)"
        var lines = ["- \(severity) \(MarkdownText.code(finding.rule)): \(MarkdownText.escaped(finding.message))"]
        var texts: [String] = []
        for evidence in finding.evidence where !texts.contains(evidence.text) {
            texts.append(evidence.text)
            let place = evidence.location.map { FindingPlace($0, of: finding.result, in: report.batch.source) }
            lines.append(
                "  - " + MarkdownText.code(evidence.text) + (place.map { " at " + MarkdownText.code($0.words) } ?? "")
            )
        }
        if let waiver = finding.waiver { lines.append("  - " + MarkdownText.escaped(waiver.words)) }
        if let advice = finding.advice { lines.append("  - " + MarkdownText.escaped(advice)) }
        return lines
    }

    /// Tells of what there is no room for.
    private func rest(_ number: Int) -> [String] {
        number > 0 ? ["", "… and \(number) more"] : []
    }
}
