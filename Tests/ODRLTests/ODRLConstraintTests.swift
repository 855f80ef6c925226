// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import Testing

/// Constraints against what is known.
struct ODRLConstraintTests {
    @Test(
        "A time is compared with an instant or a day",
        arguments: [
            ("eq", "2026-02-12T11:20:10.999Z", "2026-02-12T12:20:10.999+01:00", true),
            ("eq", "2026-02-12", "2026-02-12T23:59:59Z", true), ("eq", "2026-02-12", "2026-02-13T00:00:00Z", false),
            ("lt", "2026-02-12", "2026-02-11T23:59:59Z", true), ("lt", "2026-02-12", "2026-02-12T00:00:00Z", false),
            ("lteq", "2026-02-12", "2026-02-12T08:00:00Z", true), ("gt", "2026-02-12", "2026-02-12T08:00:00Z", false),
            ("gteq", "2026-02-12T08:00:00Z", "2026-02-12T08:00:00Z", true),
            ("gt", "2026-02-12T08:00:00Z", "2026-02-12T08:00:00.001Z", true),
            ("neq", "2026-02-12T08:00:00Z", "2026-02-12T08:00:00Z", false),
            ("lt", "2000-02-29T00:00:00Z", "1999-12-31T23:00:00-02:00", true),
        ]
    )
    func time(comparator: String, value: String, now: String, holds: Bool) throws {
        let type = value.contains("T") ? "dateTime" : "date"
        let limited = try constrained("dateTime", comparator, #"{"@value": "\#(value)", "@type": "xsd:\#(type)"}"#)
        #expect(Evaluated(limited, time: now).decision == (holds ? .permitted : .notPermitted))
    }

    @Test(
        "Numbers, durations, texts and things are compared as what they are",
        arguments: [
            ("percentage", "lteq", "10", "9.5", true), ("percentage", "lteq", "10", "10.01", false),
            ("count", "lt", "10", "9", true), ("delayPeriod", "gteq", #""PT48H""#, "P2D", true),
            ("delayPeriod", "gteq", #""P1M""#, "P27D", false), ("elapsedTime", "lt", #""P1M""#, "P32D", false),
            ("language", "eq", #""de""#, "de", true), ("language", "neq", #""de""#, "fr", true),
            ("purpose", "isAnyOf", #"[{"@id": "ex:a"}, {"@id": "ex:b"}]"#, "http://example.org/b", true),
            ("purpose", "isNoneOf", #"[{"@id": "ex:a"}, {"@id": "ex:b"}]"#, "http://example.org/b", false),
            ("purpose", "isNoneOf", #"[{"@id": "ex:a"}, {"@id": "ex:b"}]"#, "http://example.org/c", true),
            ("purpose", "gt", #"{"@id": "ex:a"}"#, "http://example.org/a", false),
        ]
    )
    func values(operand: String, comparator: String, value: String, known: String, holds: Bool) throws {
        let limited = try constrained(operand, comparator, value)
        let evaluated = Evaluated(limited, facts: [operand: [.literal(known, datatype: nil)]])
        #expect(evaluated.decision == (holds ? .permitted : .notPermitted))
    }

    @Test("Of several values, all must be as wanted, and for isAllOf all that is wanted must be there")
    func several() throws {
        let both: [RDFTerm] = [.literal("a", datatype: nil), .literal("b", datatype: nil)]
        #expect(Evaluated(try constrained("media", "eq", #""a""#), facts: ["media": both]).decision == .notPermitted)
        let all = try constrained("media", "isAllOf", #"["a", "b"]"#)
        #expect(Evaluated(all, facts: ["media": both]).decision == .permitted)
        #expect(Evaluated(all, facts: ["media": [both[0]]]).decision == .notPermitted)
    }

    @Test("Instances of a class and parts of a whole are known from the state of the world")
    func graph() throws {
        let graph = try JSONLDGraphReader.read(
            Array(
                """
                {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@graph": [
                  {"@id": "ex:mine", "@type": "ex:Narrow"}, {"@id": "ex:Narrow", "rdfs:subClassOf": {"@id": "ex:Wide"}},
                  {"@id": "ex:Bonn", "partOf": "ex:DE"}, {"@id": "ex:DE", "partOf": "ex:EU"}]}
                """.utf8
            )
        )
        func decision(_ operand: String, _ comparator: String, _ value: String, _ known: String) throws -> Bool {
            let facts = [operand: [RDFTerm.iri("http://example.org/\(known)")]]
            let limited = try constrained(operand, comparator, #"{"@id": "ex:\#(value)"}"#)
            return Evaluated(limited, facts: facts, state: { $0.graph = graph }).decision == .permitted
        }
        #expect(try decision("purpose", "isA", "Wide", "mine"))
        #expect(try !decision("purpose", "isA", "Wide", "yours"))
        #expect(try decision("spatial", "isPartOf", "EU", "Bonn"))
        #expect(try !decision("spatial", "isPartOf", "Bonn", "EU"))
        #expect(try decision("spatial", "hasPart", "Bonn", "EU"))
    }

    @Test("What is not known satisfies nothing: it neither permits nor lifts a prohibition")
    func unknown() throws {
        let limit = #"{"leftOperand": "spatial", "operator": "neq", "rightOperand": {"@id": "ex:DE"}}"#
        let permission = try policy(#""permission": {"target": "ex:x", "action": "read", "constraint": \#(limit)}"#)
        #expect(Evaluated(permission).decision == .notPermitted)
        #expect(Evaluated(permission).activations == [.unknown])
        let prohibition = try policy(
            """
            "conflict": "prohibit", "permission": {"target": "ex:x", "action": "use"},
            "prohibition": {"target": "ex:x", "action": "read", "constraint": \(limit)}
            """
        )
        #expect(Evaluated(prohibition).decision == .notPermitted)
        #expect(Evaluated(prohibition, facts: ["spatial": [.iri("http://example.org/DE")]]).decision == .permitted)
        let fetched = try policy(
            """
            "permission": {"target": "ex:x", "action": "read", "constraint":
              {"leftOperand": "spatial", "operator": "eq", "rightOperandReference": "ex:where"}}
            """
        )
        #expect(Evaluated(fetched, facts: ["spatial": [.iri("http://example.org/where")]]).activations == [.unknown])
    }

    @Test("Joined constraints hold for all, any or exactly one of them")
    func logical() throws {
        let one = #"{"leftOperand": "count", "operator": "lt", "rightOperand": 3}"#
        let two = #"{"leftOperand": "language", "operator": "eq", "rightOperand": "de"}"#
        for (connective, expected) in [
            ("and", [true, false, false]), ("or", [true, true, false]), ("xone", [false, true, false]),
            ("andSequence", [true, false, false]),
        ] {
            let limited = try policy(
                #""permission": {"target": "ex:x", "action": "read", "constraint": {"\#(connective)": [\#(one), \#(two)]}}"#
            )
            for ((count, language), holds) in zip([("1", "de"), ("1", "fr"), ("9", "fr")], expected) {
                let facts: [String: [RDFTerm]] = [
                    "count": [.typed(count, "integer")], "language": [.literal(language, datatype: nil)],
                ]
                #expect(
                    (Evaluated(limited, facts: facts).decision == .permitted) == holds,
                    "\(connective) \(count) \(language)"
                )
            }
        }
    }

    @Test("A refinement narrows an action: one that does not meet it is not permitted")
    func refinement() throws {
        let policy = try policy(
            """
            "permission": {"target": "ex:x", "action": [{"rdf:value": {"@id": "odrl:print"}, "refinement":
              {"leftOperand": "resolution", "operator": "lteq", "rightOperand": {"@value": "1200", "@type": "xsd:integer"}}}]}
            """
        )
        for (resolution, decision) in [("900", ODRLReport.Decision.permitted), ("1300", .notPermitted)] {
            let evaluated = Evaluated(
                policy,
                action: "print",
                facts: ["resolution": [.literal(resolution, datatype: nil)]]
            )
            #expect(evaluated.decision == decision)
        }
        #expect(Evaluated(policy, action: "print").decision == .notPermitted)
    }

    private func constrained(_ operand: String, _ comparator: String, _ value: String) throws -> ODRLPolicy {
        try policy(
            """
            "permission": {"target": "ex:x", "action": "read", "constraint":
              {"leftOperand": "\(operand)", "operator": "\(comparator)", "rightOperand": \(value)}}
            """
        )
    }
}
