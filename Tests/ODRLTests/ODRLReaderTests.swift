// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL
import TestSupport
import Testing

/// The usual forms of JSON-LD in which policies are written.
struct ODRLReaderTests {
    @Test(
        "Compact terms, prefixed names, full addresses and a graph say the same",
        arguments: [
            """
            {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "http://example.org/p",
             "permission": {"uid": "http://example.org/r", "target": "http://example.org/x", "action": "print"}}
            """,
            """
            {"@context": {"odrl": "http://www.w3.org/ns/odrl/2/", "my": "http://example.org/"},
             "@id": "my:p", "@type": "odrl:Set",
             "odrl:permission": [{"@id": "my:r", "odrl:target": {"@id": "my:x"}, "odrl:action": {"@id": "odrl:print"}}]}
            """,
            """
            [{"@id": "http://example.org/p", "@type": ["http://www.w3.org/ns/odrl/2/Set"],
              "http://www.w3.org/ns/odrl/2/uid": [{"@id": "http://example.org/p"}],
              "http://www.w3.org/ns/odrl/2/permission": [{"@id": "http://example.org/r"}]},
             {"@id": "http://example.org/r",
              "http://www.w3.org/ns/odrl/2/target": [{"@id": "http://example.org/x"}],
              "http://www.w3.org/ns/odrl/2/action": [{"@id": "http://www.w3.org/ns/odrl/2/print"}]}]
            """,
            """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"my": "http://example.org/"}],
             "@graph": [{"type": "Permission", "@id": "my:r", "target": "my:x", "action": "odrl:print"},
                        {"type": "Policy", "@id": "my:p", "permission": ["my:r"]}]}
            """,
        ]
    )
    func forms(text: String) throws {
        let policy = try #require(try policies(text).first)
        #expect(policy.uid == "http://example.org/p")
        #expect(policy.kind == .set)
        let rule = try #require(policy.permissions.first)
        #expect(rule.id == "http://example.org/r")
        #expect(rule.targets.map(\.iri) == ["http://example.org/x"])
        #expect(rule.actions.map(\.iri) == [RDFNamespace.odrl + "print"])
    }

