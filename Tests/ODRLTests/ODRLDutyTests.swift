// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import Testing

/// Duties of permissions: what must be done before.
struct ODRLDutyTests {
    private let text = #"""
        "permission": {"uid": "ex:r", "target": "ex:x", "action": "read", "assigner": "ex:a", "duty": {"uid": "ex:d",
          "action": [{"rdf:value": {"@id": "odrl:compensate"}, "refinement": {"leftOperand": "payAmount",
            "operator": "eq", "rightOperand": {"@value": "5.00", "@type": "xsd:decimal"}}}]}}
        """#

    @Test("With an open duty the permission is in force and permits once the duty is done")
    func open() throws {
        let report = Evaluated(try policy(text)).report
        #expect(report.decision == .permittedIfDuties)
        #expect(report.rules.first?.activation == .satisfied)
        #expect(report.rules.first?.duties.map(\.state) == [.notSet])
        #expect(
            report.reasons == ["“http://example.org/r” permits it once these duties are done: “http://example.org/d”."]
        )
    }

    @Test("A duty that an earlier report calls fulfilled is done; one called violated puts the permission out of force")
    func reported() throws {
        let policy = try policy(text)
        let fulfilled = Evaluated(policy) {
            $0.duties = [.init(duty: "http://example.org/d", state: .fulfilled, reportID: "urn:report")]
        }
        #expect(fulfilled.decision == .permitted)
        #expect(fulfilled.report.rules.first?.duties.first?.id == "urn:report")
        let violated = Evaluated(policy) { $0.duties = [.init(duty: "http://example.org/d", state: .violated)] }
        #expect(violated.decision == .notPermitted)
        #expect(violated.activations == [.unsatisfied])
        let other = Evaluated(policy) { $0.duties = [.init(duty: "http://example.org/other", state: .fulfilled)] }
        #expect(other.decision == .permittedIfDuties)
    }

    @Test("A duty is done by an action that meets its refinements, whoever does it")
    func performed() throws {
        let policy = try policy(text)
        for (amount, decision) in [("5.0", ODRLReport.Decision.permitted), ("4.99", .permittedIfDuties)] {
            let facts = [
                ODRLRequest.Fact(operand: RDFNamespace.odrl + "payAmount", values: [.typed(amount, "decimal")])
            ]
            let paid = Evaluated(policy) {
                $0.performances = [.init(action: RDFNamespace.odrl + "compensate", party: "ex:employer", facts: facts)]
            }
            #expect(paid.decision == decision)
        }
        let informed = Evaluated(policy) { $0.performances = [.init(action: RDFNamespace.odrl + "inform")] }
        #expect(informed.decision == .permittedIfDuties)
    }

    @Test("A duty whose constraints are not satisfied need not be done")
    func inactive() throws {
        let policy = try policy(
            """
            "permission": {"target": "ex:x", "action": "read", "duty": {"action": "compensate", "constraint":
              {"leftOperand": "ex:dayOfWeek", "operator": "eq", "rightOperand": "Sunday"}}}
            """
        )
        func decision(on day: String?) -> ODRLReport.Decision {
            Evaluated(policy) { state in
                guard let day else { return }
                state.facts = [
                    ODRLRequest.Fact(operand: "http://example.org/dayOfWeek", values: [.literal(day, datatype: nil)])
                ]
            }.decision
        }
        #expect(decision(on: "Monday") == .permitted)
        #expect(decision(on: "Sunday") == .permittedIfDuties)
        #expect(decision(on: nil) == .permittedIfDuties)
    }
}
