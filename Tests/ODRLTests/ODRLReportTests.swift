// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL
import Testing

/// Requests, states of the world and compliance reports as JSON-LD.
struct ODRLReportTests {
    private let policyText = """
        {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@type": "Set", "uid": "ex:p",
         "permission": {"uid": "ex:r", "target": "ex:x", "assignee": "ex:alice", "action": "read",
           "constraint": {"uid": "ex:c", "leftOperand": "dateTime", "operator": "lt",
             "rightOperand": {"@value": "2030-01-01T00:00:00Z", "@type": "xsd:dateTime"}},
           "duty": {"uid": "ex:d", "action": "compensate"}}}
        """
    private let stateText = """
        {"@context": {"temp": "http://example.com/request/", "report": "https://w3id.org/force/compliance-report#",
                      "ex": "http://example.org/"},
         "@graph": [
           {"@id": "temp:currentTime", "dct:issued": {"@value": "2026-02-12T11:20:10Z", "@type": "xsd:dateTime"}},
           {"@id": "ex:old", "@type": "report:PolicyReport", "report:ruleReport": {"@id": "ex:done",
             "@type": "report:DutyReport", "report:rule": {"@id": "ex:d"}, "report:deonticState": {"@id": "report:Fulfilled"}}}]}
        """

    @Test(
        "A request is a policy of that type, or an evaluation request of either dialect",
        arguments: [
            """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@type": "Request", "uid": "ex:q",
             "permission": {"uid": "ex:qr", "assignee": "ex:alice", "target": "ex:x", "action": "read"}}
            """,
            """
            {"@context": {"s": "https://w3id.org/force/sotw#", "ex": "http://example.org/"}, "@id": "ex:q",
             "@type": "s:EvaluationRequest", "s:requestedAction": {"@id": "odrl:read"},
             "s:requestingParty": {"@id": "ex:alice"}, "s:requestedTarget": {"@id": "ex:x"}}
            """,
            """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld",
               "https://raw.githubusercontent.com/w3c/odrl/refs/heads/master/formal-semantics/ontology/evaluation_request.json"],
             "@type": "EvaluationRequest", "@id": "http://example.org/q", "evaluatedAction": "odrl:read",
             "evaluatedParty": "http://example.org/alice", "evaluatedTarget": "http://example.org/x"}
            """,
            """
            {"@context": {"odrl": "http://www.w3.org/ns/odrl.jsonld", "odrl-fs": "https://w3id.org/odrl-fs#"},
             "@type": "odrl-fs:EvaluationRequest", "@id": "http://example.org/q", "action": "odrl:read",
             "assignee": "http://example.org/alice", "target": "http://example.org/x"}
            """,
        ]
    )
    func requests(text: String) throws {
        let request = try #require(try requests(in: text).first)
        #expect(request.id == "http://example.org/q")
        #expect(request.action == RDFNamespace.odrl + "read")
        #expect(request.party == "http://example.org/alice")
        #expect(request.target == "http://example.org/x")
    }

