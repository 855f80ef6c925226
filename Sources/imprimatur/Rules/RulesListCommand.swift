// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import RightsPolicy
import Syndication

/// `imprimatur rules list`: a line for each rule.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List rules: id, severity, decision, title; or packs: name, title, when its policy was read."
    )

    @OptionGroup var files: RuleFilesArgument

    @Flag(help: "List the packs that come with the program.")
    var packs = false

    func run() throws {
        let rows = packs ? try packRows() : try ruleRows()
        let output = try ReportOutput(path: nil)
        let width = rows.map { $0[0].count }.max() ?? 0
        // A severity, a decision and a date are never wider.
        let widths = packs ? [width, 10] : [width, 7, 6]
        for row in rows {
            let columns = zip(row, widths).map { padded($0, to: $1) } + row.suffix(1)
            try output.write(columns.joined(separator: "  ") + "\n")
        }
        try output.finish()
    }

    private func ruleRows() throws -> [[String]] {
        try files.load().rules.map { [$0.id, $0.severity.rawValue, $0.decision.rawValue, $0.title] }
    }

    private func packRows() throws -> [[String]] {
        try RuleSet.builtInPacks.map { name in
            let file = try RuleFiles.load([name]).rules.files.last
            let reviewed = file?.reviewed.map { "\($0)" } ?? "–"
            return [name, reviewed, file?.title ?? ""]
        }
    }

    private func padded(_ word: String, to width: Int) -> String {
        word + String(repeating: " ", count: max(0, width - word.count))
    }
}
