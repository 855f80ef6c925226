// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Evaluates constraints by what is known of a request and of the world.
struct ConstraintEvaluator {
    let state: WorldState
    /// What is known of the thing that is constrained: it prevails over what the state says.
    let facts: [ODRLRequest.Fact]

    /// The report on a constraint.
    func report(_ constraint: ODRLConstraint) -> ODRLPremiseReport {
        switch constraint {
        case .comparison(let comparison): report(comparison)
        case .logical(let logical): report(logical)
        }
    }

    /// Whether all are satisfied.
    func all(_ constraints: [ODRLConstraint]) -> Satisfaction {
        .all(constraints.map { report($0).satisfaction })
    }

    private func report(_ logical: ODRLLogicalConstraint) -> ODRLPremiseReport {
        let parts = logical.operands.map(report)
        let satisfactions = parts.map(\.satisfaction)
        let satisfaction: Satisfaction =
            switch logical.connective {
            case .and, .inSequence: .all(satisfactions)
            case .or: .any(satisfactions)
            case .exactlyOne: .exactlyOne(satisfactions)
            }
        // Of nothing, nothing is satisfied.
        return ODRLPremiseReport(
            .logicalConstraint(id: logical.id, logical.connective),
            logical.operands.isEmpty ? .unsatisfied : satisfaction,
            premises: parts
        )
    }

    private func report(_ comparison: ODRLComparison) -> ODRLPremiseReport {
        let left = leftValues(of: comparison)
        let right = comparison.rightOperands.flatMap(resolved)
        let content = ODRLPremiseReport.Content.constraint(
            id: comparison.id,
            left: left,
            comparator: comparison.comparator,
            right: comparison.rightOperands
        )
        return ODRLPremiseReport(content, satisfaction(comparison, left, right))
    }

    private func satisfaction(_ comparison: ODRLComparison, _ left: [RDFTerm], _ right: [RDFTerm]) -> Satisfaction {
        guard comparison.leftOperand != nil, let comparator = comparison.comparator,
            comparator.hasPrefix(RDFNamespace.odrl),
            let known = ValueComparison(rawValue: String(comparator.dropFirst(RDFNamespace.odrl.count)))
        else { return .unknown }
        // What would have to be fetched is not known.
        guard comparison.rightOperandReferences.isEmpty, !left.isEmpty, !right.isEmpty else { return .unknown }
        return known.satisfaction(left, right, graph: state.graph)
    }

    /// What is known of an operand: of the request, else of the world.
    private func leftValues(of comparison: ODRLComparison) -> [RDFTerm] {
        guard let operand = comparison.leftOperand else { return [] }
        let own = facts.filter { $0.operand == operand }.flatMap(\.values)
        if !own.isEmpty { return own }
        let common = state.facts.filter { $0.operand == operand }.flatMap(\.values)
        if !common.isEmpty { return common }
        if operand == RDFNamespace.odrl + "dateTime", let time = state.currentTime { return [time] }
        return [comparison.status].compactMap(\.self)
    }

    /// `policyUsage` stands for the time at which the policy is used.
    private func resolved(_ term: RDFTerm) -> [RDFTerm] {
        guard term.text == RDFNamespace.odrl + "policyUsage" else { return [term] }
        return facts.filter { $0.operand == RDFNamespace.odrl + "dateTime" }.flatMap(\.values).first.map { [$0] }
            ?? [state.currentTime].compactMap(\.self)
    }
}
