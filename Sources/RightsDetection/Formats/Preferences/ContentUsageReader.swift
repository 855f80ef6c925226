// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads the `Content-Usage` lines of a crawler's group in robots.txt.
struct ContentUsageReader {
    let document: Document
    let sidecar: Int
    /// The crawler; nil for all.
    let agent: String?

    private struct Rule {
        var record: RobotsTxt.Record
        var scoped: PathScopedValue
        var usage: ContentUsage
    }

    func read(_ records: [RobotsTxt.Record], _ contest: inout PreferenceContest, _ findings: inout Findings) {
        let lines = records.filter { $0.key == "content-usage" }.map { ($0, PathScopedValue($0.value)) }
        guard !lines.isEmpty else { return }
        let path = document.path
        let rules = lines.filter { $0.1.matches(path) }.map { record, scoped in
            Rule(record: record, scoped: scoped, usage: ContentUsage(scoped.value, document.vocabularies))
        }
        for rule in rules { rule.usage.report(&findings, at: .sidecar(sidecar, offset: rule.record.offset)) }
        // Where the address is not known, a line for a single path may hold in the place of these.
        let isSettled = path != nil || rules.count == lines.count
        let permits = isSettled && RobotsTxt.access(to: path, by: records) == .allowed
        let longest = rules.map(\.scoped.length).max()
        var winner: Findings.Handle?
        for rule in rules where rule.scoped.length == longest {
            for preference in rule.usage.preferences {
                let handle = add(preference, of: rule, permits: permits, &findings)
                contest.enter(preference.label, rank: preference.rank, agent: agent, isHeader: false, handle)
                winner = winner ?? handle
            }
        }
        guard let winner else { return }
        for rule in rules where rule.scoped.length != longest {
            for preference in rule.usage.preferences {
                let handle = add(preference, of: rule, permits: permits, &findings)
                findings.overrule(
                    handle,
                    by: winner,
                    reason: "Of the lines of a group, the one with the longest path holds."
                )
            }
        }
    }

    private func add(
        _ preference: ContentUsage.Preference,
        of rule: Rule,
        permits: Bool,
        _ findings: inout Findings
    ) -> Findings.Handle {
        let place = Findings.Place.sidecar(sidecar, offset: rule.record.offset)
        if preference.isAllowed, !permits {
            let message =
                "Content-Usage permits nothing here: the page may not be fetched, or its address is not known."
            findings.report(Diagnostic(code: .unknownAddress, message: message, text: rule.record.text), at: place)
        }
        return findings.add(
            .reservation(preference.reservation(agent: agent, permits: permits)),
            text: rule.record.text,
            scope: .page,
            origin: .robotsTxt,
            at: place
        )
    }
}
