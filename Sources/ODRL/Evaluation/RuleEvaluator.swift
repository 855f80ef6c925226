// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Evaluates one rule of a policy for a request.
struct RuleEvaluator {
    let request: ODRLRequest
    let state: WorldState

    private var constraints: ConstraintEvaluator {
        ConstraintEvaluator(state: state, facts: request.facts)
    }

    /// The report on a rule.
    func report(_ rule: ODRLRule) -> ODRLRuleReport {
        let premises = premises(of: rule)
        let duties = rule.duties.map { report(duty: $0, of: rule) }
        var activation = Satisfaction.all(premises.map(\.satisfaction))
        if duties.contains(where: { $0.state == .violated && $0.activation != .unsatisfied }) {
            activation = .unsatisfied
        }
        let own = rule.kind == .duty ? report(duty: rule, of: rule).state : nil
        return ODRLRuleReport(
            kind: rule.kind,
            rule: rule.id,
            request: request.ruleID ?? request.id,
            premises: premises,
            duties: duties,
            state: own,
            activation: activation
        )
    }

    /// What must hold: what a rule says nothing of is no premise.
    private func premises(of rule: ODRLRule) -> [ODRLPremiseReport] {
        var premises = rule.constraints.map(constraints.report)
        if !rule.targets.isEmpty { premises.append(premise(.target, request.target, rule.targets)) }
        if !rule.assignees.isEmpty { premises.append(premise(.party, request.party, rule.assignees)) }
        if !rule.actions.isEmpty { premises.append(action(rule)) }
        return premises
    }

    private func action(_ rule: ODRLRule) -> ODRLPremiseReport {
        let fitting = rule.actions.filter { includes($0.iri, request.action) }
        let refined = fitting.map { $0.refinements.map(constraints.report) }
        let satisfaction = Satisfaction.any(refined.map { .all($0.map(\.satisfaction)) })
        return ODRLPremiseReport(.action, satisfaction, premises: refined.flatMap(\.self))
    }

    private func premise(
        _ content: ODRLPremiseReport.Content,
        _ asked: String?,
        _ things: [ODRLThing]
    ) -> ODRLPremiseReport {
        guard let asked else { return ODRLPremiseReport(content, .unsatisfied) }
        let fitting = things.filter { isMember(asked, of: $0) }
        let known = state.graph.node(asked).map { FactReader.facts(of: $0) } ?? []
        let evaluator = ConstraintEvaluator(state: state, facts: known + request.facts)
        let refined = fitting.map { $0.refinements.map(evaluator.report) }
        let satisfaction = Satisfaction.any(refined.map { .all($0.map(\.satisfaction)) })
        return ODRLPremiseReport(content, satisfaction, premises: refined.flatMap(\.self))
    }

    private func isMember(_ asked: String, of thing: ODRLThing) -> Bool {
        if state.graph.is(asked, partOf: thing.iri) { return true }
        return thing.source.map { state.graph.is(asked, partOf: $0) } ?? false
    }

    /// Whether a rule on `wider` holds for `narrower`, by ODRL's actions and by those that the state describes.
    private func includes(_ wider: String, _ narrower: String) -> Bool {
        ODRLVocabulary.includes(wider, narrower, declared: declaredActions)
    }

    private var declaredActions: [String: String] {
        var declared: [String: String] = [:]
        for node in state.graph.nodes {
            declared[node.id] = node.values(RDFNamespace.odrl + "includedIn").first?.text
        }
        return declared
    }
}

extension RuleEvaluator {
    /// The report on a duty: what the state says of it, else whether it was done.
    private func report(duty: ODRLRule, of rule: ODRLRule) -> ODRLDutyReport {
        let premises = duty.constraints.map(constraints.report)
        let activation = Satisfaction.all(premises.map(\.satisfaction))
        let reported = state.duties.last { $0.duty == duty.id }
        let isDone = state.performances.contains { fulfills($0, duty, of: rule) }
        return ODRLDutyReport(
            id: reported?.reportID,
            duty: duty.id,
            premises: premises,
            activation: activation,
            state: reported?.state ?? (isDone ? .fulfilled : .notSet)
        )
    }

    private func fulfills(_ performance: WorldState.Performance, _ duty: ODRLRule, of rule: ODRLRule) -> Bool {
        guard performance.duty == nil || performance.duty == duty.id else { return false }
        // Who does it is left open where the duty names nobody: a company can pay for its people.
        if let party = performance.party, !duty.assignees.isEmpty {
            guard duty.assignees.contains(where: { isMember(party, of: $0) }) else { return false }
        }
        if !duty.targets.isEmpty, let target = performance.target {
            guard duty.targets.contains(where: { isMember(target, of: $0) }) else { return false }
        }
        let evaluator = ConstraintEvaluator(state: state, facts: performance.facts)
        return duty.actions.contains { action in
            let isSame = performance.action.map { includes(action.iri, $0) } ?? (performance.duty != nil)
            return isSame && evaluator.all(action.refinements) == .satisfied
        }
    }
}
