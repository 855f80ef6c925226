// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite("A page that was not read to its end is never allowed") struct LeftUnreadTests {
    private static let audit: PageAudit = {
        var audit = Sample.audit()
        audit.diagnostics.append(Diagnostic(code: .limitReached, message: "The page has more than 9 signals."))
        return audit
    }()

    @Test("Rules that know nothing of limits don't allow it", arguments: Action.allCases)
    func foreignRules(_ action: Action) throws {
        let rules = try Sample.rule(severity: "error", when: "{page: {prohibits: perform}}", except: nil, message: "x")
        let result = RuleEngine(rules: rules).decide(Self.audit, Proposal(action: action), [], asOf: "2026-05-03")
        #expect(result.decision == .review)
        #expect(result.violations.map(\.rule) == ["limit-reached"])
        #expect(result.violations.first?.message.contains("more than 9 signals") == true)
    }

    @Test("An agreement that covers the use doesn't either") func agreement() throws {
        let proposal = Proposal(action: .republish)
        let engine = RuleEngine(rules: try DefaultRules.load())
        let result = engine.decide(
            Self.audit,
            proposal,
            [Agreement(id: "A-1", actions: [.republish])],
            asOf: "2026-05-03"
        )
        #expect(result.decision >= .review)
    }

    @Test("What a rule denies stays denied, and is not said twice") func denied() throws {
        let rules = try Sample.rule(severity: "error", when: "{page: {limit-reached: true}}", except: nil, message: "x")
        let result = RuleEngine(rules: rules).decide(Self.audit, Proposal(action: .republish), [], asOf: "2026-05-03")
        #expect(result.decision == .deny)
        #expect(result.violations.count == 1)
    }
}
