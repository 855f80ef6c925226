// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ODRL
import RightsDetection
import RightsModel
import RightsPolicy

/// Reads one permission of a policy of ODRL as an agreement.
struct PolicyPermission {
    /// Something that an agreement can't express, at a byte of the file.
    struct Problem {
        var offset: Int
        var message: String
    }

    let rule: ODRLRule
    let policy: ODRLPolicy
    let id: String
    /// The agreement; nil where it would permit nothing.
    private(set) var agreement: Agreement?
    /// What could not be expressed, as sentences.
    private(set) var problems: [Problem] = []

    private let mapping = ODRLMapping(vocabularies: .builtIn)

    init(rule: ODRLRule, policy: ODRLPolicy, id: String) {
        self.rule = rule
        self.policy = policy
        self.id = id
    }

    /// Reads the permission.
    mutating func read() {
        let actions = mapping.permitted(rule.actions.map(\.iri))
        guard !actions.isEmpty else {
            let names = rule.actions.map { PolicyLimit.name($0.written) }.joined(separator: ", ")
            leaveOut("“\(names)” permits no action that is known here")
            return
        }
        var agreement = Agreement(id: id, actions: actions)
        agreement.licensor = rule.assigners.first?.iri
        agreement.licensees = rule.assignees.map(\.iri)
        if [Action.sublicense, .resyndicate].contains(where: actions.contains) { agreement.sublicensing = true }
        readTargets(into: &agreement)
        guard !agreement.assets.isEmpty || !agreement.covers.isEmpty else { return }
        let things = rule.targets + rule.assigners + rule.assignees
        for constraint in rule.constraints + rule.actions.flatMap(\.refinements) {
            read(constraint, into: &agreement)
        }
        if things.contains(where: { !$0.refinements.isEmpty }) {
            doubt("which assets or parties meet its refinements", at: rule.offset, in: &agreement)
        }
        if rule.assignees.contains(where: \.isCollection) {
            doubt("who belongs to its group of assignees", at: rule.offset, in: &agreement)
        }
        readDuties(into: &agreement)
        readProhibitions(into: &agreement)
        self.agreement = agreement
    }

    private mutating func leaveOut(_ reason: String) {
        problems.append(Problem(offset: rule.offset, message: "it is left out: \(reason)"))
    }

    /// Notes that something keeps the agreement from covering anything for sure.
    private mutating func doubt(_ what: String, at offset: Int, in agreement: inout Agreement) {
        agreement.doubts.append("\(what) (agreement \(id))")
        problems.append(
            Problem(
                offset: offset,
                message: "not expressed: \(what); it covers nothing for sure, and leads to a review"
            )
        )
    }

    private mutating func read(_ constraint: ODRLConstraint, into agreement: inout Agreement) {
        switch constraint {
        case .logical(let logical) where logical.connective == .and:
            for operand in logical.operands { read(operand, into: &agreement) }
        case .logical(let logical):
            let words = "whether its limits joined by “\(logical.connective.rawValue)” are kept"
            doubt(words, at: logical.offset, in: &agreement)
        case .comparison(let comparison):
            let limit = PolicyLimit(comparison)
            guard !limit.apply(to: &agreement) else { return }
            doubt("whether its limit “\(limit.description)” is kept", at: comparison.offset, in: &agreement)
        }
    }

    private mutating func readTargets(into agreement: inout Agreement) {
        for target in rule.targets {
            let address = target.isCollection ? target.source ?? target.iri : target.iri
            guard WebAddress(address) != nil else { continue }
            if !target.isCollection {
                agreement.assets.append(address)
            } else if !address.contains("?"), !address.contains("#") {
                agreement.covers.append(address)
                doubt("what belongs to the collection “\(address)”", at: rule.offset, in: &agreement)
            }
        }
        guard agreement.assets.isEmpty, agreement.covers.isEmpty else { return }
        let names = rule.targets.map { "“\($0.iri)”" }.joined(separator: ", ")
        leaveOut(names.isEmpty ? "it names no target" : "\(names) is no address of a page")
    }

    /// Duties, and what must be done in any case: `compensate` and `obtainConsent` can't be seen from a proposal.
    private mutating func readDuties(into agreement: inout Agreement) {
        for duty in rule.duties + policy.obligations {
            let conditions = mapping.conditions([duty])
            let isChecked = conditions?.contains(.authorization) == false && duty.consequences.isEmpty
            guard let conditions, isChecked else {
                let names = duty.actions.map { PolicyLimit.name($0.iri) }.joined(separator: ", ")
                doubt("whether its duty “\(names)” is done", at: duty.offset, in: &agreement)
                continue
            }
            agreement.duties += conditions.filter { !agreement.duties.contains($0) }
        }
    }

    private mutating func readProhibitions(into agreement: inout Agreement) {
        guard policy.conflictStrategy != .permission else { return }
        for prohibition in policy.prohibitions where mayMeet(prohibition.targets, rule.targets) {
            let isPlain = prohibition.constraints.isEmpty && prohibition.actions.allSatisfy(\.refinements.isEmpty)
            let actions = prohibition.actions.flatMap { mapping.prohibited($0.iri) }
            let names = prohibition.actions.map { PolicyLimit.name($0.iri) }.joined(separator: ", ")
            guard isPlain, prohibition.assignees.isEmpty || prohibition.assignees == rule.assignees, !actions.isEmpty
            else {
                doubt("when its prohibition of “\(names)” holds", at: prohibition.offset, in: &agreement)
                continue
            }
            agreement.excludedActions += actions
        }
    }

    /// Whether two rules may be about one asset.
    private func mayMeet(_ left: [ODRLThing], _ right: [ODRLThing]) -> Bool {
        guard !left.isEmpty, !right.isEmpty else { return true }
        return left.contains { $0.isCollection } || right.contains { $0.isCollection }
            || left.contains { one in right.contains { $0.iri == one.iri } }
    }
}
