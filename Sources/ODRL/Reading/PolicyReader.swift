// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads the policies of a graph.
struct PolicyReader {
    let graph: RDFGraph

    /// The properties of a policy that have a place of their own.
    private static let own: Set<String> = Set(
        (["permission", "prohibition", "obligation", "profile", "inheritFrom", "conflict", "uid", "action", "target"]
            + ODRLVocabulary.functions)
            .map { RDFNamespace.odrl + $0 } + [RDFGraph.type, replaced]
    )
    private static let replaced = RDFNamespace.dcterms + "isReplacedBy"

    func policy(_ node: RDFNode) throws(ODRLReadError) -> ODRLPolicy {
        let uid = odrl("uid", of: node).first?.text ?? node.id
        return ODRLPolicy(
            uid: uid.hasPrefix("_:") ? nil : uid,
            kind: try kind(of: node),
            profiles: odrl("profile", of: node).map(\.text),
            inheritFrom: odrl("inheritFrom", of: node).map(\.text),
            conflicts: try conflicts(of: node),
            isReplacedBy: node.values(Self.replaced).map(\.text),
            permissions: try rules(.permission, "permission", of: node),
            prohibitions: try rules(.prohibition, "prohibition", of: node),
            obligations: try rules(.duty, "obligation", of: node),
            metadata: node.properties.filter { !Self.own.contains($0.name) },
            offset: node.offset
        )
    }

    private func odrl(_ name: String, of node: RDFNode) -> [RDFTerm] {
        node.values(RDFNamespace.odrl + name)
    }

    /// A class of a profile besides one of ODRL's is left out of account.
    private func kind(of node: RDFNode) throws(ODRLReadError) -> ODRLPolicy.Kind {
        let types = node.values(RDFGraph.type).map(\.text).filter { $0.hasPrefix(RDFNamespace.odrl) }
        let kinds = types.compactMap { ODRLPolicy.Kind(rawValue: String($0.dropFirst(RDFNamespace.odrl.count))) }
        guard Set(kinds).count <= 1 else {
            let names = kinds.map(\.rawValue).joined(separator: " and ")
            throw ODRLReadError("a policy can't be \(names) at once", at: node.offset)
        }
        return kinds.first ?? .set
    }

    private func conflicts(of node: RDFNode) throws(ODRLReadError) -> [ODRLPolicy.ConflictStrategy] {
        var strategies: [ODRLPolicy.ConflictStrategy] = []
        for value in odrl("conflict", of: node) {
            let name =
                value.text.hasPrefix(RDFNamespace.odrl)
                ? String(value.text.dropFirst(RDFNamespace.odrl.count)) : value.text
            guard let strategy = ODRLPolicy.ConflictStrategy(rawValue: name) else {
                throw ODRLReadError(
                    "“\(name)” is no conflict strategy; expected perm, prohibit or invalid",
                    at: node.offset
                )
            }
            strategies.append(strategy)
        }
        return strategies
    }

    private func rules(
        _ kind: ODRLRule.Kind,
        _ property: String,
        of policy: RDFNode
    ) throws(ODRLReadError) -> [ODRLRule] {
        var rules: [ODRLRule] = []
        for value in odrl(property, of: policy) {
            var rule = try RuleReader(graph: graph).rule(value, kind, property)
            share(policy, with: &rule)
            rules.append(rule)
        }
        return rules
    }

    /// What the policy says for all rules holds in each that says nothing of its own on it.
    private func share(_ policy: RDFNode, with rule: inout ODRLRule) {
        let reader = RuleReader(graph: graph)
        if rule.actions.isEmpty { rule.actions = reader.actions(of: policy) }
        if rule.targets.isEmpty { rule.targets = reader.things("target", of: policy) }
        let own = Set(rule.roles.map(\.function))
        rule.roles += reader.roles(of: policy).filter { !own.contains($0.function) }
    }
}
