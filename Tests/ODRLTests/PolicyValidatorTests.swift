// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import Testing

/// Policies against the information model.
struct PolicyValidatorTests {
    @Test("A policy by the information model has no problems")
    func valid() throws {
        let policy = try policy(
            """
            "permission": {"target": "ex:x", "action": "print", "assigner": "ex:a", "assignee": "ex:b",
              "constraint": {"and": [{"leftOperand": "count", "operator": "lt", "rightOperand": 3}]},
              "duty": {"action": "attribute", "consequence": {"action": "compensate"}}},
            "prohibition": {"target": "ex:x", "action": "sell", "assigner": "ex:a", "assignee": "ex:b",
              "remedy": {"action": "delete"}}
            """,
            type: "Agreement"
        )
        #expect(PolicyValidator.problems(of: policy) == [])
    }

    @Test(
        "Each fault is a sentence",
        arguments: [
            (#""permission": {"action": "print"}"#, "The Permission has no target."),
            (#""prohibition": {"target": "ex:x"}"#, "The Prohibition has no action."),
            (
                #""dct:title": "empty""#,
                "The policy has no rule; it needs a permission, a prohibition or an obligation."
            ),
            (
                #""permission": {"target": "ex:x", "action": "frobnicate"}"#,
                "“frobnicate” is not an action of ODRL."
            ),
            (
                #""permission": {"target": "ex:x", "action": "ex:own"}"#,
                "“http://example.org/own” is not an action of ODRL; name the profile that defines it."
            ),
            (
                #""prohibition": {"target": "ex:x", "action": "sell", "duty": {"action": "delete"}}"#,
                "Only a Permission has duties; in a Prohibition, use “remedy”."
            ),
            (
                #""permission": {"target": "ex:x", "action": "read", "remedy": {"action": "delete"}}"#,
                "Only a Prohibition has a remedy."
            ),
            (
                #""permission": {"target": "ex:x", "action": "read", "consequence": {"action": "delete"}}"#,
                "Only a Duty has a consequence."
            ),
            (
                #""prohibition": {"target": "ex:x", "action": "sell", "remedy": {"action": "delete", "consequence": {"action": "inform"}}}"#,
                "A consequence, and a remedy, must not have a consequence of its own."
            ),
            (
                #""permission": {"target": "ex:x", "action": "read", "constraint": {"operator": "eq", "rightOperand": 1}}"#,
                "The constraint has no “leftOperand”."
            ),
            (
                #""permission": {"target": "ex:x", "action": "read", "constraint": {"leftOperand": "count", "operator": "like", "rightOperand": 1}}"#,
                "“like” is not an operator of ODRL."
            ),
            (
                #""permission": {"target": "ex:x", "action": "read", "constraint": {"leftOperand": "count", "operator": "eq"}}"#,
                "The constraint has neither “rightOperand” nor “rightOperandReference”; it needs one of them."
            ),
            (
                #""permission": {"target": {"@id": "ex:x", "refinement": {"leftOperand": "count", "operator": "eq", "rightOperand": 1}}, "action": "read"}"#,
                "“http://example.org/x” has a refinement, so that it must be a collection."
            ),
            (
                #""conflict": ["perm", "prohibit"], "permission": {"target": "ex:x", "action": "read"}"#,
                "The policy names different strategies for conflicts, so that any conflict voids it."
            ),
        ]
    )
    func fault(members: String, message: String) throws {
        let problems = PolicyValidator.problems(of: try policy(members))
        #expect(problems.map(\.message) == [message])
        #expect(problems.allSatisfy { $0.severity == .error && $0.offset > 0 || $0.message.contains("policy") })
    }

    @Test("An agreement names who grants and who is granted to, and a policy its own address")
    func parties() throws {
        let agreement = try policy(#""permission": {"target": "ex:x", "action": "read"}"#, type: "Agreement")
        #expect(
            PolicyValidator.problems(of: agreement).map(\.message) == [
                "An Agreement needs an assigner in each rule.", "An Agreement needs an assignee in each rule.",
            ]
        )
        let nameless = try policies(
            """
            {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "permission": {"target": "ex:x", "action": "read"}}
            """
        )
        let messages = nameless.flatMap { PolicyValidator.problems(of: $0) }.map(\.message)
        #expect(messages == ["The policy has no uid; give it an address of its own."])
    }

    @Test("Deprecated actions and clashes are warnings")
    func warnings() throws {
        let old = try policy(#""permission": {"target": "ex:x", "action": "copy"}"#)
        let clash = try policy(
            #""permission": {"target": "ex:x", "action": "use"}, "prohibition": {"target": "ex:x", "action": "translate"}"#
        )
        let problems = PolicyValidator.problems(of: old) + PolicyValidator.problems(of: clash)
        #expect(problems.map(\.severity) == [.warning, .warning])
        #expect(problems.first?.message.contains("reproduce") == true)
        #expect(problems.last?.message.contains("the policy is void") == true)
    }
}
