// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a question must answer for a condition to come out in a certain way.
struct ConditionLiteral {
    /// The answers that will do.
    enum Wanted {
        case isTrue, isFalse, notTrue, notFalse

        var negated: Wanted {
            switch self {
            case .isTrue: .isFalse
            case .isFalse: .isTrue
            case .notTrue: .notFalse
            case .notFalse: .notTrue
            }
        }

        var truths: Set<Truth> {
            switch self {
            case .isTrue: [.true]
            case .isFalse: [.false]
            case .notTrue: [.false, .unknown]
            case .notFalse: [.true, .unknown]
            }
        }

        /// The same where the answer is known to be known.
        var ofKnown: Wanted {
            switch self {
            case .notTrue: .isFalse
            case .notFalse: .isTrue
            case .isTrue, .isFalse: self
            }
        }
    }

    let predicate: Predicate
    /// The argument, the action proposed put in its place.
    let argument: PredicateArgument
    let wanted: Wanted

    /// Makes a literal; of a flag only `true` is asked for.
    init(_ test: PredicateTest, _ wanted: Wanted, action: Action) {
        predicate = test.predicate
        switch test.argument {
        case .flag(let flag):
            (argument, self.wanted) = (.flag(true), flag ? wanted : wanted.negated)
        case .actions(let actions):
            (argument, self.wanted) = (.actions(actions.map { $0 ?? action }), wanted)
        case .standings(let actions, let standings):
            (argument, self.wanted) = (.standings(actions.map { $0 ?? action }, standings), wanted)
        default:
            (argument, self.wanted) = (test.argument, wanted)
        }
    }

    /// What is asked, whatever it is held against.
    var question: String { "\(predicate.subject.rawValue).\(predicate.name)" }

    /// The words of a list, of which any will do; nil for arguments of other kinds.
    var choices: Set<String>? {
        switch argument {
        case .actions(let actions): Set(actions.compactMap { $0?.rawValue })
        case .conditions(let conditions): Set(conditions.map(\.rawValue))
        case .words(let words): Set(words)
        case .standings(let actions, let standings):
            actions.count == 1 ? Set(standings.map { "\(actions[0]?.rawValue ?? "") \($0.rawValue)" }) : nil
        case .flag, .comparison, .date, .duration, .durations: nil
        }
    }

    /// Whether the question has one answer among the words: whoever claims one basis claims no other.
    var isExclusive: Bool {
        ["proposal.claims", "proposal.republisher", "page.stands"].contains(question)
    }
}
