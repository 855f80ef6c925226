// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Asks rules of one file about a situation.
struct RuleAsker {
    let situation: Situation
    let item: String
    /// Whether the file is open for use here; nil where it always is.
    let applies: Outcome?

    /// What a rule says; nil where it says nothing.
    func violation(of rule: Rule) -> Violation? {
        applies?.truth == .false ? nil : violation(of: rule, overrides: rule.overrides[...])
    }

    /// What a rule says in the last of its forms that fits.
    private func violation(of rule: Rule, overrides: ArraySlice<RuleOverride>) -> Violation? {
        guard let override = overrides.last else { return rule.isOff ? nil : plainViolation(of: rule) }
        let place = override.place.outcome(in: situation)
        if place.truth == .true { return violation(of: override.replacement, overrides: []) }
        let usual = violation(of: rule, overrides: overrides.dropLast())
        if place.truth == .false { return usual }
        let other = violation(of: override.replacement, overrides: [])
        return either(usual, other, unknowns: place.unknowns, rule: rule)
    }

    /// What is left of two answers of which one counts, and it isn't known which.
    private func either(_ usual: Violation?, _ other: Violation?, unknowns: [String], rule: Rule) -> Violation? {
        guard usual?.decision != other?.decision || usual?.severity != other?.severity else { return usual }
        let answers = [usual, other].compactMap(\.self)
        guard var strictest = answers.max(by: { ($0.decision, $0.severity) < ($1.decision, $1.severity) }) else {
            return nil
        }
        let mildest = answers.count == 1 ? Decision.allow : answers.map(\.decision).min() ?? .allow
        strictest.decision = max(mildest, min(strictest.decision, .review))
        strictest.severity = min(strictest.severity, .warning)
        strictest.message = doubt(of: rule, unknowns)
        strictest.remedy = Self.doubtRemedy
        return strictest
    }

    private func plainViolation(of rule: Rule) -> Violation? {
        let own = rule.outcome(in: situation)
        guard own.truth != .false else { return nil }
        let outcome = applies.map { Outcome.all([$0, own]) } ?? own
        let isKnown = outcome.truth == .true
        var violation = Violation(
            rule: rule.id,
            severity: isKnown ? rule.severity : min(rule.severity, .warning),
            decision: isKnown ? rule.decision : min(rule.decision, .review),
            message: isKnown ? rule.message.render(outcome, in: situation) : doubt(of: rule, outcome.unknowns),
            remedy: isKnown ? rule.remedy?.render(outcome, in: situation) : Self.doubtRemedy,
            evidence: outcome.evidence,
            references: rule.references
        )
        let words = outcome.evidence.map { Fingerprint.normalized($0.text) }.sorted()
        violation.fingerprint = Fingerprint.of([rule.id, item, situation.proposal.action.rawValue] + words)
        return violation
    }

    private func doubt(of rule: Rule, _ unknowns: [String]) -> String {
        let unknowns = unknowns.isEmpty ? "a circumstance" : unknowns.joined(separator: "; ")
        return "Not known: \(unknowns). Without that, this can't be decided: \(rule.title)."
    }

    private static let doubtRemedy = "State it in the proposal, or let a person decide."
}
