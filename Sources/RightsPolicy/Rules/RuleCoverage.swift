// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// Which rules, and which answers to the questions of their conditions, examples reach.
public struct RuleCoverage: Sendable {
    /// A question of a condition.
    public struct Question: Sendable, Hashable {
        /// The id of the rule; nil for what a file asks under `applies`.
        public var rule: String?
        /// The question as the rules file has it: `page: {prohibits: $action}`.
        public var text: String
        /// Where it stands: line, column, and the path of the file as `source`.
        public var location: SourceLocation
        /// Whether it has held in an example in which the rule was asked.
        public var hasHeld = false
        /// Whether it has not held in such an example.
        public var hasNotHeld = false
    }

    /// A rule.
    public struct Reach: Sendable, Hashable {
        /// Its id.
        public var rule: String
        /// Where it stands.
        public var location: SourceLocation
        /// Whether it has fired.
        public var hasFired = false
        /// Whether it has been asked, and has not fired.
        public var hasKeptQuiet = false
    }

    /// The rules, in the order of the files.
    public private(set) var reaches: [Reach]
    /// The questions: those under `applies` first, then by rule in the order of the files.
    public private(set) var questions: [Question]
    private let packs: [RulePack]

    /// Begins to count for the rules of the files that were asked for.
    public init(rules: RuleSet) {
        packs = RulePack.split(rules.ownRules)
        reaches = rules.ownRules.map { Reach(rule: $0.id, location: $0.location) }
        let applying = packs.flatMap { pack in
            (pack.applies?.tests ?? []).map { Question(rule: nil, text: $0.text, location: $0.location) }
        }
        questions =
            applying
            + packs.flatMap(\.rules).flatMap { rule in
                Self.tests(rule).map { Question(rule: rule.id, text: $0.text, location: $0.location) }
            }
    }

    /// Counts what an example reaches.
    public mutating func record(audit: PageAudit, proposal: Proposal, agreements: [Agreement], asOf: DateTime?) {
        let situation = Situation(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf)
        var index = 0
        for test in packs.flatMap({ $0.applies?.tests ?? [] }) {
            note(test.outcome(in: situation).truth, at: index)
            index += 1
        }
        var number = 0
        for pack in packs {
            let isOpen = pack.applies?.outcome(in: situation).truth != .false
            for rule in pack.rules {
                let tests = Self.tests(rule)
                if isOpen, rule.actions.contains(proposal.action) {
                    for (offset, test) in tests.enumerated() {
                        note(test.outcome(in: situation).truth, at: index + offset)
                    }
                    let truth = rule.outcome(in: situation).truth
                    reaches[number].hasFired = reaches[number].hasFired || truth == .true
                    reaches[number].hasKeptQuiet = reaches[number].hasKeptQuiet || truth == .false
                }
                index += tests.count
                number += 1
            }
        }
    }

    private mutating func note(_ truth: Truth, at index: Int) {
        questions[index].hasHeld = questions[index].hasHeld || truth == .true
        questions[index].hasNotHeld = questions[index].hasNotHeld || truth == .false
    }

    private static func tests(_ rule: Rule) -> [PredicateTest] {
        rule.when.tests + (rule.except?.tests ?? [])
    }
}

extension RuleCoverage {
    /// How many of the branches are reached: of each rule that it fires and that it doesn't, of each question that it
    /// holds and that it doesn't.
    public var reached: Int {
        let rules = reaches.map { ($0.hasFired ? 1 : 0) + ($0.hasKeptQuiet ? 1 : 0) }.reduce(0, +)
        return rules + questions.map { ($0.hasHeld ? 1 : 0) + ($0.hasNotHeld ? 1 : 0) }.reduce(0, +)
    }

    /// How many branches there are.
    public var total: Int { 2 * (reaches.count + questions.count) }

    /// Whether every branch is reached.
    public var isComplete: Bool { reached == total }

    /// What no example reaches, in sentences that begin with the place.
    public var gaps: [String] {
        let rules = reaches.flatMap { reach -> [String] in
            let place = Self.place(reach.location)
            return (reach.hasFired ? [] : ["\(place): no example on which “\(reach.rule)” fires"])
                + (reach.hasKeptQuiet
                    ? [] : ["\(place): no example on which “\(reach.rule)” is asked and doesn't fire"])
        }
        return rules
            + questions.flatMap { question -> [String] in
                let start = "\(Self.place(question.location)): no example on which "
                let end = ": \(question.text)" + (question.rule.map { " (\($0))" } ?? "")
                return (question.hasHeld ? [] : ["\(start)this holds\(end)"])
                    + (question.hasNotHeld ? [] : ["\(start)this doesn't hold\(end)"])
            }
    }

    private static func place(_ location: SourceLocation) -> String {
        "\(location.source ?? ""):\(location.line):\(location.column)"
    }
}
