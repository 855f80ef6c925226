// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Testing

@testable import RightsPolicy

/// Files that build on one another: packs, parameters and overrides.
@Suite struct RulePackTests {
    private static let pack = """
        schema: imprimatur.rules/1
        pack: publishers/itnews-asia
        title: The policy of iTnews Asia
        policy: https://www.itnews.asia/republish
        reviewed: 2026-03-04
        applies: {page: {site: itnews.asia}}
        parameters:
          most_words: 75
          channels: [web, app]
        rules:
          - id: itnews-long-excerpt
            title: More than $most_words words
            severity: error
            evidence: batch
            actions: [excerpt]
            when:
              all:
                - proposal: {words: {more-than: $most_words}}
                - proposal: {channel: [$channels, newsletter]}
            message: "At most $most_words words may be taken, which cost $5."
            examples:
              - {name: one, markup: x, proposal: {action: excerpt, extent: {words: $most_words}}, expect: deny}
              - {name: two, markup: x, proposal: {action: link}, expect: allow, fires: false}
        """

    private static func house(_ lines: String) -> String {
        "schema: imprimatur.rules/1\nextends: pack.yaml\n\(lines)\n"
    }

    private func load(_ files: [String: String], roots: [String] = ["house.yaml"]) throws -> RuleSet {
        func source(_ name: String) throws(RuleSource.Missing) -> RuleSource {
            guard let text = files[name] else { throw RuleSource.Missing("there is no such file") }
            return RuleSource(path: name, bytes: Array(text.utf8))
        }
        return try RuleSet.load(try roots.map { try source($0) }) { name, _ throws(RuleSource.Missing) in
            guard let text = files[name] else { throw RuleSource.Missing("there is no such file") }
            return RuleSource(path: name, bytes: Array(text.utf8))
        }
    }

    private func house(_ lines: String) throws -> RuleSet {
        try load(["pack.yaml": Self.pack, "house.yaml": Self.house(lines)])
    }

    private func proposal(words: Int, channel: String = "web") -> Proposal {
        Sample.proposal(.excerpt) {
            $0.extent = Extent(words: words)
            $0.channels = [channel]
        }
    }

    private func decision(_ rules: RuleSet, words: Int, audit: PageAudit = Sample.audit()) -> Decision {
        RuleEngine(rules: rules).decide(audit, proposal(words: words)).decision
    }

    @Test func `a pack tells whose policy it restates, and when somebody read it`() throws {
        let rules = try load(["pack.yaml": Self.pack], roots: ["pack.yaml"])
        let file = try #require(rules.files.first)
        #expect(file.pack == "publishers/itnews-asia")
        #expect(file.title == "The policy of iTnews Asia")
        #expect(file.policy == "https://www.itnews.asia/republish")
        #expect(file.reviewed == DateTime("2026-03-04"))
        #expect(file.parameters == ["most_words", "channels"])
        #expect(rules.rules.first?.evidence == .batch)
        #expect(rules.rules.first?.pack == "publishers/itnews-asia")
    }

    @Test func `a parameter stands wherever a value or a word of a message does`() throws {
        let rules = try load(["pack.yaml": Self.pack], roots: ["pack.yaml"])
        #expect(decision(rules, words: 76) == .deny)
        #expect(decision(rules, words: 75) == .allow)
        let result = RuleEngine(rules: rules).decide(Sample.audit(), proposal(words: 76))
        #expect(result.violations.first?.message == "At most 75 words may be taken, which cost $5.")
        #expect(rules.rules.first?.title == "More than 75 words")
        #expect(rules.examples.first?.proposal.extent?.words == 75)
        let elsewhere = RuleEngine(rules: rules).decide(Sample.audit(), proposal(words: 76, channel: "newsletter"))
        #expect(elsewhere.decision == .deny)
    }

    @Test(arguments: [
        ("https://www.itnews.asia/a" as String?, Decision.deny), ("https://other.example/a", .allow), (nil, .review),
    ])
    func `a pack says nothing where it is known not to apply, and may say something where that isn't known`(
        url: String?,
        decision: Decision
    ) throws {
        let rules = try load(["pack.yaml": Self.pack], roots: ["pack.yaml"])
        #expect(self.decision(rules, words: 100, audit: Sample.audit(url: url)) == decision)
    }

    @Test func `a file that builds on another can give its parameters other values`() throws {
        let rules = try house("parameters: {most_words: 150}")
        #expect(decision(rules, words: 150) == .allow)
        #expect(decision(rules, words: 151) == .deny)
        #expect(rules.files.map(\.path) == ["pack.yaml", "house.yaml"])
        #expect(rules.ownRules.isEmpty)
    }

