// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A check report for people.
struct CheckText {
    let report: CheckReport
    let style: TextStyle

    var lines: [String] {
        var lines: [String] = []
        for result in report.results { lines += ResultText(result: result, style: style).lines }
        for failure in report.failures {
            lines.append("\(style.apply(.bad, "UNREAD")) \(style.apply(.strong, VisibleText.line(failure.item)))")
            lines.append("  " + VisibleText.line(failure.message))
        }
        if !lines.isEmpty { lines.append("") }
        if report.results.contains(where: { $0.derivation != nil }) { lines += sources }
        lines.append("\(VisibleText.line(report.batch.source)): \(summary)")
        return lines
    }

    /// The files on which the decisions rest, with the hashes of their bytes.
    private var sources: [String] {
        let files = report.rules.map { ("rules", $0) } + [("batch", report.batch)]
        return files.map { "\($0): \(VisibleText.line($1.source)), SHA-256 \($1.sha256)" } + [""]
    }

    private var summary: String {
        let counts = CheckSummary(report)
        let items = TextWords.count(counts.items, "item")
        var sentence = "\(TextWords.count(counts.proposals, "proposal")) on \(items): "
        sentence += [
            part(counts.denied, "denied", .bad), part(counts.toReview, "to review", .doubtful),
            part(counts.allowed, "allowed", .good),
        ].joined(separator: ", ")
        sentence += "; \(TextWords.count(counts.errors, "error")), \(TextWords.count(counts.warnings, "warning"))"
        if counts.waived > 0 { sentence += ", \(counts.waived) waived" }
        if counts.unexpected > 0 {
            sentence += style.apply(.bad, "; \(TextWords.count(counts.unexpected, "decision")) not as expected")
        }
        if counts.failures > 0 {
            sentence += style.apply(.bad, "; \(TextWords.count(counts.failures, "item")) could not be checked")
        }
        return sentence
    }

    private func part(_ count: Int, _ word: String, _ role: TextStyle.Role) -> String {
        count == 0 ? "0 \(word)" : style.apply(role, "\(count) \(word)")
    }
}
