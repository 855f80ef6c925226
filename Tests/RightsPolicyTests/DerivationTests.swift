// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

/// What is kept of how a decision came about.
@Suite struct DerivationTests {
    private func derivation(
        _ rules: String,
        _ proposal: Proposal = Proposal(action: .republish),
        agreements: [Agreement] = [],
        asOf: String? = "2026-05-03"
    ) throws -> Derivation {
        let set = try RuleSet.load(Array("schema: imprimatur.rules/1\n\(rules)".utf8), path: "r.yaml")
        let result = RuleEngine(rules: set).explain(
            audit: Sample.itnewsAsia,
            proposal: proposal,
            agreements: agreements,
            asOf: asOf.flatMap { DateTime($0) },
            item: "a-1"
        )
        return try #require(result.derivation)
    }

    private func rule(_ id: String, actions: String = "[use]", when: String, except: String? = nil) -> String {
        """
          - id: \(id)
            title: A title
            severity: error
            actions: \(actions)
            when: \(when)
        \(except.map { "    except: \($0)\n" } ?? "")    message: "No."
            examples:
              - {name: one, markup: x, proposal: {action: link}, expect: deny}
              - {name: two, markup: x, proposal: {action: link}, expect: deny, fires: false}

        """
    }

    @Test func `every rule that speaks of the action is told of with what came of it`() throws {
        let rules = [
            rule("a", when: "{page: {prohibits: $action}}"), rule("b", when: "{page: {has: license}}"),
            rule("c", when: "{proposal: {commercial: true}}"),
            rule("d", actions: "[tdm]", when: "{page: {has: notice}}"),
            rule("e", when: "{page: {has: notice}}", except: "{page: {prohibits: $action}}"),
        ]
        let derivation = try derivation("rules:\n\(rules.joined())")
        #expect(derivation.rules.map(\.rule) == ["a", "b", "c", "e"])
        #expect(derivation.rules.map(\.result) == [.fired, .silent, .undecided, .silent])
        #expect(derivation.otherRules == 1)
        #expect(derivation.date == DateTime("2026-05-03"))
        #expect(derivation.rules.first?.location.source == "r.yaml")
        #expect(derivation.rules.last?.questions.map(\.key) == ["when", "except"])
        #expect(derivation.rules.last?.questions.map(\.condition.holds) == [true, true])
    }

    @Test func `each question is told of with its answer, the words that show it, and what isn't known`() throws {
        let when = "{all: [{page: {prohibits: $action}}, {not: {certain: {proposal: {commercial: true}}}}]}"
        let condition = try #require(
            try derivation("rules:\n\(rule("a", when: when))").rules.first?.questions.first?.condition
        )
        #expect(condition.text == "all")
        #expect(condition.holds == true)
        #expect(condition.parts.map(\.text) == ["page: {prohibits: republish}", "not"])
        #expect(condition.parts.first?.evidence.map(\.signal) == [2])
        let certain = try #require(condition.parts.last?.parts.first)
        #expect(certain.text == "certain")
        #expect(certain.holds == false)
        let question = try #require(certain.parts.first)
        #expect(question.text == "proposal: {commercial: true}")
        #expect(question.holds == nil)
        #expect(question.unknowns == ["whether the use is commercial (`commercial`)"])
    }

    @Test func `the page in sum, the signals and the agreements are told of`() throws {
        var other = Sample.agreement
        other.id = "A-0"
        other.until = DateTime("2026-04-30")
        let derivation = try derivation(
            "rules:\n\(rule("a", when: "{page: {has: notice}}"))",
            Sample.proposal(.republish) { $0.territories = ["NL"] },
            agreements: [Sample.agreement, other]
        )
        #expect(derivation.standing.standing == .needsConsent)
        #expect(derivation.signals.contains(2))
        #expect(derivation.agreements.map(\.agreement) == ["A-0", "A-1"])
        #expect(derivation.agreements.map(\.covers) == [false, true])
        #expect(
            derivation.agreements.first?.objections == [
                "covered until 2026-04-30; expired 3 days before the planned date"
            ]
        )
    }

    @Test func `a file that doesn't apply, and a rule that is switched off, are told of`() throws {
        let closed = try derivation(
            "applies: {page: {site: other.example}}\nrules:\n\(rule("a", when: "{page: {has: notice}}"))"
        )
        #expect(closed.rules.map(\.result) == [.notApplied])
        #expect(closed.rules.first?.questions.map(\.key) == ["applies"])
        let off = try derivation(
            """
            extends: default
            overrides:
              - {rule: expressly-prohibited, off: true, where: {page: {site: itnews.asia}}}
              - {rule: silence-is-not-consent, severity: warning, where: {page: {site: other.example}}}
            """
        )
        let trials = off.rules.filter { ["expressly-prohibited", "silence-is-not-consent"].contains($0.rule) }
        #expect(trials.map(\.result) == [.off, .silent])
        #expect(trials.map { $0.questions.map(\.key) } == [["where"], ["where", "when", "except"]])
        #expect(trials.last?.severity == .error)
    }

    @Test func `the decision is that without the derivation`() throws {
        let engine = RuleEngine(rules: try DefaultRules.load())
        for action in Action.allCases {
            let plain = engine.decide(Sample.itnewsAsia, Proposal(action: action))
            var explained = engine.explain(
                audit: Sample.itnewsAsia,
                proposal: Proposal(action: action),
                asOf: DateTime("2026-05-03"),
                item: "a-1"
            )
            let fired = explained.derivation?.rules.filter { $0.result == .fired || $0.result == .undecided }.map(
                \.rule
            )
            #expect(fired?.sorted() == plain.violations.map(\.rule).sorted())
            explained.derivation = nil
            #expect(explained == plain)
        }
    }
}
