// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import Testing

/// What a policy makes of a request.
struct ODRLEvaluatorTests {
    @Test("A permission of a wider action holds for those included in it, and not the other way round")
    func inclusion() throws {
        let wide = try policy(#""permission": {"target": "ex:x", "action": "use"}"#)
        #expect(Evaluated(wide, action: "display").decision == .permitted)
        #expect(Evaluated(wide, action: "extract").decision == .permitted)
        let narrow = try policy(#""permission": {"target": "ex:x", "action": "display"}"#)
        #expect(Evaluated(narrow, action: "play").decision == .notPermitted)
        #expect(Evaluated(narrow, action: "use").decision == .notPermitted)
    }

    @Test("G48: selling is transfer, which a permission to use does not cover")
    func selling() throws {
        let use = try policy(#""permission": {"target": "ex:x", "action": "use"}"#)
        let report = Evaluated(use, action: "sell").report
        #expect(report.decision == .notPermitted)
        #expect(report.rules.first?.premises.last?.satisfaction == .unsatisfied)
        let transfer = try policy(#""permission": {"target": "ex:x", "action": "transfer"}"#)
        #expect(Evaluated(transfer, action: "sell").decision == .permitted)
    }

    @Test("G46: a prohibition inside of what is permitted voids the policy, unless it names a strategy")
    func conflict() throws {
        let rules =
            #""permission": {"target": "ex:x", "action": "use"}, "prohibition": {"target": "ex:x", "action": "display"}"#
        let void = Evaluated(try policy(rules), action: "print").report
        #expect(void.isVoid)
        #expect(void.decision == .notPermitted)
        #expect(void.conflicts.map(\.action) == [RDFNamespace.odrl + "display"])
        let prohibiting = try policy(#""conflict": "prohibit", "# + rules)
        #expect(Evaluated(prohibiting, action: "print").decision == .permitted)
        #expect(Evaluated(prohibiting, action: "display").decision == .notPermitted)
        let permitting = try policy(#""conflict": "perm", "# + rules)
        #expect(Evaluated(permitting, action: "display").decision == .permitted)
        let both = try policy(#""conflict": ["perm", "prohibit"], "# + rules)
        #expect(Evaluated(both, action: "print").report.isVoid)
    }

    @Test("Rules on other assets, of other parties or out of force don't clash")
    func noConflict() throws {
        for prohibition in [
            #"{"target": "ex:y", "action": "display"}"#,
            #"{"target": "ex:x", "action": "display", "assignee": "ex:bob"}"#,
            #"{"target": "ex:x", "action": "sell"}"#,
            """
            {"target": "ex:x", "action": "display", "constraint":
             {"leftOperand": "dateTime", "operator": "lt", "rightOperand": {"@value": "2020-01-01", "@type": "xsd:date"}}}
            """,
        ] {
            let mixed = try policy(
                #""permission": {"target": "ex:x", "action": "use", "assignee": "ex:alice"}, "prohibition": \#(prohibition)"#
            )
            let report = Evaluated(mixed, time: "2026-10-01T12:00:00Z").report
            #expect(report.decision == .permitted, "\(prohibition)")
        }
    }

    @Test("G47: an offer grants nothing; a set, an agreement and a plain policy do")
    func offer() throws {
        let rules = #""permission": {"target": "ex:x", "action": "use", "assigner": "ex:a", "assignee": "ex:alice"}"#
        for (type, decision) in [
            ("Offer", ODRLReport.Decision.notPermitted), ("Request", .notPermitted), ("Assertion", .notPermitted),
            ("Set", .permitted), ("Agreement", .permitted), ("Policy", .permitted),
        ] {
            #expect(Evaluated(try policy(rules, type: type)).decision == decision, "\(type)")
        }
        let replaced = try policy(#""dct:isReplacedBy": {"@id": "ex:next"}, "# + rules)
        #expect(Evaluated(replaced).report.isVoid)
    }

    @Test("What a rule says nothing of is no premise; what it names must be what is asked for")
    func premises() throws {
        let anybody = try policy(#""permission": {"action": "read"}"#)
        #expect(Evaluated(anybody, party: nil, target: nil).decision == .permitted)
        let alice = try policy(#""permission": {"action": "read", "target": "ex:x", "assignee": "ex:alice"}"#)
        #expect(Evaluated(alice).decision == .permitted)
        #expect(Evaluated(alice, party: "http://example.org/bob").decision == .notPermitted)
        #expect(Evaluated(alice, party: nil).decision == .notPermitted)
        #expect(Evaluated(alice, target: "http://example.org/y").decision == .notPermitted)
        let report = Evaluated(alice, action: "sell").report
        #expect(report.rules.first?.premises.map(\.content) == [.target, .party, .action])
        #expect(report.rules.first?.premises.map(\.satisfaction) == [.satisfied, .satisfied, .unsatisfied])
    }

    @Test("Members of collections are those that the state of the world calls a part of them")
    func collections() throws {
        let club = try policy(
            """
            "permission": {"action": "read", "target": {"@id": "ex:all", "@type": "AssetCollection", "source": "ex:shelf"},
              "assignee": {"@id": "ex:club", "@type": "PartyCollection", "source": "ex:register"}}
            """
        )
        #expect(Evaluated(club).decision == .notPermitted)
        let graph = try JSONLDGraphReader.read(
            Array(
                """
                {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@graph": [
                  {"@id": "ex:x", "partOf": "ex:box"}, {"@id": "ex:box", "partOf": "ex:shelf"},
                  {"@id": "ex:alice", "partOf": "ex:register"}]}
                """.utf8
            )
        )
        #expect(Evaluated(club, state: { $0.graph = graph }).decision == .permitted)
        #expect(Evaluated(club, party: "http://example.org/bob", state: { $0.graph = graph }).decision == .notPermitted)
    }

    @Test("An obligation is reported with what has become of it, and grants nothing")
    func obligation() throws {
        let policy = try policy(#""obligation": {"uid": "ex:o", "action": "inform", "assignee": "ex:alice"}"#)
        #expect(Evaluated(policy).decision == .notPermitted)
        #expect(Evaluated(policy).report.rules.first?.state == .notSet)
        let done = Evaluated(policy) {
            $0.performances = [.init(action: RDFNamespace.odrl + "inform", party: "http://example.org/alice")]
        }
        #expect(done.report.rules.first?.state == .fulfilled)
    }
}
