// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What an evaluation found.
package struct ODRLReport: Sendable, Hashable {
    /// What a policy makes of a request.
    package enum Decision: String, Sendable, Hashable {
        /// A permission holds.
        case permitted
        /// A permission holds once open duties are done.
        case permittedIfDuties = "permitted-if-duties"
        /// No permission holds, or a prohibition does.
        case notPermitted = "not-permitted"
    }

    /// The address of the policy.
    package var policy: String?
    /// The address of the request.
    package var request: String?
    /// The time of the evaluation, as far as it is known.
    package var time: RDFTerm?
    /// A report on each rule: permissions, prohibitions, obligations.
    package var rules: [ODRLRuleReport]
    /// The clashes of permissions and prohibitions.
    package var conflicts: [ODRLConflict]
    /// Whether the policy is void.
    package var isVoid: Bool
    /// The decision.
    package var decision: Decision
    /// Why, in sentences.
    package var reasons: [String]
}

/// What an evaluation found about one rule.
package struct ODRLRuleReport: Sendable, Hashable {
    /// What the rule does.
    package var kind: ODRLRule.Kind
    /// The address of the rule, or an id that begins with `_:`.
    package var rule: String
    /// The address of the requested rule, or of the request; nil where it has none.
    package var request: String?
    /// Whether the constraints, the asset, the party and the action of the rule are those of the request.
    package var premises: [ODRLPremiseReport]
    /// Of a permission: its duties.
    package var duties: [ODRLDutyReport]
    /// Of a duty: what has become of it.
    package var state: DeonticState?
    /// Whether the rule is in force for the request: all premises are satisfied, and no duty is violated.
    package var activation: Satisfaction
}

/// What an evaluation found about one premise of a rule.
package struct ODRLPremiseReport: Sendable, Hashable {
    /// What the premise is.
    package enum Content: Sendable, Hashable {
        /// A comparison: its address, what is known on the left, the operator and the values on the right.
        case constraint(id: String, left: [RDFTerm], comparator: String?, right: [RDFTerm])
        /// Constraints that are joined.
        case logicalConstraint(id: String, ODRLLogicalConstraint.Operator)
        /// The asset.
        case target
        /// The party.
        case party
        /// The action.
        case action
    }

    /// What the premise is.
    package var content: Content
    /// Whether it is satisfied.
    package var satisfaction: Satisfaction
    /// The premises of the premise: constraints that are joined, refinements.
    package var premises: [ODRLPremiseReport]

    init(_ content: Content, _ satisfaction: Satisfaction, premises: [ODRLPremiseReport] = []) {
        self.content = content
        self.satisfaction = satisfaction
        self.premises = premises
    }
}

/// What an evaluation found about a duty.
package struct ODRLDutyReport: Sendable, Hashable {
    /// The address of an earlier report; nil where there is none.
    package var id: String?
    /// The address of the duty, or an id that begins with `_:`.
    package var duty: String
    /// The constraints of the duty.
    package var premises: [ODRLPremiseReport]
    /// Whether it is in force: its constraints are satisfied.
    package var activation: Satisfaction
    /// What has become of it.
    package var state: DeonticState
}

/// A permission and a prohibition that clash.
package struct ODRLConflict: Sendable, Hashable {
    /// The address of the permission, or an id that begins with `_:`.
    package var permission: String
    /// The address of the prohibition, or an id that begins with `_:`.
    package var prohibition: String
    /// The address of the narrower one of their actions.
    package var action: String
    /// Whether it is sure that both are in force.
    package var isCertain: Bool
}
