// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Testing

@testable import RightsPolicy

/// What is most likely not meant so in rules that can be read.
@Suite struct RuleLinterTests {
    private func lint(_ text: String) -> [String] {
        let linter = RuleLinter { name, _ throws(RuleSource.Missing) in
            guard let pack = RuleSet.builtIn(pack: name) else { throw BuiltInPack.missing(name) }
            return pack.source
        }
        return linter.findings(in: [RuleSource(path: "r.yaml", bytes: Array(text.utf8))]).map(\.summary)
    }

    private func rule(
        _ id: String = "a",
        severity: String = "error",
        actions: String = "[republish]",
        when: String,
        except: String? = nil,
        proposed: String = "republish"
    ) -> String {
        """
          - id: \(id)
            title: A title
            severity: \(severity)
            actions: \(actions)
            when: \(when)
        \(except.map { "    except: \($0)\n" } ?? "")    message: "No."
            examples:
              - {name: one, markup: x, proposal: {action: \(proposed)}, expect: deny}
              - {name: two, markup: x, proposal: {action: \(proposed)}, expect: deny, fires: false}

        """
    }

    private func findings(head: String = "", _ rules: String...) -> [String] {
        lint("schema: imprimatur.rules/1\n\(head)rules:\n\(rules.joined())")
    }

    @Test func `the rules that come with the program are sound`() {
        for name in RuleSet.builtInPacks {
            let linter = RuleLinter { name, _ throws(RuleSource.Missing) in
                guard let pack = RuleSet.builtIn(pack: name) else { throw BuiltInPack.missing(name) }
                return pack.source
            }
            let sources = [RuleSet.builtIn(pack: name)?.source].compactMap(\.self)
            #expect(linter.findings(in: sources).map(\.summary) == [], "\(name)")
        }
    }

