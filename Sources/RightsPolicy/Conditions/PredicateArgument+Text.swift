// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension PredicateArgument {
    /// The argument as a rules file would write it.
    package var text: String {
        switch self {
        case .flag(let flag): "\(flag)"
        case .actions(let actions): Self.list(actions.map(Self.name))
        case .conditions(let conditions): Self.list(conditions.map(\.rawValue))
        case .words(let words): Self.list(words)
        case .comparison(let comparison): comparison.text
        case .date(let date): "\(date)"
        case .duration(let duration): "\(duration)"
        case .durations(let comparison):
            "{\(comparison.bounds.map { "\($0.relation.rawValue): \($0.duration)" }.joined(separator: ", "))}"
        case .standings(let actions, let standings):
            actions == [nil]
                ? Self.list(standings.map(\.rawValue))
                : "{action: \(Self.list(actions.map(Self.name))), as: \(Self.list(standings.map(\.rawValue)))}"
        }
    }

    private static func name(_ action: Action?) -> String {
        action?.rawValue ?? ArgumentReader.proposedAction
    }

    private static func list(_ words: [String]) -> String {
        words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
    }
}

extension Comparison {
    /// The bounds as a rules file would write them.
    fileprivate var text: String {
        let bounds = zip(Self.keys, [moreThan, atLeast, lessThan, atMost]).compactMap { key, bound in
            bound.map { "\(key): \(Int(exactly: $0).map { "\($0)" } ?? "\($0)")" }
        }
        return "{\(bounds.joined(separator: ", "))}"
    }
}
