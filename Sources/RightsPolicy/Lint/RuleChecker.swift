// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Looks over one rule: what in it can never count.
struct RuleChecker {
    let entry: RuleEntry

    private var rule: Rule { entry.rule }

    var findings: [RuleError] {
        selection + condition + examples
    }

    private var spoken: [Action] {
        Action.allCases.filter(rule.actions.contains)
    }

    /// What is left out without having been taken in, and rules that speak of nothing.
    private var selection: [RuleError] {
        let node = entry.node["actions"] ?? entry.node
        guard !spoken.isEmpty else {
            return [node.error("the rule speaks of no action: “exclude” leaves out all that “include” takes in")]
        }
        let excluded = node["exclude"].flatMap { try? $0.listOrOne() } ?? []
        return excluded.compactMap { element in
            guard let action = Action(rawValue: element.text), !rule.actions.include.isEmpty else { return nil }
            let isTakenIn = rule.actions.include.contains { $0.includes(action) || action.includes($0) }
            guard !isTakenIn else { return nil }
            return element.error("“\(action.rawValue)” is left out, and was never taken in")
        }
    }

    /// Conditions that hold for no action of which the rule speaks.
    private var condition: [RuleError] {
        guard !spoken.isEmpty else { return [] }
        let when = entry.node["when"] ?? entry.node
        guard isPossible([(rule.when, .isTrue)]) else {
            return [when.error("the condition can't hold: its parts contradict each other")]
        }
        if let except = rule.except, !isPossible([(rule.when, .isTrue), (except, .isFalse)]) {
            let node = entry.node["except"] ?? entry.node
            return [node.error("the rule can't fire: wherever “when” holds, “except” holds, too")]
        }
        if let applies = rule.applies, !isPossible([(applies, .isTrue), (rule.when, .isTrue)]) {
            return [when.error("the rule can't fire: “when” contradicts what the file “applies” to")]
        }
        return idleParts(of: rule.when, at: when)
            + (entry.node["except"].map { node in
                rule.except.map { idleParts(of: $0, at: node) } ?? []
            } ?? [])
    }

    /// Parts of an `any` that can't hold, so that they say nothing.
    private func idleParts(of condition: RuleCondition, at node: LocatedNode) -> [RuleError] {
        switch condition {
        case .any(let parts):
            return parts.flatMap { part -> [RuleError] in
                guard isPossible([(part, .isTrue)]) else {
                    let message = "this part of “any” can't hold"
                    guard let place = part.tests.first?.location else { return [node.error(message)] }
                    return [node.source.error(message, line: place.line, column: place.column)]
                }
                return idleParts(of: part, at: node)
            }
        case .all(let parts): return parts.flatMap { idleParts(of: $0, at: node) }
        case .certain(let part): return idleParts(of: part, at: node)
        case .not, .test: return []
        }
    }

    private func isPossible(_ wanted: [(RuleCondition, ConditionLiteral.Wanted)]) -> Bool {
        spoken.contains { ConditionSolver(action: $0).isPossible(wanted) }
    }

    /// Examples of a use of which the rule doesn't speak, though they say that it fires.
    private var examples: [RuleError] {
        rule.examples.filter { $0.fires && !rule.actions.contains($0.proposal.action) }.map { example in
            entry.node.source.error(
                "the example “\(example.name)” proposes \(example.proposal.action.rawValue), of which the rule doesn't speak",
                line: example.location.line,
                column: example.location.column
            )
        }
    }
}
