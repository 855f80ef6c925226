// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsPolicy

/// Rules that ask what rules of houses ask: of the page, the proposal, the agreements, the license, dates and places.
enum MadeUpRules {
    /// Reads so many rules, as YAML, by the reader of all rules.
    static func load(_ count: Int) throws -> RuleSet {
        let rules = (0..<count).map { index in
            """
              - id: rule-\(index)
                title: Made-up rule \(index)
                severity: \(index % 5 == 0 ? "error" : "warning")
                actions: [\(["use", "republish", "adapt", "excerpt"][index % 4])]
                when: \(conditions[index % conditions.count].replacing("NUMBER", with: "\(index)"))
                except: {agreement: {covers: $action}}
                message: "{page.title} is against rule \(index)."
                examples:
                  - {name: one, markup: <p>One.</p>, proposal: {action: republish}, expect: deny}
                  - {name: two, markup: <p>Two.</p>, proposal: {action: republish}, expect: allow, fires: false}

            """
        }
        let text = "schema: imprimatur.rules/1\nrules:\n" + rules.joined()
        return try RuleSet.load(Array(text.utf8), path: "made-up.yaml")
    }

    private static let conditions = [
        "{page: {prohibits: $action}}",
        "{all: [{page: {site: siteNUMBER.example}}, {proposal: {has-credit: false}}]}",
        "{proposal: {words: {more-than: NUMBER}}}",
        "{all: [{page: {reserves-rights: true}}, {not: {page: {permits: $action}}}, {proposal: {commercial: true}}]}",
        "{any: [{proposal: {territory: [DE, FR]}}, {page: {site: siteNUMBER.example}}]}",
        "{all: [{page: {site: siteNUMBER.example}}, {proposal: {links-back: false}}]}",
    ]
}
