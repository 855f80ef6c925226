// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Finds out whether conditions can come out in a certain way at all.
///
/// It answers "no" only where it is sure: what it doesn't see through can come out in any way.
struct ConditionSolver {
    /// More combinations than this are not looked at.
    private static let limit = 512

    /// The action that is proposed.
    let action: Action

    /// Whether all conditions can be as wanted at once.
    func isPossible(_ wanted: [(RuleCondition, ConditionLiteral.Wanted)]) -> Bool {
        var combinations: [[ConditionLiteral]] = [[]]
        for (condition, wanted) in wanted {
            guard let alternatives = alternatives(condition, wanted) else { return true }
            guard let joined = joined(combinations, alternatives) else { return true }
            combinations = joined
        }
        return !combinations.isEmpty
    }

    /// The ways in which a condition comes out as wanted; nil where there are too many.
    private func alternatives(
        _ condition: RuleCondition,
        _ wanted: ConditionLiteral.Wanted
    ) -> [[ConditionLiteral]]? {
        switch (condition, wanted) {
        case (.not(let part), _): return alternatives(part, wanted.negated)
        case (.certain(let part), .isTrue), (.certain(let part), .notFalse): return alternatives(part, .isTrue)
        case (.certain(let part), _): return alternatives(part, .notTrue)
        case (.all(let parts), .isTrue), (.all(let parts), .notFalse), (.any(let parts), .isFalse),
            (.any(let parts), .notTrue):
            return every(parts, wanted)
        case (.all(let parts), _), (.any(let parts), _):
            return some(parts, wanted)
        case (.test(let test), _):
            let literal = ConditionLiteral(test, wanted, action: action)
            return isConsistent([literal]) ? [[literal]] : []
        }
    }

    private func every(_ parts: [RuleCondition], _ wanted: ConditionLiteral.Wanted) -> [[ConditionLiteral]]? {
        var combinations: [[ConditionLiteral]] = [[]]
        for part in parts {
            guard let alternatives = alternatives(part, wanted), let joined = joined(combinations, alternatives) else {
                return nil
            }
            combinations = joined
        }
        return combinations
    }

    private func some(_ parts: [RuleCondition], _ wanted: ConditionLiteral.Wanted) -> [[ConditionLiteral]]? {
        var combinations: [[ConditionLiteral]] = []
        for part in parts {
            guard let alternatives = alternatives(part, wanted) else { return nil }
            combinations += alternatives
        }
        return combinations.count > Self.limit ? nil : combinations
    }

    private func joined(_ left: [[ConditionLiteral]], _ right: [[ConditionLiteral]]) -> [[ConditionLiteral]]? {
        guard left.count * right.count <= Self.limit else { return nil }
        return left.flatMap { own in right.map { own + $0 }.filter(isConsistent) }
    }
}

extension ConditionSolver {
    /// Whether answers to single questions can be as wanted at once.
    private func isConsistent(_ literals: [ConditionLiteral]) -> Bool {
        let groups = Dictionary(grouping: literals, by: \.question)
        return groups.values.allSatisfy { isPossible(group: $0) } && isPossible(dates: literals)
    }

    private func isPossible(group literals: [ConditionLiteral]) -> Bool {
        if literals[0].question == "proposal.action" { return literals.allSatisfy(isRightAction) }
        let same = Dictionary(grouping: literals, by: \.argument)
        let isContradictory = same.values.contains { asked in
            let truths: [Truth] = [.false, .unknown, .true]
            return !truths.contains { truth in asked.allSatisfy { $0.wanted.truths.contains(truth) } }
        }
        guard !isContradictory else { return false }
        let isKnown = literals.contains { $0.wanted == .isTrue || $0.wanted == .isFalse }
        let known = isKnown ? literals.map { ($0, $0.wanted.ofKnown) } : []
        let yes = known.filter { $0.1 == .isTrue }.map(\.0)
        let no = known.filter { $0.1 == .isFalse }.map(\.0)
        return isPossible(choices: yes, without: no) && NumberInterval.isPossible(inside: yes, outside: no)
    }

    private func isRightAction(_ literal: ConditionLiteral) -> Bool {
        guard case .actions(let actions) = literal.argument else { return true }
        let holds = actions.contains { $0?.includes(action) ?? true }
        return literal.wanted.truths.contains(Truth(holds))
    }

    /// Where one of some words holds and none of others does, a word must be left; of exclusive words, one for all.
    private func isPossible(choices yes: [ConditionLiteral], without no: [ConditionLiteral]) -> Bool {
        let forbidden = no.compactMap(\.choices).reduce(into: Set<String>()) { $0.formUnion($1) }
        let wanted = yes.compactMap(\.choices)
        guard wanted.allSatisfy({ !$0.subtracting(forbidden).isEmpty }) else { return false }
        guard let first = wanted.first, yes[0].isExclusive else { return true }
        return !wanted.reduce(first) { $0.intersection($1) }.subtracting(forbidden).isEmpty
    }

    /// Nothing appears before one day and after a later one.
    private func isPossible(dates literals: [ConditionLiteral]) -> Bool {
        func dates(_ question: String) -> [Int] {
            literals.filter { $0.question == question && $0.wanted == .isTrue }.compactMap { $0.argument.date?.start }
        }
        guard let last = dates("proposal.publish-before").min(), let first = dates("proposal.publish-after").max()
        else { return true }
        return first < last
    }
}
