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
                  - allow; a fires
                  + deny; a fires
                    deny by a: No.
                coverage: 100 %, 4 of 4 branches of 1 rule and 1 question
                1 passed, 1 failed

                """
        )
    }

    @Test func asksForFullCoverageWhereItIsWanted() throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(
            """
            schema: imprimatur.rules/1
            rules:
              - id: a
                title: A title
                severity: note
                actions: [link]
                when: {any: [{proposal: {channel: web}}, {proposal: {channel: app}}]}
                message: "Yes."
                examples:
                  - {name: one, markup: "<p>x</p>", proposal: {action: link, channel: web}, expect: allow}
                  - {name: two, markup: "<p>x</p>", proposal: {action: link, channel: print}, expect: allow, fires: false}
            """,
            to: "rules.yaml"
        )
        let gap = "\(rules):7:58: no example on which this holds: proposal: {channel: app} (a)"
        let words = "coverage: 83 %, 5 of 6 branches of 1 rule and 2 questions"
        let outcome = try program.run(["rules", "test", rules])
        #expect(outcome.status == 0)
        #expect(outcome.output == "\(gap)\n\(words)\n2 passed, 0 failed\n")
        #expect(try program.run(["rules", "test", "--coverage", rules]).status == 1)
    }

    @Test func everyPackIsSoundAndWhollyCoveredByItsExamples() throws {
        let packs = try program.run(["rules", "list", "--packs"]).output.split(separator: "\n")
        #expect(packs.first?.hasPrefix("default ") == true)
        for pack in packs.compactMap({ $0.split(separator: " ").first.map(String.init) }) {
            let lint = try program.run(["rules", "lint", pack])
            #expect(lint.status == 0, "\(lint.output)\(lint.errors)")
            let test = try program.run(["rules", "test", "--coverage", pack])
            #expect(test.status == 0, "\(pack): \(test.output)\(test.errors)")
        }
    }

    @Test func showsARuleWithAllThatItSays() throws {
        let outcome = try program.run(["rules", "show", "agreement-ends"])
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "agreement-ends")
        #expect(lines.contains("  note, decides allow"))
        #expect(lines.contains("      agreement: {ends-for: $action}"))
        #expect(lines.contains("      not proposal: {dated: true}"))
        let wrong = try program.run(["rules", "show", "agreement-end"])
        #expect(wrong.status == 2)
        #expect(wrong.errors == "imprimatur: error: there is no rule “agreement-end”; did you mean “agreement-ends”?\n")
    }

    @Test func printsRulesAsMarkdown() throws {
        let outcome = try program.run(["rules", "docs"])
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix("# House rules of a careful syndication desk\n\n## The page forbids this use\n")
        )
        #expect(outcome.output.contains("\n- any of\n  - `page: {prohibits-by-name: $action}`\n  - all of\n"))
    }

    @Test func saysWhatLintFindsAndWhatItCannotRead() throws {
        #expect(try program.run(["rules", "lint"]).output == "nothing to object to\n")
        let folder = try TemporaryFolder()
        let rules = try folder.write("schema: imprimatur.rules/1\nrulez: []\n", to: "rules.yaml")
        let outcome = try program.run(["rules", "lint", rules])
        #expect(outcome.status == 1)
        let message = "\(rules):2:1: a rules file needs the key “rules”; is “rulez” meant to be it?"
        #expect(outcome.output == "\(message)\n  rulez: []\n  ^\n1 finding\n")
        #expect(try program.run(["rules", "lint", "\(folder.path)/none.yaml"]).status == 2)
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
