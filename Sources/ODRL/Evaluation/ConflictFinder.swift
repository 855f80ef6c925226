// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds permissions and prohibitions that clash, whatever is asked for.
///
/// They do where an action of the one is, or is included in, one of the other, for the same asset and party, while both
/// are in force.
package struct ConflictFinder {
    private let constraints: ConstraintEvaluator
    private let state: WorldState

    /// Makes a finder.
    package init(state: WorldState = WorldState(), facts: [ODRLRequest.Fact] = []) {
        self.state = state
        constraints = ConstraintEvaluator(state: state, facts: facts)
    }

    /// The clashes of a policy, in the order of its rules.
    package func conflicts(in policy: ODRLPolicy) -> [ODRLConflict] {
        let prohibitions = policy.prohibitions.map { (rule: $0, force: constraints.all($0.constraints)) }
            .filter { $0.force != .unsatisfied }
        guard !prohibitions.isEmpty else { return [] }
        return policy.permissions.flatMap { permission -> [ODRLConflict] in
            let force = constraints.all(permission.constraints)
            guard force != .unsatisfied else { return [] }
            return prohibitions.compactMap { prohibition in
                guard let action = sharedAction(permission, prohibition.rule),
                    overlap(permission.targets, prohibition.rule.targets),
                    overlap(permission.assignees, prohibition.rule.assignees)
                else { return nil }
                return ODRLConflict(
                    permission: permission.id,
                    prohibition: prohibition.rule.id,
                    action: action.iri,
                    isCertain: action.isCertain && force == .satisfied && prohibition.force == .satisfied
                )
            }
        }
    }

    /// The narrower action of two that include one another.
    ///
    /// Actions that are narrowed by refinements may not meet.
    private func sharedAction(_ one: ODRLRule, _ other: ODRLRule) -> (iri: String, isCertain: Bool)? {
        var found: (iri: String, isCertain: Bool)?
        for first in one.actions {
            for second in other.actions {
                let narrower: String
                if ODRLVocabulary.includes(first.iri, second.iri) {
                    narrower = second.iri
                } else if ODRLVocabulary.includes(second.iri, first.iri) {
                    narrower = first.iri
                } else {
                    continue
                }
                let refinements = first.refinements + second.refinements
                let force = constraints.all(refinements)
                guard force != .unsatisfied else { continue }
                let isCertain = refinements.isEmpty || force == .satisfied
                if found == nil || isCertain && found?.isCertain == false { found = (narrower, isCertain) }
            }
        }
        return found
    }

    /// Whether two rules can be about the same; one that names nothing is about all.
    private func overlap(_ one: [ODRLThing], _ other: [ODRLThing]) -> Bool {
        guard !one.isEmpty, !other.isEmpty else { return true }
        return one.contains { first in
            other.contains { second in
                let names = [first.iri, first.source].compactMap(\.self)
                let others = [second.iri, second.source].compactMap(\.self)
                return names.contains { name in
                    others.contains { state.graph.is(name, partOf: $0) || state.graph.is($0, partOf: name) }
                }
            }
        }
    }
}
