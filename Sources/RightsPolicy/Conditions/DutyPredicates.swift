// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the duties that come with the permission on which the use rests.
enum DutyPredicates {
    static let all = [
        Predicate(.duty, "open", .conditions, "The duty comes with the permission, and the proposal doesn't meet it.") {
            argument,
            situation in
            .any(duties(argument, in: situation).map { outcome($0, truth: Truth($0.fulfilled).negated, in: situation) })
        },
        Predicate(.duty, "demanded", .conditions, "The duty comes with the permission, met or not.") {
            argument,
            situation in
            .any(duties(argument, in: situation).map { outcome($0, truth: .true, in: situation) })
        },
    ]

    private static func duties(_ argument: PredicateArgument, in situation: Situation) -> [Duty] {
        situation.grounds.duties.filter { argument.conditions.contains($0.condition) }
    }

    private static func outcome(_ duty: Duty, truth: Truth, in situation: Situation) -> Outcome {
        let unknown =
            situation.grounds.unknowns[duty.condition] ?? "whether the duty of \(duty.condition.rawValue) is met"
        var outcome = Outcome(truth, unknowns: [unknown])
        outcome.duties = [duty]
        switch duty.source {
        case .agreement(let id):
            outcome.agreements = situation.matches(for: situation.proposal.action).filter { $0.agreement.id == id }
        case .signal(let index):
            outcome.evidence = [situation.evidence(of: index)]
            if case .license(let license) = situation.audit.signals[index].content { outcome.licenses = [license] }
        }
        return outcome
    }
}
