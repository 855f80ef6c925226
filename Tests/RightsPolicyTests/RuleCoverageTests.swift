// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct RuleCoverageTests {
    private func coverage(_ proposals: [Proposal], audit: PageAudit = Sample.audit()) throws -> RuleCoverage {
        let rules = try Sample.rule(
            actions: "[republish]",
            when: "{any: [{proposal: {commercial: true}}, {page: {has: license}}]}",
            except: "{agreement: {covers: $action}}"
        )
        var coverage = RuleCoverage(rules: rules)
        for proposal in proposals {
            coverage.record(audit: audit, proposal: proposal, agreements: [], asOf: nil)
        }
        return coverage
    }

    private func proposal(_ action: Action = .republish, commercial: Bool?) -> Proposal {
        Sample.proposal(action) { $0.commercial = commercial }
    }

    @Test func `each answer to each question counts, and whether the rule fires`() throws {
        let coverage = try coverage([proposal(commercial: true), proposal(commercial: false)])
        #expect(coverage.total == 8)
        #expect(coverage.reached == 6)
        #expect(!coverage.isComplete)
        #expect(
            coverage.gaps == [
                "rules.yaml:7:58: no example on which this holds: page: {has: license} (sample)",
                "rules.yaml:8:26: no example on which this holds: agreement: {covers: $action} (sample)",
            ]
        )
    }

    @Test func `what isn't known, and what the rule doesn't speak of, reaches nothing`() throws {
        let coverage = try coverage([proposal(commercial: nil), proposal(.tdm, commercial: true)])
        #expect(coverage.questions.map(\.hasHeld) == [false, false, false])
        #expect(coverage.questions.map(\.hasNotHeld) == [false, true, true])
        #expect(coverage.reaches.map(\.hasFired) == [false])
        #expect(coverage.reaches.map(\.hasKeptQuiet) == [false])
    }

    @Test func `what a file applies to counts once, and closes its rules where it doesn't hold`() throws {
        let text = """
            schema: imprimatur.rules/1
            applies: {page: {site: a.example}}
            rules:
              - id: a
                title: A title
                severity: error
                actions: [republish]
                when: {page: {has: notice}}
                message: "No."
                examples:
                  - {name: one, markup: x, proposal: {action: republish}, expect: deny}
                  - {name: two, markup: x, proposal: {action: republish}, expect: deny, fires: false}
            """
        var coverage = RuleCoverage(rules: try RuleSet.load(Array(text.utf8), path: "r.yaml"))
        let elsewhere = Sample.audit(url: "https://b.example/")
        coverage.record(audit: elsewhere, proposal: Proposal(action: .republish), agreements: [], asOf: nil)
        #expect(coverage.questions.map(\.text) == ["page: {site: a.example}", "page: {has: notice}"])
        #expect(coverage.questions.map(\.hasNotHeld) == [true, false])
        #expect(coverage.reached == 1)
    }
}
