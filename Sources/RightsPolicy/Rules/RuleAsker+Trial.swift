// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension RuleAsker {
    /// What came of a rule, with the value of each condition that it asks.
    func trial(of rule: Rule) -> RuleTrial {
        var questions: [RuleQuestion] = []
        if let applies = rule.applies {
            questions.append(RuleQuestion(key: "applies", condition: applies.trial(in: situation)))
        }
        guard applies?.truth != .false else { return trial(of: rule, as: .notApplied, questions) }
        let form = form(of: rule, &questions)
        guard !form.isOff else { return trial(of: form, as: .off, questions) }
        questions.append(RuleQuestion(key: "when", condition: form.when.trial(in: situation)))
        if let except = form.except {
            questions.append(RuleQuestion(key: "except", condition: except.trial(in: situation)))
        }
        let isUnsure = questions.contains { $0.key == "where" && $0.condition.holds == nil }
        let own = form.outcome(in: situation).truth.and(applies?.truth ?? .true)
        guard violation(of: rule) != nil else { return trial(of: form, as: .silent, questions) }
        return trial(of: form, as: own == .true && !isUnsure ? .fired : .undecided, questions)
    }

    /// The form of a rule that counts, with the cases that were asked for.
    private func form(of rule: Rule, _ questions: inout [RuleQuestion]) -> Rule {
        for override in rule.overrides.reversed() {
            let place = override.place.trial(in: situation)
            questions.append(RuleQuestion(key: "where", condition: place))
            if place.holds == true { return override.replacement }
            if place.holds == nil, !override.replacement.isOff { return override.replacement }
        }
        return rule
    }

    private func trial(of rule: Rule, as result: RuleTrial.Result, _ questions: [RuleQuestion]) -> RuleTrial {
        RuleTrial(
            rule: rule.id,
            title: rule.title,
            severity: rule.severity,
            decision: rule.decision,
            location: rule.location,
            result: result,
            questions: questions
        )
    }
}

extension RuleCondition {
    /// What comes of the condition, with its parts.
    func trial(in situation: Situation) -> ConditionTrial {
        let outcome = outcome(in: situation)
        switch self {
        case .all(let parts): return joint("all", parts, outcome, in: situation)
        case .any(let parts): return joint("any", parts, outcome, in: situation)
        case .not(let part): return joint("not", [part], outcome, in: situation)
        case .certain(let part): return joint("certain", [part], outcome, in: situation)
        case .test(let test):
            return ConditionTrial(
                text: test.text(for: situation.proposal.action),
                holds: outcome.truth.value,
                unknowns: outcome.unknowns,
                evidence: outcome.truth == .false ? [] : outcome.evidence
            )
        }
    }

    private func joint(
        _ word: String,
        _ parts: [RuleCondition],
        _ outcome: Outcome,
        in situation: Situation
    ) -> ConditionTrial {
        ConditionTrial(text: word, holds: outcome.truth.value, parts: parts.map { $0.trial(in: situation) })
    }
}

extension PredicateTest {
    /// The test with the action proposed in its place.
    fileprivate func text(for action: Action) -> String {
        text.replacing(ArgumentReader.proposedAction, with: action.rawValue)
    }
}
