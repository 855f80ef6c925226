// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Holds policies against the ODRL 2.2 Information Model.
package struct PolicyValidator {
    private var problems: [ODRLProblem] = []
    /// Whether the policy names a profile, which may define terms of its own.
    private var hasProfile = false

    /// The problems of a policy, in the order of the document.
    package static func problems(of policy: ODRLPolicy) -> [ODRLProblem] {
        var validator = PolicyValidator()
        validator.check(policy)
        return validator.problems.enumerated()
            .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
    }

    private init() {}

    private mutating func error(_ message: String, at offset: Int) {
        problems.append(ODRLProblem(.error, message, at: offset))
    }

    private mutating func check(_ policy: ODRLPolicy) {
        hasProfile = !policy.profiles.isEmpty
        if policy.uid == nil { error("The policy has no uid; give it an address of its own.", at: policy.offset) }
        if policy.rules.isEmpty, policy.inheritFrom.isEmpty {
            error("The policy has no rule; it needs a permission, a prohibition or an obligation.", at: policy.offset)
        }
        if let uid = policy.uid, policy.inheritFrom.contains(uid) {
            error("The policy inherits from itself.", at: policy.offset)
        }
        if Set(policy.conflicts).count > 1 {
            error(
                "The policy names different strategies for conflicts, so that any conflict voids it.",
                at: policy.offset
            )
        }
        checkParties(policy)
        for rule in policy.rules { check(rule) }
        if policy.conflictStrategy == .invalid {
            for conflict in ConflictFinder().conflicts(in: policy) {
                let message =
                    "“\(conflict.permission)” permits and “\(conflict.prohibition)” prohibits “\(conflict.action)”"
                let force = conflict.isCertain ? "so that the policy is void" : "which may void the policy"
                let problem = "\(message), \(force); set “conflict” to perm or prohibit."
                problems.append(ODRLProblem(.warning, problem, at: policy.offset))
            }
        }
    }

    private mutating func checkParties(_ policy: ODRLPolicy) {
        guard policy.kind == .agreement || policy.kind == .offer else { return }
        let name = policy.kind == .agreement ? "An Agreement" : "An Offer"
        for rule in policy.rules {
            if rule.assigners.isEmpty { error("\(name) needs an assigner in each rule.", at: rule.offset) }
            if policy.kind == .agreement, rule.assignees.isEmpty {
                error("\(name) needs an assignee in each rule.", at: rule.offset)
            }
        }
    }

    private mutating func check(_ rule: ODRLRule, isConsequence: Bool = false) {
        let name = rule.kind.rawValue
        if rule.actions.isEmpty { error("The \(name) has no action.", at: rule.offset) }
        if rule.targets.isEmpty, rule.kind != .duty { error("The \(name) has no target.", at: rule.offset) }
        if rule.kind != .permission, !rule.duties.isEmpty {
            let right = rule.kind == .prohibition ? "use “remedy”" : "use “consequence”"
            error("Only a Permission has duties; in a \(name), \(right).", at: rule.offset)
        }
        if rule.kind != .prohibition, !rule.remedies.isEmpty {
            error("Only a Prohibition has a remedy.", at: rule.offset)
        }
        if rule.kind != .duty, !rule.consequences.isEmpty {
            error("Only a Duty has a consequence.", at: rule.offset)
        }
        if isConsequence, !rule.consequences.isEmpty {
            error("A consequence, and a remedy, must not have a consequence of its own.", at: rule.offset)
        }
        for action in rule.actions { check(action, at: rule.offset) }
        for thing in rule.targets + rule.roles.map(\.party) where !thing.refinements.isEmpty && !thing.isCollection {
            error("“\(thing.iri)” has a refinement, so that it must be a collection.", at: rule.offset)
        }
        let refinements =
            rule.actions.flatMap(\.refinements) + rule.targets.flatMap(\.refinements)
            + rule.roles.flatMap(\.party.refinements)
        for constraint in rule.constraints + refinements { check(constraint, at: rule.offset) }
        for duty in rule.duties { check(duty) }
        for duty in rule.remedies + rule.consequences { check(duty, isConsequence: true) }
    }

    private mutating func check(_ action: ODRLAction, at offset: Int) {
        if action.iri != action.written {
            let message = "“\(action.written)” is deprecated; write “\(action.iri)”."
            problems.append(ODRLProblem(.warning, message, at: offset))
        }
        guard !ODRLVocabulary.isKnownAction(action.iri) else { return }
        checkForeign(action.iri, "an action", at: offset)
    }

    /// A term that is not ODRL's may be one of a profile that the policy names.
    private mutating func checkForeign(_ iri: String, _ kind: String, at offset: Int) {
        if iri.hasPrefix(RDFNamespace.odrl) || !iri.contains(":") {
            error("“\(iri)” is not \(kind) of ODRL.", at: offset)
        } else if !hasProfile {
            error("“\(iri)” is not \(kind) of ODRL; name the profile that defines it.", at: offset)
        }
    }
}

extension PolicyValidator {
    private mutating func check(_ constraint: ODRLConstraint, at offset: Int) {
        switch constraint {
        case .logical(let logical):
            if logical.operands.isEmpty {
                error("“\(logical.connective.rawValue)” joins no constraints.", at: logical.offset)
            }
            for operand in logical.operands { check(operand, at: logical.offset) }
        case .comparison(let comparison): check(comparison, at: offset)
        }
    }

    private mutating func check(_ comparison: ODRLComparison, at rule: Int) {
        let offset = comparison.offset > 0 ? comparison.offset : rule
        checkTerm(comparison.leftOperand, "leftOperand", "a left operand", ODRLVocabulary.leftOperands, at: offset)
        checkTerm(comparison.comparator, "operator", "an operator", ODRLVocabulary.operators, at: offset)
        let hasValues = !comparison.rightOperands.isEmpty
        let hasReferences = !comparison.rightOperandReferences.isEmpty
        if hasValues == hasReferences {
            let fault = hasValues ? "both “rightOperand” and" : "neither “rightOperand” nor"
            error("The constraint has \(fault) “rightOperandReference”; it needs one of them.", at: offset)
        }
    }

    private mutating func checkTerm(
        _ iri: String?,
        _ property: String,
        _ kind: String,
        _ known: [String],
        at offset: Int
    ) {
        guard let iri else { return error("The constraint has no “\(property)”.", at: offset) }
        let isKnown = iri.hasPrefix(RDFNamespace.odrl) && known.contains(String(iri.dropFirst(RDFNamespace.odrl.count)))
        if !isKnown { checkForeign(iri, kind, at: offset) }
    }
}
