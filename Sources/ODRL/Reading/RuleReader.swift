// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads the rules of a graph.
struct RuleReader {
    let graph: RDFGraph
    /// How deep rules and constraints may stand inside one another: more is a circle.
    private static let deepest = 32

    func rule(
        _ value: RDFTerm,
        _ kind: ODRLRule.Kind,
        _ property: String,
        depth: Int = 0
    ) throws(ODRLReadError) -> ODRLRule {
        guard let iri = value.iri, let node = graph.node(iri), !node.properties.isEmpty else {
            throw ODRLReadError("the \(property) “\(value.text)” is not described in this document", at: 0)
        }
        guard depth < Self.deepest else { throw ODRLReadError("rules lead back to themselves", at: node.offset) }
        return ODRLRule(
            kind,
            id: node.id,
            actions: actions(of: node),
            targets: things("target", of: node),
            roles: roles(of: node),
            constraints: constraints("constraint", of: node),
            duties: try duties("duty", of: node, depth),
            remedies: try duties("remedy", of: node, depth),
            consequences: try duties("consequence", of: node, depth),
            offset: node.offset
        )
    }

    private func duties(_ property: String, of node: RDFNode, _ depth: Int) throws(ODRLReadError) -> [ODRLRule] {
        var rules: [ODRLRule] = []
        for value in node.values(RDFNamespace.odrl + property) {
            rules.append(try rule(value, .duty, property, depth: depth + 1))
        }
        return rules
    }

    /// The actions: a term, or a thing whose `rdf:value` is a term.
    func actions(of node: RDFNode) -> [ODRLAction] {
        node.values(RDFNamespace.odrl + "action").map(action)
    }

    func action(_ value: RDFTerm) -> ODRLAction {
        guard let iri = value.iri, let described = graph.node(iri) else {
            return ODRLAction(ODRLTerm.iri(value.text))
        }
        let term = described.values(RDFNamespace.rdf + "value").first.map { ODRLTerm.iri($0.text) } ?? iri
        return ODRLAction(term, refinements: constraints("refinement", of: described))
    }

    func things(_ property: String, of node: RDFNode) -> [ODRLThing] {
        node.values(RDFNamespace.odrl + property).map(thing)
    }

    func thing(_ value: RDFTerm) -> ODRLThing {
        guard let iri = value.iri, let described = graph.node(iri) else { return ODRLThing(value.text) }
        let isCollection = described.values(RDFGraph.type).contains { $0.text.hasSuffix("Collection") }
        let uid = described.values(RDFNamespace.odrl + "uid").first?.text
        return ODRLThing(
            described.isBlank ? uid ?? iri : iri,
            isCollection: isCollection,
            source: described.values(RDFNamespace.odrl + "source").first?.text,
            refinements: constraints("refinement", of: described)
        )
    }

    func roles(of node: RDFNode) -> [ODRLRule.Role] {
        ODRLVocabulary.functions.flatMap { function in
            things(function, of: node).map { ODRLRule.Role(function: RDFNamespace.odrl + function, party: $0) }
        }
    }
}

extension RuleReader {
    func constraints(_ property: String, of node: RDFNode, depth: Int = 0) -> [ODRLConstraint] {
        guard depth < Self.deepest else { return [] }
        return node.values(RDFNamespace.odrl + property).map { constraint($0, depth: depth) }
    }

    /// A constraint of which nothing is said is a comparison of nothing: never satisfied, and invalid.
    private func constraint(_ value: RDFTerm, depth: Int) -> ODRLConstraint {
        guard let node = value.iri.flatMap(graph.node) else {
            return .comparison(ODRLComparison(id: value.text, leftOperand: nil, comparator: nil))
        }
        for connective in ODRLLogicalConstraint.Operator.allCases
        where node.has(RDFNamespace.odrl + connective.rawValue) {
            let operands = constraints(connective.rawValue, of: node, depth: depth + 1)
            return .logical(ODRLLogicalConstraint(id: node.id, connective, operands, offset: node.offset))
        }
        func first(_ name: String) -> RDFTerm? { node.values(RDFNamespace.odrl + name).first }
        return .comparison(
            ODRLComparison(
                id: node.id,
                leftOperand: first("leftOperand").map { ODRLTerm.operand(ODRLTerm.iri($0.text)) },
                comparator: first("operator").map { ODRLTerm.iri($0.text) },
                rightOperands: node.values(RDFNamespace.odrl + "rightOperand"),
                rightOperandReferences: node.values(RDFNamespace.odrl + "rightOperandReference").map(\.text),
                unit: first("unit")?.text,
                dataType: first("dataType")?.text,
                status: first("status"),
                offset: node.offset
            )
        )
    }
}

/// Terms of ODRL as documents write them.
enum ODRLTerm {
    /// The address of a term that stands as a text: `odrl:print`, `print`.
    static func iri(_ text: String) -> String {
        if text.hasPrefix("odrl:") { return RDFNamespace.odrl + text.dropFirst(5) }
        return text.contains(":") ? text : KnownContext.odrl.terms[text]?.iri ?? text
    }

    /// The address of a left operand, a deprecated one replaced by what took its place.
    static func operand(_ iri: String) -> String {
        guard iri.hasPrefix(RDFNamespace.odrl) else { return iri }
        let name = String(iri.dropFirst(RDFNamespace.odrl.count))
        return ODRLVocabulary.deprecatedOperands[name].map { RDFNamespace.odrl + $0 } ?? iri
    }
}
