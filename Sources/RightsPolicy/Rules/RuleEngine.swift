// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

/// Decides on proposals by the rules of a house.
///
/// A pure function of its arguments: no clock, no files, and the order of rules, signals and agreements never changes a
/// decision.
public struct RuleEngine: Sendable {
    /// The rules.
    public let rules: RuleSet
    private let rulesByAction: [Action: [Rule]]

    /// Makes an engine for a set of rules.
    public init(rules: RuleSet) {
        self.rules = rules
        rulesByAction = Dictionary(
            uniqueKeysWithValues: Action.allCases.map { action in
                (action, rules.rules.filter { $0.actions.contains(action) })
            }
        )
    }

    /// Decides on one proposal.
    ///
    /// - Parameters:
    ///   - audit: what the page says.
    ///   - proposal: what is proposed.
    ///   - agreements: the permissions on file.
    ///   - asOf: the date of the evaluation; a planned date of publication goes before it. Nil where it isn't known.
    ///   - item: the key of the item in its batch.
    /// - Returns: the strictest decision of the rules that fired, `allow` where none did, with every rule that fired.
    public func decide(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement] = [],
        asOf: DateTime?,
        item: String
    ) -> CheckResult {
        let situation = Situation(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf)
        let violations = (rulesByAction[proposal.action] ?? [])
            .compactMap { violation(of: $0, in: situation, item: item) }
        return CheckResult(
            item: item,
            audit: audit,
            proposal: proposal,
            decision: violations.map(\.decision).max() ?? .allow,
            violations: strictestFirst(violations),
            duties: situation.grounds.duties,
            grants: situation.matches(for: proposal.action).filter { $0.covers == .true }
                .map { Grant(agreement: $0.agreement.id, until: $0.agreement.until) }
        )
    }

    private func violation(of rule: Rule, in situation: Situation, item: String) -> Violation? {
        let outcome = rule.outcome(in: situation)
        guard outcome.truth != .false else { return nil }
        let isKnown = outcome.truth == .true
        var violation = Violation(
            rule: rule.id,
            severity: isKnown ? rule.severity : min(rule.severity, .warning),
            decision: isKnown ? rule.decision : min(rule.decision, .review),
            message: isKnown ? rule.message.render(outcome, in: situation) : doubt(of: rule, outcome),
            remedy: isKnown ? rule.remedy?.render(outcome, in: situation) : RuleEngine.doubtRemedy,
            evidence: outcome.evidence,
            references: rule.references
        )
        let words = outcome.evidence.map { Fingerprint.normalized($0.text) }.sorted()
        violation.fingerprint = Fingerprint.of([rule.id, item, situation.proposal.action.rawValue] + words)
        return violation
    }

    private func doubt(of rule: Rule, _ outcome: Outcome) -> String {
        let unknowns = outcome.unknowns.isEmpty ? "a circumstance" : outcome.unknowns.joined(separator: "; ")
        return "Not known: \(unknowns). Without that, this can't be decided: \(rule.title)."
    }

    private static let doubtRemedy = "State it in the proposal, or let a person decide."

    /// The violations from the strictest decision to the mildest, in the order of the rules where they are equal.
    private func strictestFirst(_ violations: [Violation]) -> [Violation] {
        violations.enumerated()
            .sorted { left, right in
                let (a, b) = (left.element, right.element)
                return (a.decision, a.severity, right.offset) > (b.decision, b.severity, left.offset)
            }
            .map(\.element)
    }
}