    @Test func `every mistake is found, not only the first`() {
        let text = rule(severity: "erorr", actions: "[trnaslate]", when: "{page: {prohibit: $action}}")
            .replacing("title: A title", with: "titel: A title")
        #expect(
            findings(text) == [
                "r.yaml:4:5: a rule needs the key “title”; is “titel” meant to be it?",
                "r.yaml:5:15: “erorr” is not a severity; did you mean “error”?",
                "r.yaml:6:15: “trnaslate” is not an action; did you mean “translate”?",
                "r.yaml:7:19: “prohibit” is nothing that can be asked about the page; did you mean “prohibits”?",
            ]
        )
    }

    @Test func `two rules may each have a mistake of their own`() {
        let found = findings(rule("a", severity: "eror", when: "{page: {has: notice}}"), rule("b", when: "{page: {}}"))
        #expect(found.map { $0.prefix(9) } == ["r.yaml:5:", "r.yaml:16"])
    }

    @Test(arguments: [
        "{proposal: {words: {more-than: 75, less-than: 50}}}",
        "{all: [{proposal: {words: {more-than: 75}}}, {not: {proposal: {words: {at-least: 50}}}}]}",
        "{all: [{proposal: {commercial: true}}, {proposal: {commercial: false}}]}",
        "{all: [{page: {prohibits: $action}}, {not: {page: {prohibits: [link, $action]}}}]}",
        "{all: [{proposal: {claims: quotation}}, {proposal: {claims: [fair-use, license]}}]}",
        "{all: [{proposal: {channel: web}}, {not: {proposal: {channel: [web, print]}}}]}",
        "{proposal: {action: translate}}", "{not: {proposal: {action: use}}}",
        "{all: [{certain: {page: {has: notice}}}, {not: {page: {has: notice}}}]}",
        "{all: [{proposal: {publish-before: 2026-01-01}}, {proposal: {publish-after: 2026-06-01}}]}",
        "{all: [{page: {stands: permitted}}, {page: {stands: [prohibited, needs-consent]}}]}",
    ])
    func `a condition that can't hold is found`(when: String) {
        let message = "the condition can't hold: its parts contradict each other"
        #expect(
            findings(rule(actions: "{include: [republish], exclude: [link]}", when: when)).contains {
                $0.hasSuffix(message)
            }
        )
    }

    @Test(arguments: [
        "{proposal: {words: {more-than: 50, less-than: 75}}}",
        "{all: [{proposal: {words: {more-than: 50}}}, {not: {proposal: {words: {more-than: 75}}}}]}",
        "{any: [{proposal: {commercial: true}}, {proposal: {commercial: false}}]}",
        "{all: [{not: {certain: {page: {prohibits: $action}}}}, {not: {page: {prohibits: $action}}}]}",
        "{all: [{proposal: {channel: web}}, {proposal: {channel: print}}]}",
        "{all: [{proposal: {channel: [web, app]}}, {not: {proposal: {channel: [web, print]}}}]}",
        "{proposal: {action: headline}}", "{all: [{page: {has: notice}}, {not: {page: {has: license}}}]}",
        "{all: [{proposal: {publish-after: 2026-01-01}}, {proposal: {publish-before: 2026-06-01}}]}",
    ])
    func `a condition that can hold is not complained of`(when: String) {
        #expect(findings(rule(when: when)) == [])
    }

    @Test func `an exception that always comes with the condition is found`() {
        let found = findings(
            rule(
                when: "{all: [{page: {prohibits: $action}}, {page: {has: notice}}]}",
                except: "{any: [{agreement: {covers: $action}}, {page: {has: [notice, license]}}]}"
            )
        )
        #expect(found == ["r.yaml:8:13: the rule can't fire: wherever “when” holds, “except” holds, too"])
    }

    @Test func `a part of an alternative that can't hold is found at its place`() {
        let found = findings(rule(when: "{any: [{page: {has: notice}}, {proposal: {action: tdm}}]}"))
        #expect(found == ["r.yaml:7:53: this part of “any” can't hold"])
    }

    @Test(arguments: [
        (
            "{include: [excerpt], exclude: [republish]}", "excerpt",
            ["6:14: the rule speaks of no action: “exclude” leaves out all that “include” takes in"]
        ),
        ("{include: [republish], exclude: [tdm]}", "republish", ["6:47: “tdm” is left out, and was never taken in"]),
        ("[republish]", "link", ["10:9: the example “one” proposes link, of which the rule doesn't speak"]),
    ])
    func `what a rule doesn't speak of is found`(actions: String, proposed: String, expected: [String]) {
        let found = findings(rule(actions: actions, when: "{page: {has: notice}}", proposed: proposed))
        for message in expected { #expect(found.contains("r.yaml:\(message)"), "\(found)") }
    }

    @Test func `rules that decide the opposite in the same case are found, whatever the order of the parts`() {
        let first = rule("a", when: "{all: [{page: {has: notice}}, {proposal: {commercial: true}}]}")
        let second = rule(
            "b",
            severity: "note",
            actions: "[excerpt]",
            when: "{all: [{proposal: {commercial: true}}, {page: {has: notice}}]}",
            proposed: "excerpt"
        )
        #expect(
            findings(first, second) == [
                "r.yaml:12:9: “b” decides allow in the very case in which “a” (r.yaml:3) decides deny"
            ]
        )
        let elsewhere = second.replacing("actions: [excerpt]", with: "actions: [tdm]").replacing("excerpt", with: "tdm")
        #expect(findings(first, elsewhere) == [])
    }

    @Test func `what is declared and never used is found with the nearest that is`() {
        let found = findings(
            head: "parameters: {most_words: 75, mostwords: 5}\nextends: default\n"
                + "overrides: [{rule: agreement-ends, parameters: {days: 3}}]\n",
            rule(when: "{proposal: {words: {more-than: $most_words}}}")
        )
        #expect(
            found == [
                "r.yaml:2:30: no rule uses the parameter “mostwords”; did you mean “most_words”?",
                "r.yaml:4:49: the rule “agreement-ends” does not use the parameter “days”",
            ]
        )
    }

    @Test func `rules that restate a policy say when it was read`() {
        let found = findings(head: "policy: https://a.example/republish\n", rule(when: "{page: {has: notice}}"))
        #expect(found == ["r.yaml:1:1: a “policy” needs the day on which it was read: add “reviewed: 2026-05-03”"])
    }
}
