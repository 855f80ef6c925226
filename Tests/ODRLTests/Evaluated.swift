// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL
import Testing

/// The policies of a text.
func policies(_ text: String) throws -> [ODRLPolicy] {
    try ODRLReader.policies(Array(text.utf8))
}

/// The only policy of a text; members of an object without context and type are those of a set.
func policy(_ members: String, type: String = "Set") throws -> ODRLPolicy {
    let text = """
        {"@context": ["http://www.w3.org/ns/odrl.jsonld", {"ex": "http://example.org/"}],
         "@type": "\(type)", "uid": "http://example.org/policy", \(members)}
        """
    return try #require(policies(text).first)
}

/// A request of Alice, and what is known of the world.
struct Evaluated {
    let report: ODRLReport

    init(
        _ policy: ODRLPolicy,
        action: String = "read",
        party: String? = "http://example.org/alice",
        target: String? = "http://example.org/x",
        facts: [String: [RDFTerm]] = [:],
        time: String? = nil,
        state change: (inout WorldState) -> Void = { _ in }
    ) {
        var state = WorldState()
        state.currentTime = time.map { .typed($0, "dateTime") }
        change(&state)
        let request = ODRLRequest(
            id: "http://example.org/request",
            action: action.contains(":") ? action : RDFNamespace.odrl + action,
            party: party,
            target: target,
            facts: facts.sorted { $0.key < $1.key }
                .map { ODRLRequest.Fact(operand: RDFNamespace.odrl + $0.key, values: $0.value) }
        )
        report = ODRLEvaluator(state: state).evaluate(request, by: policy)
    }

    var decision: ODRLReport.Decision { report.decision }
    var activations: [Satisfaction] { report.rules.map(\.activation) }
}
