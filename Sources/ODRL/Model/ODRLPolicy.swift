// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A policy of the ODRL 2.2 Information Model.
///
/// What a policy says once for all its rules (`target`, `action`, parties) stands in each of them.
package struct ODRLPolicy: Sendable, Hashable {
    /// The class of a policy.
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        /// A set of rules; a plain `Policy` counts as one.
        case set = "Set"
        /// What an assigner offers: it grants nothing.
        case offer = "Offer"
        /// What an assigner has granted to an assignee.
        case agreement = "Agreement"
        /// What a party claims: it grants nothing.
        case assertion = "Assertion"
        /// Rules on personal data.
        case privacy = "Privacy"
        /// What an assignee asks for: it grants nothing.
        case request = "Request"
        /// What whoever holds it may do.
        case ticket = "Ticket"

        /// Whether permissions in a policy of this class can be relied on.
        package var isGrant: Bool { self != .offer && self != .request && self != .assertion }
    }

    /// What holds where a permission and a prohibition clash.
    package enum ConflictStrategy: String, CaseIterable, Sendable, Hashable {
        /// The permission.
        case permission = "perm"
        /// The prohibition.
        case prohibition = "prohibit"
        /// Neither: the whole policy is void. It is what holds where a policy says nothing.
        case invalid
    }

    /// The address that identifies it; nil where it has none.
    package var uid: String?
    /// The class.
    package var kind: Kind
    /// The addresses of the profiles whose terms it uses.
    package var profiles: [String]
    /// The addresses of the policies from which it inherits.
    package var inheritFrom: [String]
    /// The strategies that it names; more than one void it where rules clash.
    package var conflicts: [ConflictStrategy]
    /// The addresses of the policies that replace it.
    package var isReplacedBy: [String]
    /// What is permitted.
    package var permissions: [ODRLRule]
    /// What is prohibited.
    package var prohibitions: [ODRLRule]
    /// What must be done in any case.
    package var obligations: [ODRLRule]
    /// All other properties, as written.
    package var metadata: [RDFNode.Property]
    /// The byte of the document at which it begins.
    package var offset: Int

    /// Makes a policy.
    package init(
        uid: String?,
        kind: Kind = .set,
        profiles: [String] = [],
        inheritFrom: [String] = [],
        conflicts: [ConflictStrategy] = [],
        isReplacedBy: [String] = [],
        permissions: [ODRLRule] = [],
        prohibitions: [ODRLRule] = [],
        obligations: [ODRLRule] = [],
        metadata: [RDFNode.Property] = [],
        offset: Int = 0
    ) {
        self.uid = uid
        self.kind = kind
        self.profiles = profiles
        self.inheritFrom = inheritFrom
        self.conflicts = conflicts
        self.isReplacedBy = isReplacedBy
        self.permissions = permissions
        self.prohibitions = prohibitions
        self.obligations = obligations
        self.metadata = metadata
        self.offset = offset
    }
}

extension ODRLPolicy {
    /// All rules: permissions, prohibitions, obligations.
    package var rules: [ODRLRule] { permissions + prohibitions + obligations }

    /// The strategy that holds; two different ones void the policy as none does.
    package var conflictStrategy: ConflictStrategy {
        guard let first = conflicts.first, conflicts.allSatisfy({ $0 == first }) else { return .invalid }
        return first
    }

    /// The policy with one action, one target and one party of each function in each rule.
    package var atomic: ODRLPolicy {
        var policy = self
        policy.permissions = permissions.flatMap(\.atomic)
        policy.prohibitions = prohibitions.flatMap(\.atomic)
        policy.obligations = obligations.flatMap(\.atomic)
        return policy
    }
}
