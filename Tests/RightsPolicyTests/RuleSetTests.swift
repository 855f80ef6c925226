// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Testing

@testable import RightsPolicy

@Suite struct RuleSetTests {
    /// A complete rules file, in which tests change one line.
    private static let text = """
        schema: imprimatur.rules/1
        rules:
          - id: expressly-prohibited
            title: The page forbids this use
            severity: error
            actions: {include: [use], exclude: [link]}
            when:
              page: {prohibits: $action}
            except:
              agreement: {covers: $action}
            message: "{page.title} says: “{evidence.text}”"
            remedy: "Ask {page.holder}{page.licensingContact}."
            references: ["odrl:prohibition"]
            since: "0.1"
            examples:
              - name: a ban
                page: ../fixtures/pages/itnews-asia.html
                url: https://www.itnews.asia/a
                headers: {content-type: text/html}
                republisher: {type: news}
                proposal: {action: adapt}
                expect: deny
              - name: no ban
                markup: <p>Good news.</p>
                proposal: {action: link}
                agreements: [{id: A-1, actions: [translate]}]
                as-of: 2026-05-03
                expect: allow
                fires: false
        """

    private func load(_ text: String) throws -> RuleSet {
        try RuleSet.load(Array(text.utf8), path: "rules.yaml")
    }

    private func load(replacing line: String, with replacement: String) throws -> RuleSet {
        #expect(RuleSetTests.text.contains(line))
        return try load(RuleSetTests.text.replacing(line, with: replacement))
    }

    @Test func `a rule is read with all that it has`() throws {
        let rule = try #require(try load(RuleSetTests.text).rules.first)
        #expect(rule.id == "expressly-prohibited")
        #expect(rule.title == "The page forbids this use")
        #expect(rule.severity == .error)
        #expect(rule.decision == .deny)
        #expect(rule.actions == ActionSelection(include: [.use], exclude: [.link]))
        #expect(rule.messageText == "{page.title} says: “{evidence.text}”")
        #expect(rule.remedyText == "Ask {page.holder}{page.licensingContact}.")
        #expect(rule.references == ["odrl:prohibition"])
        #expect(rule.since == "0.1")
        #expect(rule.location.line == 3)
    }

    @Test func `examples are read with page, proposal, agreements and what they expect`() throws {
        let examples = try load(RuleSetTests.text).examples
        let first = try #require(examples.first)
        #expect(first.rule == "expressly-prohibited")
        #expect(first.page == .file("../fixtures/pages/itnews-asia.html"))
        #expect(first.url == "https://www.itnews.asia/a")
        #expect(first.headers == [RuleExample.Header(name: "content-type", value: "text/html")])
        #expect(first.proposal.action == .adapt)
        #expect(first.proposal.republisher?.type == "news")
        #expect(first.expected == .deny)
        #expect(first.fires)
        let second = try #require(examples.last)
        #expect(second.page == .markup("<p>Good news.</p>"))
        #expect(second.agreements.map(\.id) == ["A-1"])
        #expect(second.asOf == DateTime("2026-05-03"))
        #expect(!second.fires)
    }

    @Test(arguments: [("error", Decision.deny), ("warning", .review), ("note", .allow)])
    func `the severity gives the decision where the rule doesn't`(severity: String, decision: Decision) throws {
        let set = try load(replacing: "severity: error", with: "severity: \(severity)")
        #expect(set.rules.first?.decision == decision)
        let own = try load(replacing: "severity: error", with: "severity: \(severity)\n    decision: review")
        #expect(own.rules.first?.decision == .review)
    }

    @Test func `the selection takes in and leaves out by inclusion`() {
        let selection = ActionSelection(include: [.republish], exclude: [.excerpt])
        #expect(selection.contains(.resyndicate))
        #expect(!selection.contains(.headline))
        #expect(!selection.contains(.translate))
    }

