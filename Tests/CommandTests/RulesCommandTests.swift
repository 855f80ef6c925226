// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@Suite struct RulesCommandTests {
    private let program = ProcessRunner("imprimatur")

    @Test func listsTheRules() throws {
        let outcome = try program.run(["rules", "list"])
        #expect(outcome.status == 0)
        let first = try #require(outcome.output.split(separator: "\n").first)
        #expect(first.split(separator: " ").prefix(3) == ["expressly-prohibited", "error", "deny"])
        #expect(try program.run(["rules", "list", "rules/default.yaml"]).output == outcome.output)
    }

    @Test func saysWhichExamplesAreNotAsExpected() throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(
            """
            schema: imprimatur.rules/1
            rules:
              - id: a
                title: A title
                severity: error
                actions: [use]
                when: {proposal: {action: link}}
                message: "No."
                examples:
                  - {name: one, markup: "<p>x</p>", proposal: {action: link}, expect: allow}
                  - {name: two, markup: "<p>x</p>", proposal: {action: copy}, expect: allow, fires: false}
            """,
            to: "rules.yaml"
        )
        let outcome = try program.run(["rules", "test", rules])
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                \(rules):10:9: a, “one”: expected allow, decided deny; fired: a
                1 passed, 1 failed

                """
        )
    }

    @Test func countsTheExamplesOfTheBuiltInRulesAndOfTheLexicon() throws {
        for command in ["rules", "lexicon"] {
            let outcome = try program.run([command, "test"])
            #expect(outcome.status == 0, "\(outcome.output)")
            let words = try #require(outcome.output.split(separator: "\n").last).split(separator: " ")
            #expect(words.dropFirst() == ["passed,", "0", "failed"])
            #expect(words.first.flatMap { Int($0) }.map { $0 > 40 } == true)
        }
    }

    @Test func testsALexiconInItsOwnFolder() throws {
        let outcome = try program.run(["lexicon", "test", "de.yaml"], in: Fixture.path("rules/lexicon"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix(" passed, 0 failed\n"))
    }

    @Test func saysWhyALexiconCannotBeRead() throws {
        let folder = try TemporaryFolder()
        let outcome = try program.run(["lexicon", "test", folder.path])
        #expect(outcome.status == 2)
        #expect(outcome.errors == "imprimatur: error: \(folder.path): no lexicon files in this folder (.yaml)\n")
    }

    @Test func listsTheLanguagesOfALexicon() throws {
        let outcome = try program.run(["lexicon", "list"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("de\tGerman\t"))
    }
}
