// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText

/// Reads policies of ODRL 2.2 from JSON-LD.
package enum ODRLReader {
    /// The policies of a document, in its order.
    ///
    /// - Throws: `ODRLReadError` where the document is no JSON-LD that can be read, or has no policy.
    package static func policies(_ bytes: [UInt8]) throws(ODRLReadError) -> [ODRLPolicy] {
        try policies(in: JSONLDGraphReader.read(bytes))
    }

    /// The policies of a value of JSON, in its order.
    package static func policies(_ root: JSONNode) throws(ODRLReadError) -> [ODRLPolicy] {
        try policies(in: JSONLDGraphReader.read(root))
    }

    /// The policies of a graph.
    package static func policies(in graph: RDFGraph) throws(ODRLReadError) -> [ODRLPolicy] {
        let reader = PolicyReader(graph: graph)
        var policies: [ODRLPolicy] = []
        for node in graph.nodes where isPolicy(node) { policies.append(try reader.policy(node)) }
        guard !policies.isEmpty else {
            throw ODRLReadError(
                "there is no policy: nothing of a type such as Set, Offer or Agreement, and no rule",
                at: 0
            )
        }
        return policies
    }

    private static let types = Set(
        (ODRLPolicy.Kind.allCases.map(\.rawValue) + ["Policy"]).map { RDFNamespace.odrl + $0 }
    )
    private static let ruleProperties = ["permission", "prohibition", "obligation"].map { RDFNamespace.odrl + $0 }

    static func isPolicy(_ node: RDFNode) -> Bool {
        node.values(RDFGraph.type).contains { types.contains($0.text) } || ruleProperties.contains(where: node.has)
    }
}
