// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors
package import RightsModel

/// The condition of a rule: a tree of questions.
package indirect enum RuleCondition: Sendable {
    /// All hold.
    case all([RuleCondition])
    /// At least one holds.
    case any([RuleCondition])
    /// It doesn't hold.
    case not(RuleCondition)
    /// It is known to hold: what isn't known counts as not so.
    case certain(RuleCondition)
    /// A question to one predicate.
    case test(PredicateTest)

    /// Asks the condition of a situation.
    ///
    /// Every part is asked, so that nothing hangs on the order of the parts.
    package func outcome(in situation: Situation) -> Outcome {
        switch self {
        case .all(let parts): .all(parts.map { $0.outcome(in: situation) })
        case .any(let parts): .any(parts.map { $0.outcome(in: situation) })
        case .not(let part): part.outcome(in: situation).negated
        case .certain(let part): part.outcome(in: situation).certain
        case .test(let test): test.outcome(in: situation)
        }
    }
}

/// A predicate with the argument that a rule gives it.
package struct PredicateTest: Sendable {
    /// The predicate.
    package let predicate: Predicate
    /// The argument.
    package let argument: PredicateArgument
    /// Where it stands: line, column, and the path of the rules file as `source`.
    package let location: SourceLocation

    /// Makes a test.
    package init(_ predicate: Predicate, _ argument: PredicateArgument, location: SourceLocation) {
        self.predicate = predicate
        self.argument = argument
        self.location = location
    }

    /// The test as a rules file would write it: `page: {prohibits: $action}`.
    package var text: String {
        "\(predicate.subject.rawValue): {\(predicate.name): \(argument.text)}"
    }

    /// Asks the predicate; `false` as its argument asks for the opposite.
    func outcome(in situation: Situation) -> Outcome {
        let outcome = predicate.ask(argument, situation)
        guard case .flag(false) = argument else { return outcome }
        return outcome.negated
    }
}