    @Test(arguments: [
        ("{rule: itnews-long-excerpt, severity: warning}", Decision.review),
        ("{rule: itnews-long-excerpt, off: true}", .allow),
        ("{rule: itnews-long-excerpt, parameters: {most_words: 100}}", .allow),
        ("{rule: itnews-long-excerpt, severity: note, where: {page: {language: nl}}}", .deny),
        ("{rule: itnews-long-excerpt, severity: note, where: {page: {language: en}}}", .allow),
        ("{rule: itnews-long-excerpt, off: true, where: {proposal: {language: nl}}}", .review),
        ("{rule: itnews-long-excerpt, parameters: {most_words: 90}, where: {proposal: {language: nl}}}", .deny),
        ("{rule: itnews-long-excerpt, parameters: {most_words: 100}, where: {page: {site: www.itnews.asia}}}", .allow),
    ])
    func `an override changes a rule, where it says so only there`(override: String, decision: Decision) throws {
        #expect(self.decision(try house("overrides: [\(override)]"), words: 100) == decision)
    }

    @Test func `of several overrides that fit the last one counts`() throws {
        let rules = try house(
            """
            overrides:
              - {rule: itnews-long-excerpt, off: true, where: {page: {language: en}}}
              - {rule: itnews-long-excerpt, severity: warning, where: {page: {site: itnews.asia}}}
            """
        )
        #expect(decision(rules, words: 100) == .review)
    }

    @Test func `two files may build on the same one`() throws {
        let files = [
            "pack.yaml": Self.pack, "a.yaml": Self.house("rules: []"), "b.yaml": Self.house("rules: []"),
            "house.yaml": "schema: imprimatur.rules/1\nextends: [a.yaml, b.yaml]",
        ]
        #expect(try load(files).files.map(\.path) == ["pack.yaml", "a.yaml", "b.yaml", "house.yaml"])
        #expect(try load(files, roots: ["pack.yaml", "b.yaml"]).rules.map(\.id) == ["itnews-long-excerpt"])
    }

    @Test(arguments: [
        ("parameters: {most_words: many}", "house.yaml:3:26: expected a number, found “many”"),
        (
            "parameters: {action: link}",
            "house.yaml:3:14: “action” can't be the name of a parameter: “$action” is the action proposed"
        ),
        (
            "parameters: {Most: 1}",
            "house.yaml:3:14: “Most” can't be the name of a parameter; write lower-case words: max_excerpt_words"
        ),
        (
            "overrides: [{rule: itnews-long-excert, off: true}]",
            "house.yaml:3:20: “itnews-long-excert” is not a rule that this file extends; did you mean "
                + "“itnews-long-excerpt”?"
        ),
        (
            "overrides: [{rule: itnews-long-excerpt}]",
            "house.yaml:3:13: the override changes nothing; give it “severity”, “off: true” or “parameters”"
        ),
        (
            "overrides: [{rule: itnews-long-excerpt, of: true}]",
            "house.yaml:3:41: unknown key “of” in an override; did you mean “off”?"
        ),
        (
            "pack: The House",
            "house.yaml:3:7: “The House” is not the name of a pack; write lower-case words: "
                + "publishers/the-conversation"
        ),
        (
            "policy: our policy",
            "house.yaml:3:9: “our policy” is not the address of a page; write "
                + "https://example.com/republish"
        ),
        (
            "reviewed: yesterday",
            "house.yaml:3:11: “yesterday” is not a date; write it as 2026-05-03 or "
                + "2026-05-03T18:30:00+02:00"
        ),
        (
            "applies: {page: {sites: a.example}}",
            "house.yaml:3:18: “sites” is nothing that can be asked about the page; "
                + "did you mean “site”?"
        ),
        ("extend: pack.yaml", "house.yaml:3:1: unknown key “extend” in a rules file; did you mean “extends”?"),
    ])
    func `a mistake in the head of a file is shown with its place`(lines: String, summary: String) {
        let error = #expect(throws: RuleError.self) { try house(lines) }
        #expect(error?.summary == summary)
    }

    @Test func `a parameter that nobody has given is shown with the nearest`() {
        let wrong = Self.pack.replacing("more-than: $most_words", with: "more-than: $most_wrods")
        let error = #expect(throws: RuleError.self) { try load(["p.yaml": wrong], roots: ["p.yaml"]) }
        #expect(error?.summary == "p.yaml:18:41: “$most_wrods” is not a parameter; did you mean “$most_words”?")
    }

    @Test func `files that build on each other in a circle are refused`() {
        let files = [
            "house.yaml": Self.house("rules: []"), "pack.yaml": "schema: imprimatur.rules/1\nextends: house.yaml\n",
        ]
        let error = #expect(throws: RuleError.self) { try load(files) }
        #expect(
            error?.summary == "pack.yaml:2:10: the files build on each other in a circle: "
                + "house.yaml → pack.yaml → house.yaml"
        )
    }

    @Test func `an id that another file has is refused`() throws {
        let other = Self.pack.replacing("pack: publishers/itnews-asia", with: "pack: other")
        let error = #expect(throws: RuleError.self) {
            try load(["pack.yaml": Self.pack, "other.yaml": other], roots: ["pack.yaml", "other.yaml"])
        }
        #expect(
            error?.summary
                == "other.yaml:11:9: the id “itnews-long-excerpt” is taken by the rule on line 11 of pack.yaml"
        )
    }
}
