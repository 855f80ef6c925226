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
    private let packsByAction: [Action: [RulePack]]
    /// The rules that are asked of an action which a wider one takes along.
    private let packsTakenAlong: [Action: [RulePack]]

    /// Makes an engine for a set of rules.
    public init(rules: RuleSet) {
        self.rules = rules
        packsByAction = RulePack.byAction(rules.rules)
        packsTakenAlong = RulePack.byAction(rules.rules.filter { !$0.isAboutParts })
    }

    /// Decides on one proposal.
    ///
    /// - Parameters:
    ///   - audit: what the page says.
    ///   - proposal: what is proposed.
    ///   - agreements: the permissions on file.
    ///   - asOf: the date of the evaluation; a planned date of publication goes before it. Nil where it isn't known.
    ///   - item: the key of the item in its batch.
    /// - Returns: the strictest decision of the rules that fired, with every rule that fired; where none did, `allow`, but
    ///   `review` of a page that was not read to its end.
    public func decide(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement] = [],
        asOf: DateTime?,
        item: String
    ) -> CheckResult {
        let situation = Situation(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf)
        var violations = violations(in: situation, item: item, packs: packs(speakingOf: proposal.action))
        var decision = violations.map(\.decision).max() ?? .allow
        // What a wider action takes along is decided, too, so that it is never easier than a narrower one.
        for action in proposal.actionsTakenAlong where decision < .deny {
            var narrower = proposal
            narrower.action = action
            let situation = Situation(audit: audit, proposal: narrower, agreements: agreements, asOf: asOf)
            let packs = packsTakenAlong[action] ?? []
            for var violation in self.violations(in: situation, item: item, packs: packs)
            where violation.decision > decision {
                decision = violation.decision
                violation.message = "\(proposal.action.rawValue) includes \(action.rawValue). \(violation.message)"
                violations.append(violation)
            }
        }
        // What was left unread may say no, whatever the rules ask.
        if decision == .allow, let violation = Violation.leftUnread(of: audit, item: item, action: proposal.action) {
            decision = violation.decision
            violations.append(violation)
        }
        return CheckResult(
            item: item,
            audit: audit,
            proposal: proposal,
            decision: decision,
            violations: strictestFirst(violations),
            duties: situation.grounds.duties,
            grants: situation.matches(for: proposal.action).filter { $0.covers == .true }
                .map { Grant(agreement: $0.agreement.id, until: $0.agreement.until) }
        )
    }

    /// What rules object to.
    private func violations(in situation: Situation, item: String, packs: [RulePack]) -> [Violation] {
        packs.flatMap { pack in
            let asker = RuleAsker(situation: situation, item: item, applies: pack.applies?.outcome(in: situation))
            return pack.rules.compactMap { asker.violation(of: $0) }
        }
    }

    /// The rules that speak of an action, by the files in which they stand.
    func packs(speakingOf action: Action) -> [RulePack] {
        packsByAction[action] ?? []
    }

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