    @Test("What a policy says once holds in each rule that says nothing of its own on it")
    func shared() throws {
        let policy = try policy(
            """
            "target": "ex:x", "action": "print", "assigner": "ex:a",
            "permission": [{"assignee": "ex:b"}, {"target": "ex:y", "action": ["read", "play"], "assignee": ["ex:b", "ex:c"]}]
            """
        )
        #expect(
            policy.permissions.map { $0.targets.map(\.iri) } == [["http://example.org/x"], ["http://example.org/y"]]
        )
        #expect(policy.permissions.allSatisfy { $0.assigners.map(\.iri) == ["http://example.org/a"] })
        let atomic = policy.atomic.permissions
        #expect(atomic.count == 5)
        #expect(atomic.allSatisfy { $0.actions.count == 1 && $0.assignees.count == 1 && $0.assigners.count == 1 })
    }

    @Test("An action is narrowed by refinements, and a deprecated name means what took its place")
    func actions() throws {
        let policy = try policy(
            """
            "permission": {"target": "ex:x", "action": [
              {"rdf:value": {"@id": "odrl:print"}, "refinement": {"leftOperand": "resolution", "operator": "lteq",
                "rightOperand": {"@value": "1200", "@type": "xsd:integer"}}}, "copy"]}
            """
        )
        let actions = try #require(policy.permissions.first).actions
        #expect(actions.map(\.iri) == [RDFNamespace.odrl + "print", RDFNamespace.odrl + "reproduce"])
        let expected = ODRLComparison("resolution", "lteq", [.typed("1200", "integer")])
        guard case .comparison(let refinement)? = actions[0].refinements.first else {
            Issue.record("the refinement is missing")
            return
        }
        #expect(refinement.leftOperand == expected.leftOperand)
        #expect(refinement.comparator == expected.comparator)
        #expect(refinement.rightOperands == expected.rightOperands)
    }

    @Test("Constraints are joined by and, or, xone and andSequence")
    func logical() throws {
        let policy = try policy(
            """
            "permission": {"target": "ex:x", "action": "read", "constraint": {"xone": [
              {"leftOperand": "count", "operator": "lt", "rightOperand": 3},
              {"andSequence": {"@list": [{"leftOperand": "event", "operator": "gt", "rightOperand": "ex:e"}]}}]}}
            """
        )
        guard case .logical(let outer)? = policy.permissions.first?.constraints.first,
            case .logical(let inner)? = outer.operands.last
        else {
            Issue.record("the constraints are not logical")
            return
        }
        #expect(outer.connective == .exactlyOne)
        #expect(outer.operands.count == 2)
        #expect(inner.connective == .inSequence)
    }

    @Test("A context that is not known is refused by name, and so are names without a context")
    func contexts() throws {
        let foreign = try #require(throws: ODRLReadError.self) {
            try policies(#"{"@context": "https://example.org/own.jsonld", "@type": "Set"}"#)
        }
        #expect(foreign.message.contains("“https://example.org/own.jsonld” is not known"))
        #expect(foreign.offset == 13)
        let bare = try #require(throws: ODRLReadError.self) { try policies(#"{"permission": [{"action": "use"}]}"#) }
        #expect(bare.message.contains("http://www.w3.org/ns/odrl.jsonld"))
        let profile = try policies(
            """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld", "http://www.w3.org/ns/tdmrep.jsonld"], "@type": "Offer",
             "profile": "http://www.w3.org/ns/tdmrep", "uid": "http://example.org/p",
             "permission": [{"target": "http://example.org/", "action": "tdm:mine"}]}
            """
        )
        #expect(profile.first?.permissions.first?.actions.first?.iri == ODRLVocabulary.mine)
    }

    @Test(
        "What is no policy is an error",
        arguments: [
            "", "[1]", "{", #""text""#, #"{"@context": "http://www.w3.org/ns/odrl.jsonld", "uid": "ex:p"}"#,
            #"{"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": ["Offer", "Agreement"], "uid": "u:p"}"#,
            #"{"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "permission": "u:elsewhere"}"#,
            #"{"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "conflict": "maybe"}"#,
            #"""
            {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set",
             "obligation": {"@id": "u:a", "action": "use", "consequence": {"@id": "u:a"}}}
            """#,
        ]
    )
    func errors(text: String) {
        #expect(throws: ODRLReadError.self) { try policies(text) }
    }

    @Test("A policy inherits the rules of another, but not in a circle")
    func inheritance() throws {
        let parent = try policy(#""permission": {"target": "ex:x", "action": "read"}"#)
        var child = try policy(#""inheritFrom": "ex:policy", "prohibition": {"target": "ex:x", "action": "sell"}"#)
        child.uid = "http://example.org/child"
        let resolved = try ODRLInheritance.resolved(child, among: [parent, child])
        #expect(resolved.permissions == parent.permissions)
        #expect(resolved.prohibitions.count == 1)
        var circular = parent
        circular.inheritFrom = ["http://example.org/child"]
        #expect(throws: ODRLReadError.self) { try ODRLInheritance.resolved(child, among: [circular, child]) }
        #expect(throws: ODRLReadError.self) { try ODRLInheritance.resolved(child, among: []) }
    }

    @Test("A policy that is written and read again is the same")
    func roundTrip() throws {
        let policy = try policy(
            """
            "profile": "ex:profile", "conflict": "prohibit", "dct:creator": "Ann",
            "permission": {"uid": "ex:r", "target": {"@type": "AssetCollection", "source": "ex:all", "uid": "ex:c"},
              "assigner": "ex:a", "action": [{"rdf:value": {"@id": "odrl:print"}, "refinement":
                {"uid": "ex:f", "leftOperand": "resolution", "operator": "lteq", "rightOperand": 1200, "unit": "ex:dpi"}}],
              "constraint": {"uid": "ex:l", "or": [
                {"uid": "ex:k", "leftOperand": "dateTime", "operator": "lt",
                 "rightOperand": {"@value": "2030-01-01", "@type": "xsd:date"}},
                {"uid": "ex:m", "leftOperand": "spatial", "operator": "isPartOf", "rightOperand": {"@id": "ex:EU"}}]},
              "duty": {"uid": "ex:d", "action": "attribute"}},
            "prohibition": {"uid": "ex:q", "target": "ex:x", "action": "Sharing", "remedy": {"uid": "ex:y", "action": "delete"}},
            "obligation": {"uid": "ex:o", "action": "inform", "consequence": {"uid": "ex:z", "action": "compensate"}}
            """
        )
        let text = JSONWriter.pretty(policy.json())
        let again = try #require(try policies(text).first)
        #expect(JSONWriter.pretty(again.json()) == text)
        #expect(again.permissions.first?.constraints.first?.id == "http://example.org/l")
        #expect(again.prohibitions.first?.actions.first?.iri == RDFNamespace.cc + "Sharing")
    }
}
