// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import RightsModel
import RightsPolicy
import Syndication

/// `imprimatur rules`: the rules themselves.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List rules, and run their examples.",
        subcommands: [RulesListCommand.self, RulesTestCommand.self]
    )
}

/// `imprimatur rules list`: a line for each rule.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List rules: id, severity, decision, title."
    )

    @Argument(help: ArgumentHelp("A rules file; the built-in rules where none is given.", valueName: "file"))
    var file: String?

    func run() throws {
        var options = RuleOptions()
        options.rules = file.map { [$0] } ?? []
        let rules = try options.load().rules.rules
        let width = rules.map(\.id.count).max() ?? 0
        let output = try ReportOutput(path: nil)
        for rule in rules {
            let columns = [
                padded(rule.id, to: width), padded(rule.severity.rawValue, to: 7),
                padded(rule.decision.rawValue, to: 6), rule.title,
            ]
            try output.write(columns.joined(separator: "  ") + "\n")
        }
        try output.finish()
    }

    private func padded(_ word: String, to width: Int) -> String {
        word + String(repeating: " ", count: max(0, width - word.count))
    }
}

/// `imprimatur rules test`: runs the examples of rules.
struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples of rules, and tell which are not as expected."
    )

    @Argument(help: ArgumentHelp("A rules file; the built-in rules where none is given.", valueName: "file"))
    var file: String?

    func run() throws {
        var options = RuleOptions()
        options.rules = file.map { [$0] } ?? []
        let rules = try options.load().rules
        let verifier = RuleVerifier(auditor: PageAuditor(), engine: RuleEngine(rules: rules))
        let outcomes = verifier.verify(rules)
        let output = try ReportOutput(path: nil)
        for outcome in outcomes {
            guard let problem = outcome.problem else { continue }
            let example = outcome.example
            let place = "\(example.location.source ?? ""):\(example.location.line):\(example.location.column)"
            try output.write("\(place): \(example.rule), “\(example.name)”: \(problem)\n")
        }
        let failed = outcomes.count { $0.problem != nil }
        try output.write("\(outcomes.count - failed) passed, \(failed) failed\n")
        try output.finish()
        if failed > 0 { throw ExitStatus.violations }
    }
}
