// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Syndication
import TestSupport
import Testing

@Suite struct RuleVerifierTests {
    private func rules(
        expect: String,
        page: String,
        fires: Bool = true,
        path: String = "in/rules.yaml"
    ) throws -> RuleSet {
        let text = """
            schema: imprimatur.rules/1
            rules:
              - id: no-use
                title: Nothing goes
                severity: error
                actions: [use]
                when: {proposal: {action: link}}
                message: "No."
                examples:
                  - {name: one, \(page), proposal: {action: link}, expect: \(expect), fires: \(fires)}
                  - {name: two, markup: "<p>x</p>", proposal: {action: copy}, expect: allow, fires: false}
                  - {name: three, markup: "<p>x</p>", proposal: {action: link}, expect: deny}
            """
        return try RuleSet.load(Array(text.utf8), path: path)
    }

    private func problems(_ rules: RuleSet) -> [String?] {
        let verifier = RuleVerifier(auditor: SilentAuditor(), engine: RuleEngine(rules: rules))
        return verifier.verify(rules).map(\.problem)
    }

    @Test func isContentWithWhatIsAsExpected() throws {
        #expect(try problems(rules(expect: "deny", page: "markup: x")) == [nil, nil, nil])
    }

    @Test func readsPagesNextToTheRules() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>page</p>", to: "pages/a.html")
        let page = "page: ../pages/a.html"
        let there = try rules(expect: "deny", page: page, path: "\(folder.path)/rules/rules.yaml")
        #expect(problems(there) == [nil, nil, nil])
        #expect(try problems(rules(expect: "deny", page: page)).first == "pages/a.html: there is no such file")
    }

    @Test func saysWhatIsNotAsExpected() throws {
        #expect(
            try problems(rules(expect: "allow", page: "markup: x")).first
                == "expected allow, decided deny; fired: no-use"
        )
        #expect(
            try problems(rules(expect: "deny", page: "markup: x", fires: false)).first
                == "expected the rule not to fire; fired: no-use"
        )
    }
}
