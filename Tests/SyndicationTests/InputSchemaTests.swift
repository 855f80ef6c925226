// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsDetection
import RightsModel
import RightsPolicy
import StructuredText
import Syndication
import TestSupport
import Testing

/// Holds the files that people write against the schemas that editors check them with.
@Suite struct InputSchemaTests {
    private func schema(_ name: String) throws -> JSONSchema {
        try JSONSchema(Fixture.bytes("docs/schemas/\(name).schema.json"))
    }

    private func json(_ path: String) throws -> JSONValue {
        try StructuredText.parse(Fixture.bytes(path), path: path).json
    }

    @Test(arguments: [
        "allowed.yaml", "denied.yaml", "mixed.yaml", "mixed.json", "agreement.yaml", "faulty.yaml", "site-files.yaml",
        "register.yaml",
    ])
    func batchesFollowTheirSchema(name: String) throws {
        #expect(try schema("batch").complaints(about: json("fixtures/batches/\(name)")) == [])
    }

    @Test func proposalsForAllPagesFollowTheirSchema() throws {
        #expect(try schema("batch").complaints(about: json("fixtures/feeds/tonight.yaml")) == [])
    }

    @Test func registersFollowTheirSchema() throws {
        #expect(try schema("agreements").complaints(about: json("fixtures/agreements/register.yaml")) == [])
    }

    @Test func waiversFollowTheirSchema() throws {
        #expect(try schema("waivers").complaints(about: json("fixtures/waivers/desk.yaml")) == [])
    }

    @Test(arguments: ["unknown-key.yaml", "unknown-action.yaml"])
    func theSchemaOfBatchesRefusesMistypedWords(name: String) throws {
        #expect(try !schema("batch").complaints(about: json("fixtures/batches/\(name)")).isEmpty)
    }

    @Test func theDefaultRulesFollowTheirSchema() throws {
        #expect(try schema("rules").complaints(about: json("rules/default.yaml")) == [])
    }

    @Test(arguments: RuleSet.builtInPacks)
    func packsFollowTheirSchemaAndBearTheNameOfTheirFile(name: String) throws {
        let path = "rules/\(name).yaml"
        #expect(try schema("rules").complaints(about: json(path)) == [])
        #expect(try RuleSet.load(Fixture.bytes(path), path: path).files.last?.pack == name)
        let ids = try RuleSet.load(Fixture.bytes(path), path: path).ownRules.map(\.id)
        let prefix = name.split(separator: "/").last.map { "\($0)-" } ?? ""
        #expect(name == "default" || ids.allSatisfy { $0.hasPrefix(prefix) }, "\(ids)")
    }

    @Test func everyPackJoinsEveryOther() throws {
        let files = try RuleFiles.load(RuleSet.builtInPacks)
        #expect(files.sources.count == RuleSet.builtInPacks.count)
        #expect(Set(files.rules.rules.map(\.id)).count == files.rules.rules.count)
    }

    @Test func rulesFilesWithParametersAndOverridesFollowTheirSchema() throws {
        let text = """
            schema: imprimatur.rules/1
            extends: [default, ./house.yaml]
            parameters: {most_words: 75, channels: [web, app], first: 2026-05-03}
            applies: {not: {page: {site: [a.example, $site]}}}
            overrides:
              - {rule: agreement-ends, off: true, where: {proposal: {channel: $channels}}}
              - {rule: a, severity: note, parameters: {most_words: 100}}
            rules:
              - id: b
                title: A title
                severity: $severity
                evidence: batch
                actions: [republish]
                when:
                  all:
                    - proposal: {words: {more-than: $most_words}, channel: [$channels, print], publish-before: $first}
                    - proposal: {delay: {at-least: P2D}, published-within: P1Y, territory: WORLD except US}
                    - page: {stands: {action: $action, as: [prohibited, unknown]}}
                message: "No."
                examples:
                  - {name: one, markup: x, proposal: {action: republish, extent: {words: $most_words}}, expect: deny}
                  - {name: two, markup: x, proposal: {action: link}, expect: allow, fires: false}
            """
        let json = try StructuredText.parse(Array(text.utf8), path: "r.yaml").json
        #expect(try schema("rules").complaints(about: json) == [])
        let wrong = try StructuredText.parse(Array(text.replacing("P1Y", with: "1 year").utf8), path: "r.yaml").json
        #expect(try !schema("rules").complaints(about: wrong).isEmpty)
    }

    @Test func lexiconsFollowTheirSchema() throws {
        let schema = try schema("lexicon")
        let names = try Fixture.names(in: "rules/lexicon")
        #expect(!names.isEmpty)
        for name in names where name.hasSuffix(".yaml") {
            #expect(try schema.complaints(about: json("rules/lexicon/\(name)")) == [], "\(name)")
        }
    }

    @Test func vocabulariesFollowTheirSchema() throws {
        let schema = try schema("vocabulary")
        let names = try Fixture.names(in: "rules/vocabularies")
        #expect(!names.isEmpty)
        for name in names where name.hasSuffix(".yaml") {
            #expect(try schema.complaints(about: json("rules/vocabularies/\(name)")) == [], "\(name)")
        }
    }

    @Test(arguments: Predicate.Subject.allCases)
    func theSchemaOfRulesKnowsEveryQuestion(subject: Predicate.Subject) throws {
        let keys = try schema("rules")["$defs", "\(subject.rawValue)Questions", "properties"]?.members?.map(\.key)
        #expect(keys?.sorted() == Predicates.names(of: subject).sorted())
    }

    @Test func theSchemaOfBatchesKnowsEveryKindOfSidecar() throws {
        let forms = try schema("batch")["$defs", "sidecar", "anyOf"]?.elements
        let kinds = forms?.last?["properties"]?["kind"]?["enum"]?.elements?.compactMap(\.string)
        #expect(kinds == Sidecar.Kind.allCases.map(\.rawValue))
    }

    @Test func theSchemasSayTheSameOfAgreements() throws {
        for name in ["agreement", "covered", "channel", "territory", "date"] {
            let own = try schema("agreements")["$defs", name]
            #expect(own != nil)
            #expect(try schema("batch")["$defs", name] == own)
            #expect(try schema("rules")["$defs", name] == own)
        }
    }

    @Test func theSchemasKnowTheWordsOfAProposal() throws {
        let batch = try schema("batch")
        let proposal = batch["$defs", "proposal", "properties"]?.members?.map(\.key) ?? []
        #expect(proposal.sorted() == ProposalReader.keys.sorted())
        for name in ["batch", "rules", "lexicon", "vocabulary", "agreements"] {
            let actions = try schema(name)["$defs", "action", "enum"]?.elements?.compactMap(\.string)
            #expect(actions == Action.allCases.map(\.rawValue))
            let conditions = try schema(name)["$defs", "condition", "enum"]?.elements?.compactMap(\.string)
            #expect(conditions == Condition.allCases.map(\.rawValue))
        }
    }
}
