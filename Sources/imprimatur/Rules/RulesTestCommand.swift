// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import RightsModel
import RightsPolicy
import Syndication

/// `imprimatur rules test`: runs the examples of rules.
struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples of rules; tell which are not as expected, and what no example reaches."
    )

    @OptionGroup var files: RuleFilesArgument

    @Flag(help: "Fail, too, where a rule or an answer to a question of a condition is reached by no example.")
    var coverage = false

    func run() throws {
        let rules = try files.load()
        let verifier = RuleVerifier(auditor: PageAuditor(), engine: RuleEngine(rules: rules))
        var reached = RuleCoverage(rules: rules)
        let outcomes = verifier.verify(rules, coverage: &reached)
        let output = try ReportOutput(path: nil)
        for outcome in outcomes {
            guard let problem = outcome.problem else { continue }
            let example = outcome.example
            let location = example.location
            let place = "\(location.source ?? ""):\(location.line):\(location.column)"
            try output.write("\(place): \(example.rule), “\(example.name)”: \(problem)\n")
            for line in outcome.difference { try output.write("  \(line)\n") }
        }
        for gap in reached.gaps { try output.write("\(gap)\n") }
        try output.write("\(sentence(reached))\n")
        let failed = outcomes.count { $0.problem != nil }
        try output.write("\(outcomes.count - failed) passed, \(failed) failed\n")
        try output.finish()
        if failed > 0 || coverage && !reached.isComplete { throw ExitStatus.violations }
    }

    /// `coverage: 100 %, 136 of 136 branches of 17 rules and 51 questions`, never rounded up.
    private func sentence(_ coverage: RuleCoverage) -> String {
        let percent = coverage.total == 0 ? 100 : coverage.reached * 100 / coverage.total
        let rules = count(coverage.reaches.count, "rule")
        let questions = count(coverage.questions.count, "question")
        return "coverage: \(percent) %, \(coverage.reached) of \(coverage.total) branches of \(rules) and \(questions)"
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
