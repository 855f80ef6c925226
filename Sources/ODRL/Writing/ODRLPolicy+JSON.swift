// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText

extension ODRLPolicy {
    /// The policy as JSON-LD in ODRL's standard context, its keys in a fixed order.
    ///
    /// - Parameter contexts: addresses of further contexts, such as a profile's.
    package func json(contexts: [String] = []) -> JSONValue {
        let writer = PolicyWriter()
        let all = [RDFNamespace.odrlContext] + contexts
        var members = [
            JSONMember("@context", all.count == 1 ? .string(all[0]) : .array(all.map(JSONValue.string))),
            JSONMember("@type", .string(kind.rawValue)),
        ]
        if let uid { members.append(JSONMember("uid", .string(uid))) }
        members += writer.list("profile", profiles)
        members += writer.list("inheritFrom", inheritFrom)
        members += writer.list("conflict", conflicts.map(\.rawValue))
        members += writer.list("dct:isReplacedBy", isReplacedBy)
        members += metadata.map(writer.property)
        members += writer.rules("permission", permissions)
        members += writer.rules("prohibition", prohibitions)
        members += writer.rules("obligation", obligations)
        return .object(members)
    }
}

/// Writes the parts of a policy.
private struct PolicyWriter {
    /// One text, or a list of several; nothing for none.
    func list(_ key: String, _ texts: [String]) -> [JSONMember] {
        guard !texts.isEmpty else { return [] }
        return [JSONMember(key, texts.count == 1 ? .string(texts[0]) : .array(texts.map(JSONValue.string)))]
    }

    func property(_ property: RDFNode.Property) -> JSONMember {
        let values = property.values.map(value)
        return JSONMember(prefixed(property.name), values.count == 1 ? values[0] : .array(values))
    }

    func rules(_ key: String, _ rules: [ODRLRule]) -> [JSONMember] {
        guard !rules.isEmpty else { return [] }
        return [JSONMember(key, .array(rules.map(rule)))]
    }

    private func rule(_ rule: ODRLRule) -> JSONValue {
        var members: [JSONMember] = []
        if !rule.id.hasPrefix("_:") { members.append(JSONMember("uid", .string(rule.id))) }
        members += things("target", rule.targets)
        var functions: [String] = []
        for role in rule.roles where !functions.contains(role.function) { functions.append(role.function) }
        for function in functions { members += things(term(function), rule.parties(function)) }
        let actions = rule.actions.map(action)
        if !actions.isEmpty { members.append(JSONMember("action", actions.count == 1 ? actions[0] : .array(actions))) }
        members += constraints("constraint", rule.constraints)
        members += rules("duty", rule.duties)
        members += rules("remedy", rule.remedies)
        members += rules("consequence", rule.consequences)
        return .object(members)
    }

    private func things(_ key: String, _ things: [ODRLThing]) -> [JSONMember] {
        guard !things.isEmpty else { return [] }
        let values = things.map { thing($0, isAsset: key == "target") }
        return [JSONMember(key, values.count == 1 ? values[0] : .array(values))]
    }

    private func thing(_ thing: ODRLThing, isAsset: Bool) -> JSONValue {
        guard thing.isCollection || thing.source != nil || !thing.refinements.isEmpty else { return .string(thing.iri) }
        let name = isAsset ? "Asset" : "Party"
        var members = [JSONMember("@type", .string(thing.isCollection ? name + "Collection" : name))]
        if !thing.iri.hasPrefix("_:") { members.append(JSONMember("uid", .string(thing.iri))) }
        if let source = thing.source { members.append(JSONMember("source", .string(source))) }
        return .object(members + constraints("refinement", thing.refinements))
    }

    private func action(_ action: ODRLAction) -> JSONValue {
        guard !action.refinements.isEmpty else { return .string(term(action.iri)) }
        let value = JSONValue.object([JSONMember("@id", .string(prefixed(action.iri)))])
        return .object([JSONMember("rdf:value", value)] + constraints("refinement", action.refinements))
    }

    private func constraints(_ key: String, _ constraints: [ODRLConstraint]) -> [JSONMember] {
        guard !constraints.isEmpty else { return [] }
        return [JSONMember(key, .array(constraints.map(constraint)))]
    }

    private func constraint(_ constraint: ODRLConstraint) -> JSONValue {
        var members: [JSONMember] = []
        if !constraint.id.hasPrefix("_:") { members.append(JSONMember("uid", .string(constraint.id))) }
        switch constraint {
        case .logical(let logical):
            let operands = logical.operands.map(self.constraint)
            let isOrdered = logical.connective == .inSequence
            let list = isOrdered ? JSONValue.object([JSONMember("@list", .array(operands))]) : .array(operands)
            members.append(JSONMember(logical.connective.rawValue, list))
        case .comparison(let comparison):
            if let operand = comparison.leftOperand {
                members.append(JSONMember("leftOperand", .string(term(operand))))
            }
            if let comparator = comparison.comparator {
                members.append(JSONMember("operator", .string(term(comparator))))
            }
            let right = comparison.rightOperands.map(value)
            if !right.isEmpty {
                members.append(JSONMember("rightOperand", right.count == 1 ? right[0] : .array(right)))
            }
            members += list("rightOperandReference", comparison.rightOperandReferences)
            members += list("unit", [comparison.unit].compactMap(\.self))
            members += list("dataType", [comparison.dataType].compactMap(\.self))
            if let status = comparison.status { members.append(JSONMember("status", value(status))) }
        }
        return .object(members)
    }

    private func value(_ term: RDFTerm) -> JSONValue {
        switch term {
        case .iri(let iri): .object([JSONMember("@id", .string(prefixed(iri)))])
        case .literal(let text, nil): .string(text)
        case .literal(let text, let datatype?):
            .object([JSONMember("@value", .string(text)), JSONMember("@type", .string(prefixed(datatype)))])
        }
    }

    /// The name of a term in ODRL's context; its address where it is none.
    private func term(_ iri: String) -> String {
        for namespace in [RDFNamespace.odrl, RDFNamespace.cc] where iri.hasPrefix(namespace) {
            let name = String(iri.dropFirst(namespace.count))
            if KnownContext.odrl.terms[name]?.iri == iri { return name }
        }
        return iri
    }

    /// The address with one of the prefixes of ODRL's context where there is one.
    private func prefixed(_ iri: String) -> String {
        for (prefix, namespace) in RDFNamespace.prefixes where iri.hasPrefix(namespace) && iri != namespace {
            return "\(prefix):\(iri.dropFirst(namespace.count))"
        }
        return iri
    }
}
