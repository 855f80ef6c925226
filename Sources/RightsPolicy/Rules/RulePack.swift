// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Rules in a row that apply under the same condition: those of one file.
struct RulePack: Sendable {
    /// Where they are open for use; nil where they always are.
    var applies: RuleCondition?
    /// The file.
    var path: String?
    /// The rules.
    var rules: [Rule]

    /// Splits rules where the file changes; their order stays.
    static func split(_ rules: [Rule]) -> [RulePack] {
        var packs: [RulePack] = []
        for rule in rules {
            if let last = packs.indices.last, packs[last].path == rule.location.source {
                packs[last].rules.append(rule)
            } else {
                packs.append(RulePack(applies: rule.applies, path: rule.location.source, rules: [rule]))
            }
        }
        return packs
    }

    /// The packs of rules with those that speak of each action.
    static func byAction(_ rules: [Rule]) -> [Action: [RulePack]] {
        let packs = split(rules)
        return Dictionary(
            uniqueKeysWithValues: Action.allCases.map { action in
                (action, packs.compactMap { $0.speaking(of: action) })
            }
        )
    }

    /// The pack with the rules that speak of an action; nil where none does.
    func speaking(of action: Action) -> RulePack? {
        let speaking = rules.filter { $0.actions.contains(action) }
        return speaking.isEmpty ? nil : RulePack(applies: applies, path: path, rules: speaking)
    }
}
