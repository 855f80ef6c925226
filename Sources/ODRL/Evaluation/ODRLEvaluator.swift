// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Evaluates requests by policies (ODRL 2.2 Information Model; ODRL Formal Semantics, draft of 2026).
///
/// What is not permitted is not permitted, whether or not it is prohibited. A rule is in force for a request if its
/// constraints, asset, party and action are those of the request and no duty of it is violated; a permission with open
/// duties permits once they are done. A prohibition of which it isn't known whether it is in force counts as one that is.
package struct ODRLEvaluator: Sendable {
    /// What is known of the world.
    package let state: WorldState

    /// Makes an evaluator.
    package init(state: WorldState = WorldState()) {
        self.state = state
    }

    /// Evaluates a request by a policy.
    package func evaluate(_ request: ODRLRequest, by policy: ODRLPolicy) -> ODRLReport {
        let evaluator = RuleEvaluator(request: request, state: state)
        let conflicts = ConflictFinder(state: state, facts: request.facts).conflicts(in: policy)
        var report = ODRLReport(
            policy: policy.uid,
            request: request.id,
            time: request.values(of: RDFNamespace.odrl + "dateTime").first ?? state.currentTime,
            rules: policy.rules.map(evaluator.report),
            conflicts: conflicts,
            isVoid: false,
            decision: .notPermitted,
            reasons: []
        )
        decide(policy, &report)
        return report
    }

    private func decide(_ policy: ODRLPolicy, _ report: inout ODRLReport) {
        if let successor = policy.isReplacedBy.first {
            report.isVoid = true
            report.reasons.append("The policy is void: “\(successor)” replaces it.")
        }
        let strategy = policy.conflictStrategy
        if strategy == .invalid, let conflict = report.conflicts.first(where: \.isCertain) {
            report.isVoid = true
            let rules = "“\(conflict.permission)” permits and “\(conflict.prohibition)” prohibits “\(conflict.action)”"
            report.reasons.append("The policy is void: \(rules), and it names no strategy for that.")
        }
        if !policy.kind.isGrant {
            report.reasons.append("A policy of the type \(policy.kind.rawValue) grants nothing.")
        }
        guard !report.isVoid, policy.kind.isGrant else { return }
        let permissions = report.rules.filter { $0.kind == .permission && $0.activation == .satisfied }
        let prohibitions = report.rules.filter { $0.kind == .prohibition && $0.activation != .unsatisfied }
        if let prohibition = prohibitions.first, strategy != .permission || permissions.isEmpty {
            let isSure = prohibition.activation == .satisfied
            report.reasons.append(
                "“\(prohibition.rule)” prohibits it\(isSure ? "" : ", unless something holds that is not known")."
            )
            return
        }
        grant(permissions, &report)
    }

    private func grant(_ permissions: [ODRLRuleReport], _ report: inout ODRLReport) {
        guard let best = permissions.min(by: { $0.openDuties.count < $1.openDuties.count }) else {
            let unsure = report.rules.first { $0.kind == .permission && $0.activation == .unknown }
            report.reasons.append(
                unsure.map { "“\($0.rule)” permits it if something holds that is not known." }
                    ?? "No permission is in force for it."
            )
            return
        }
        guard !best.openDuties.isEmpty else {
            report.decision = .permitted
            report.reasons.append("“\(best.rule)” permits it.")
            return
        }
        let duties = best.openDuties.map { "“\($0.duty)”" }.joined(separator: ", ")
        report.decision = .permittedIfDuties
        report.reasons.append("“\(best.rule)” permits it once these duties are done: \(duties).")
    }
}

extension ODRLRuleReport {
    /// The duties that are, or may be, in force and are not fulfilled.
    package var openDuties: [ODRLDutyReport] {
        duties.filter { $0.activation != .unsatisfied && $0.state != .fulfilled }
    }
}