    @Test(arguments: [
        (
            "schema: imprimatur.rules/1", "schema: imprimatur.rules/9",
            "rules.yaml:1:9: expected the schema “imprimatur.rules/1”"
        ),
        (
            "severity: error", "sevrity: error",
            "rules.yaml:5:5: a rule needs the key “severity”; is “sevrity” meant to be it?"
        ),
        ("severity: error", "severity: erorr", "rules.yaml:5:15: “erorr” is not a severity; did you mean “error”?"),
        ("since:", "sinse:", "rules.yaml:14:5: unknown key “sinse” in a rule; did you mean “since”?"),
        (
            "id: expressly-prohibited", "id: Expressly Prohibited",
            "rules.yaml:3:9: “Expressly Prohibited” is not an id; write lower-case words joined by “-”: "
                + "expressly-prohibited"
        ),
        (
            "include: [use]", "include: [republsh]",
            "rules.yaml:6:25: “republsh” is not an action; did you mean “republish”?"
        ),
        ("include: [use]", "include: []", "rules.yaml:6:24: expected at least one action; “use” stands for all"),
        (
            "page: {prohibits: $action}", "page: {prohibit: $action}",
            "rules.yaml:8:14: “prohibit” is nothing that can be asked about the page; did you mean “prohibits”?"
        ),
        (
            "page: {prohibits: $action}", "page: {covers: $action}",
            "rules.yaml:8:14: “covers” is nothing that can be asked about the page; did you mean "
                + "“agreement: {covers: …}”?"
        ),
        (
            "page: {prohibits: $action}", "prohibits: $action",
            "rules.yaml:8:7: unknown key “prohibits” in a condition; it is a question about the page: "
                + "“page: {prohibits: …}”"
        ),
        (
            "page: {prohibits: $action}", "pages: {prohibits: $action}",
            "rules.yaml:8:7: unknown key “pages” in a condition; did you mean “page”?"
        ),
        (
            "page: {prohibits: $action}", "page: {prohibits: $actoin}",
            "rules.yaml:8:25: “$actoin” is not a parameter; did you mean “$action”?"
        ),
        ("page: {prohibits: $action}", "page: {prohibits: []}", "rules.yaml:8:25: expected at least one word"),
        (
            "page: {prohibits: $action}", "page: {has: notices}",
            "rules.yaml:8:19: “notices” is not known here; did you mean “notice”?"
        ),
        (
            "page: {prohibits: $action}", "proposal: {words: {more: 75}}",
            "rules.yaml:8:26: unknown key “more” in a comparison; known are more-than, at-least, less-than, at-most"
        ),
        (
            "page: {prohibits: $action}", "proposal: {words: {more-than: many}}",
            "rules.yaml:8:37: expected a number, found “many”"
        ),
        (
            "page: {prohibits: $action}", "duty: {open: credit}",
            "rules.yaml:8:20: “credit” is not a condition; known are authorization, attribution, link, "
                + "non-commercial, personal-use, unmodified, share-alike, notification, license-notice, "
                + "indicate-changes, law"
        ),
        ("page: {prohibits: $action}", "any: []", "rules.yaml:8:12: expected at least one condition"),
        (
            "{page.title} says", "{page.titel} says",
            "rules.yaml:11:14: “page.titel” is not a placeholder; did you mean “page.title”?"
        ),
        (
            "proposal: {action: adapt}", "proposal: {action: adpat}",
            "rules.yaml:21:28: “adpat” is not an action; did you mean “adapt”?"
        ),
        (
            "expect: deny", "expect: denied",
            "rules.yaml:22:17: “denied” is not a decision; known are allow, review, deny"
        ),
        (
            "page: ../fixtures/pages/itnews-asia.html", "fires: true",
            "rules.yaml:16:9: an example needs a “page” (a file) or “markup”"
        ),
        (
            "fires: false", "fires: true",
            "rules.yaml:16:7: the rule “expressly-prohibited” needs an example on which it does not fire "
                + "(`fires: false`)"
        ),
    ])
    func `a mistake is shown with its place and what would be right`(line: String, wrong: String, summary: String) {
        let error = #expect(throws: RuleError.self) { try load(replacing: line, with: wrong) }
        #expect(error?.summary == summary)
    }

    @Test func `a rule without examples is refused`() throws {
        let start = try #require(RuleSetTests.text.firstRange(of: "    examples:"))
        let error = #expect(throws: RuleError.self) { try load(String(RuleSetTests.text[..<start.lowerBound])) }
        #expect(error?.summary == "rules.yaml:3:5: the rule “expressly-prohibited” needs an example on which it fires")
    }

    @Test func `an id can be taken once`() throws {
        let start = try #require(RuleSetTests.text.firstRange(of: "  - id:"))
        let twice = RuleSetTests.text + "\n" + RuleSetTests.text[start.lowerBound...]
        let error = #expect(throws: RuleError.self) { try load(twice) }
        #expect(error?.summary == "rules.yaml:30:9: the id “expressly-prohibited” is taken by the rule on line 3")
        #expect(error?.excerpt == "  - id: expressly-prohibited\n        ^")
        let set = try load(RuleSetTests.text)
        #expect(set.joined(with: set) == nil)
    }

    @Test(arguments: [
        "", "[]", "rules: 1", "schema: imprimatur.rules/1", "schema: imprimatur.rules/1\nrules: {a: b}", "\0",
    ])
    func `what is no rules file is refused, never half read`(text: String) {
        #expect(throws: RuleError.self) { try load(text) }
    }
}
