// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A permission, a prohibition or a duty.
package struct ODRLRule: Sendable, Hashable {
    /// What a rule does.
    package enum Kind: String, Sendable, Hashable {
        /// The action may be done.
        case permission = "Permission"
        /// The action must not be done.
        case prohibition = "Prohibition"
        /// The action must be done.
        case duty = "Duty"
    }

    /// A party with its function in the rule.
    package struct Role: Sendable, Hashable {
        /// The address of the function, such as ODRL's `assignee`.
        package var function: String
        /// The party.
        package var party: ODRLThing

        /// Makes a role.
        package init(function: String, party: ODRLThing) {
            self.function = function
            self.party = party
        }
    }

    /// What it does.
    package var kind: Kind
    /// The address, or an id that begins with `_:`.
    package var id: String
    /// The actions: each by itself, not all together.
    package var actions: [ODRLAction]
    /// The assets that it is about.
    package var targets: [ODRLThing]
    /// The parties with their functions.
    package var roles: [Role]
    /// What must hold for the rule to be in force.
    package var constraints: [ODRLConstraint]
    /// Of a permission: what must be done before.
    package var duties: [ODRLRule]
    /// Of a prohibition: what must be done once it is infringed.
    package var remedies: [ODRLRule]
    /// Of a duty: what must be done besides, once it is not fulfilled.
    package var consequences: [ODRLRule]
    /// The byte of the document at which it begins.
    package var offset: Int

    /// Makes a rule.
    package init(
        _ kind: Kind,
        id: String = "_:rule",
        actions: [ODRLAction] = [],
        targets: [ODRLThing] = [],
        roles: [Role] = [],
        constraints: [ODRLConstraint] = [],
        duties: [ODRLRule] = [],
        remedies: [ODRLRule] = [],
        consequences: [ODRLRule] = [],
        offset: Int = 0
    ) {
        self.kind = kind
        self.id = id
        self.actions = actions
        self.targets = targets
        self.roles = roles
        self.constraints = constraints
        self.duties = duties
        self.remedies = remedies
        self.consequences = consequences
        self.offset = offset
    }
}

extension ODRLRule {
    /// The parties that grant.
    package var assigners: [ODRLThing] { parties(RDFNamespace.odrl + "assigner") }
    /// The parties to whom is granted; none where it is granted to anybody.
    package var assignees: [ODRLThing] { parties(RDFNamespace.odrl + "assignee") }

    /// The parties of a function, by its address.
    package func parties(_ function: String) -> [ODRLThing] {
        roles.filter { $0.function == function }.map(\.party)
    }

    /// The rules with one action, one target and one party of each function that together mean the same.
    package var atomic: [ODRLRule] {
        var rules = [self]
        func split<Part>(_ parts: [Part], _ set: (inout ODRLRule, Part) -> Void) {
            guard parts.count > 1 else { return }
            rules = rules.flatMap { rule in
                parts.map { part in
                    var single = rule
                    set(&single, part)
                    return single
                }
            }
        }
        split(actions) { $0.actions = [$1] }
        split(targets) { $0.targets = [$1] }
        var functions: [String] = []
        for role in roles where !functions.contains(role.function) { functions.append(role.function) }
        for function in functions {
            split(parties(function)) { rule, party in
                rule.roles.removeAll { $0.function == function && $0.party != party }
            }
        }
        return rules
    }
}
