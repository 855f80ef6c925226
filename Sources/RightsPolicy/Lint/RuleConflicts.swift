// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Finds rules that say the opposite of each other in the same case, and rules that say the same twice.
struct RuleConflicts {
    let entries: [RuleEntry]

    var findings: [RuleError] {
        var known: [String: [RuleEntry]] = [:]
        return entries.flatMap { entry -> [RuleError] in
            let key = key(of: entry.rule)
            defer { known[key, default: []].append(entry) }
            let earlier = (known[key] ?? []).filter { overlap($0.rule, entry.rule) }
            return earlier.compactMap { complaint(about: entry, earlier: $0) }
        }
    }

    private func key(of rule: Rule) -> String {
        [rule.applies, rule.when, rule.except].map { $0?.canonicalText ?? "" }.joined(separator: "|")
    }

    private func overlap(_ left: Rule, _ right: Rule) -> Bool {
        Action.allCases.contains { left.actions.contains($0) && right.actions.contains($0) }
    }

    private func complaint(about entry: RuleEntry, earlier: RuleEntry) -> RuleError? {
        let decisions = [earlier.rule.decision, entry.rule.decision]
        let place = "\(earlier.reader.file.path):\(earlier.rule.location.line)"
        let node = entry.node["id"] ?? entry.node
        if decisions.contains(.allow), decisions.contains(.deny) {
            let words = "decides \(entry.rule.decision.rawValue) in the very case in which “\(earlier.id)” (\(place))"
            return node.error("“\(entry.id)” \(words) decides \(earlier.rule.decision.rawValue)")
        }
        guard decisions[0] == decisions[1] else { return nil }
        return node.error("“\(entry.id)” says in the same case what “\(earlier.id)” (\(place)) says")
    }
}
