// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import RightsPolicy

/// Measures how many proposals are decided a second, and how that grows with rules and proposals.
struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "Measure how fast proposals are decided by rules that are made up.",
        discussion: """
            Decides on up to --proposals proposals by up to --rules rules, and prints the best of N runs. The growth is the \
            exponent k in time ~ count^k between a row and the one with a tenth of it: 1 is linear.
            """
    )

    @Option(help: "The most rules.")
    var rules = 1_000

    @Option(help: "The most proposals.")
    var proposals = 10_000

    @Option(help: "How often each row is measured; the best run counts.")
    var runs = 3

    func validate() throws {
        guard rules >= 10, proposals >= 10, runs > 0 else {
            throw ValidationError("--rules and --proposals must be at least 10, --runs at least 1")
        }
    }

    func run() throws {
        let cases = MadeUpCases.cases(proposals)
        let sizes = [
            (rules / 10, proposals / 10), (rules / 10, proposals), (rules, proposals / 10), (rules, proposals),
        ]
        let engines = try [rules / 10, rules].map { RuleEngine(rules: try MadeUpRules.load($0)) }
        let steps = sizes.map { size in
            let engine = size.0 == rules ? engines[1] : engines[0]
            return BenchmarkStep(name: "\(size.0) x \(size.1)") {
                cases.prefix(size.1).reduce(0) { sum, one in
                    let result = engine.decide(
                        audit: one.audit,
                        proposal: one.proposal,
                        agreements: one.agreements,
                        asOf: MadeUpCases.date,
                        item: "item"
                    )
                    return sum + result.violations.count
                }
            }
        }
        let seconds = Stopwatch.best(of: runs, steps)
        print(DecisionTable(sizes: sizes, seconds: seconds).text)
    }
}