    @Test("The parameters and the context of a request say what is known of it")
    func parameters() throws {
        let request = try #require(
            try requests(
                in: """
                    {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"s": "https://w3id.org/force/sotw#",
                       "ex": "http://example.org/"}], "@type": "s:EvaluationRequest",
                     "s:requestedAction": {"rdf:value": {"@id": "odrl:print"}, "refinement":
                       {"leftOperand": "resolution", "operator": "eq", "rightOperand": 300}},
                     "s:requestParameter": [
                       {"s:value": {"@value": "2026-02-12T00:00:00Z", "@type": "xsd:dateTime"},
                        "s:describesFeature": {"@id": "s:TemporalData"}},
                       {"s:value": {"@id": "ex:study"}, "s:describesFeature": {"@id": "s:Purpose"}}],
                     "s:context": {"leftOperand": "language", "operator": "eq", "rightOperand": "de"},
                     "count": "7"}
                    """
            ).first
        )
        func value(_ operand: String) -> [String] { request.values(of: RDFNamespace.odrl + operand).map(\.text) }
        #expect(request.action == RDFNamespace.odrl + "print")
        #expect(value("resolution") == ["300"])
        #expect(value("dateTime") == ["2026-02-12T00:00:00Z"])
        #expect(value("purpose") == ["http://example.org/study"])
        #expect(value("language") == ["de"])
        #expect(value("count") == ["7"])
    }

    @Test("A state of the world tells the time, the states of duties and what was done")
    func state() throws {
        let state = WorldReader.state(in: try graph(stateText))
        #expect(state.currentTime == .typed("2026-02-12T11:20:10Z", "dateTime"))
        #expect(
            state.duties == [
                .init(duty: "http://example.org/d", state: .fulfilled, reportID: "http://example.org/done")
            ]
        )
        let paid = WorldReader.state(
            in: try graph(
                """
                {"@context": ["http://www.w3.org/ns/odrl.jsonld", "https://w3c.github.io/odrl/formal-semantics/ontology/stow.json",
                   {"pay": "https://www.epimorphics.com/guide-to-the-payments-ontology/"}], "@type": "SotW",
                 "context": {"@type": "pay:Payment", "conditionId": "http://example.org/d", "pay:netAmount": "5.00"},
                 "spatial": {"@id": "http://example.org/DE"}}
                """
            )
        )
        #expect(paid.performances.map(\.duty) == ["http://example.org/d"])
        #expect(paid.performances.first?.facts.map(\.operand) == [RDFNamespace.odrl + "payAmount"])
        #expect(paid.facts.map(\.operand) == [RDFNamespace.odrl + "spatial"])
    }

    @Test("The report is JSON-LD of the compliance report vocabulary, and can be read again as a state")
    func report() throws {
        let request = try #require(
            try requests(
                in: """
                    {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}], "@type": "Request",
                     "uid": "ex:q", "permission": {"uid": "ex:qr", "assignee": "ex:alice", "target": "ex:x", "action": "read"}}
                    """
            ).first
        )
        let evaluator = ODRLEvaluator(state: WorldReader.state(in: try graph(stateText)))
        let policy = try #require(try policies(policyText).first)
        let json = evaluator.evaluate(request, by: policy).json
        let rule = try #require(json["report:ruleReport"]?.elements?.first)
        #expect(json["report:policyRequest"]?["@id"]?.string == "http://example.org/q")
        #expect(rule["@type"]?.string == "report:PermissionReport")
        #expect(rule["report:ruleRequest"]?["@id"]?.string == "http://example.org/qr")
        #expect(rule["report:activationState"]?["@id"]?.string == "report:Active")
        #expect(rule["report:controlState"]?["@id"]?.string == "report:Permit")
        let premises = try #require(rule["report:premiseReport"]?.elements)
        #expect(
            premises.map { $0["@type"]?.string }
                == ["ConstraintReport", "TargetReport", "PartyReport", "ActionReport"].map { "report:\($0)" }
        )
        #expect(premises.allSatisfy { $0["report:satisfactionState"]?["@id"]?.string == "report:Satisfied" })
        #expect(premises.first?["report:constraintOperator"]?["@id"]?.string == "odrl:lt")
        let duty = try #require(rule["report:conditionReport"]?.elements?.first)
        #expect(duty["@id"]?.string == "http://example.org/done")
        #expect(duty["report:deonticState"]?["@id"]?.string == "report:Fulfilled")
        let again = WorldReader.state(in: try graph(JSONWriter.pretty(json)))
        #expect(again.duties.map(\.state) == [.fulfilled])
    }

    @Test("What is not known is reported as not satisfied, with nothing on its left")
    func unknown() throws {
        let policy = try #require(try policies(policyText).first)
        let json = Evaluated(policy).report.json
        let rule = try #require(json["report:ruleReport"]?.elements?.first)
        let constraint = try #require(rule["report:premiseReport"]?.elements?.first)
        #expect(rule["report:activationState"]?["@id"]?.string == "report:Inactive")
        #expect(rule["report:controlState"]?["@id"]?.string == "report:Deny")
        #expect(constraint["report:constraintLeftOperand"] == .string(""))
        #expect(constraint["report:satisfactionState"]?["@id"]?.string == "report:Unsatisfied")
    }

    private func graph(_ text: String) throws -> RDFGraph {
        try JSONLDGraphReader.read(Array(text.utf8))
    }

    private func requests(in text: String) throws -> [ODRLRequest] {
        try RequestReader.requests(in: graph(text))
    }
}
