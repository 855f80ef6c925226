// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads evaluation requests.
///
/// Two forms are read: a policy of the type `Request` with a rule, and an `EvaluationRequest` of the formal semantics
/// draft with its parameters.
package enum RequestReader {
    /// The requests of a document, in its order.
    ///
    /// - Throws: `ODRLReadError` where the document can't be read or asks for nothing.
    package static func requests(in graph: RDFGraph) throws(ODRLReadError) -> [ODRLRequest] {
        var requests: [ODRLRequest] = []
        for node in graph.nodes {
            if node.values(RDFGraph.type).contains(where: { $0.text.hasSuffix("EvaluationRequest") }) {
                requests.append(try evaluationRequest(node, in: graph))
            } else if ODRLReader.isPolicy(node) {
                let policy = try PolicyReader(graph: graph).policy(node)
                requests += try policy.atomic.rules.map { rule throws(ODRLReadError) in try request(rule, of: policy) }
            }
        }
        guard !requests.isEmpty else {
            throw ODRLReadError(
                "there is no request: expected a policy of the type Request or an EvaluationRequest",
                at: 0
            )
        }
        return requests
    }

    private static func request(_ rule: ODRLRule, of policy: ODRLPolicy) throws(ODRLReadError) -> ODRLRequest {
        guard let action = rule.actions.first else {
            throw ODRLReadError("the request names no action", at: rule.offset)
        }
        return ODRLRequest(
            id: policy.uid,
            ruleID: rule.id,
            action: action.iri,
            party: rule.assignees.first?.iri,
            target: rule.targets.first?.iri,
            facts: facts(rule.constraints + action.refinements)
        )
    }

    private static func evaluationRequest(_ node: RDFNode, in graph: RDFGraph) throws(ODRLReadError) -> ODRLRequest {
        let reader = RuleReader(graph: graph)
        guard let action = first(["requestedAction", "evaluatedAction", "action"], of: node) else {
            throw ODRLReadError("the request names no action", at: node.offset)
        }
        let read = reader.action(action)
        var facts = self.facts(read.refinements + reader.constraints("constraint", of: node))
        for name in ["context", "requestParameter"] {
            for value in values(name, of: node) {
                guard let parameter = value.iri.flatMap(graph.node) else { continue }
                facts += FactReader.facts(ofParameter: parameter)
                facts += self.facts(reader.constraint(ofContext: parameter))
            }
        }
        facts += FactReader.facts(of: node)
        if let issued = node.values(RDFNamespace.dcterms + "issued").first {
            facts.append(ODRLRequest.Fact(operand: RDFNamespace.odrl + "dateTime", values: [issued]))
        }
        return ODRLRequest(
            id: node.isBlank ? nil : node.id,
            ruleID: nil,
            action: read.iri,
            party: first(["requestingParty", "evaluatedParty", "assignee"], of: node)?.text,
            target: first(["requestedTarget", "evaluatedTarget", "target"], of: node)?.text,
            facts: facts
        )
    }

    /// A request says by `eq` what is the case.
    private static func facts(_ constraints: [ODRLConstraint]) -> [ODRLRequest.Fact] {
        constraints.flatMap { constraint -> [ODRLRequest.Fact] in
            switch constraint {
            case .logical(let logical): return logical.connective == .and ? facts(logical.operands) : []
            case .comparison(let comparison):
                guard let operand = comparison.leftOperand else { return [] }
                return [ODRLRequest.Fact(operand: operand, values: comparison.rightOperands)]
            }
        }
    }

    private static func values(_ name: String, of node: RDFNode) -> [RDFTerm] {
        [RDFNamespace.world, RDFNamespace.formal, RDFNamespace.odrl].flatMap { node.values($0 + name) }
    }

    private static func first(_ names: [String], of node: RDFNode) -> RDFTerm? {
        names.lazy.compactMap { values($0, of: node).first }.first
    }
}

extension RuleReader {
    /// The constraint that stands as the context of a request; none if it is something else.
    fileprivate func constraint(ofContext node: RDFNode) -> [ODRLConstraint] {
        guard node.has(RDFNamespace.odrl + "leftOperand") else { return [] }
        var holder = RDFNode(id: "_:holder", offset: node.offset)
        holder.add(.iri(node.id), to: RDFNamespace.odrl + "constraint")
        return constraints("constraint", of: holder)
    }
}

/// Reads what requests and states of the world say of operands.
enum FactReader {
    /// The names by which requests and states mean an operand.
    private static let features = [
        "temporaldata": "dateTime", "currentxsddatetime": "dateTime", "currenttime": "dateTime",
        "inxsddatetime": "dateTime", "inxsddatetimestamp": "dateTime", "location": "spatial",
        "currentlocation": "spatial", "paidamount": "payAmount", "netamount": "payAmount",
        "accumulatedtime": "meteredTime",
    ]

    /// The operand that a name means, whatever its namespace; nil if it means none.
    static func operand(_ iri: String) -> String? {
        let name = iri.split { $0 == "#" || $0 == "/" || $0 == ":" }.last.map(String.init) ?? iri
        let folded = name.lowercased()
        let known = features[folded] ?? ODRLVocabulary.leftOperands.first { $0.lowercased() == folded }
        return known.map { RDFNamespace.odrl + $0 }
    }

    /// What the parameter of a request says: a value, and which operand it describes.
    static func facts(ofParameter node: RDFNode) -> [ODRLRequest.Fact] {
        let values = [RDFNamespace.world, RDFNamespace.formal, RDFNamespace.rdf].flatMap { node.values($0 + "value") }
        let features = [RDFNamespace.world, RDFNamespace.formal].flatMap { node.values($0 + "describesFeature") }
        guard !values.isEmpty else { return facts(of: node) }
        return features.map { feature in
            ODRLRequest.Fact(operand: operand(feature.text) ?? feature.text, values: values)
        }
    }

    /// What the properties of a thing say of operands.
    static func facts(of node: RDFNode) -> [ODRLRequest.Fact] {
        node.properties.compactMap { property in
            guard let operand = operand(property.name), !property.name.hasPrefix(RDFNamespace.dcterms) else {
                return nil
            }
            return ODRLRequest.Fact(operand: operand, values: property.values)
        }
    }
}
