// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// A rule as its file has it, ready to be read again with other parameters.
struct RuleEntry {
    /// The rule without overrides.
    let rule: Rule
    /// The node from which it was read.
    let node: LocatedNode
    /// The reader of its file.
    let reader: RuleReader

    var id: String { rule.id }

    /// The rule with its overrides; nil where it is switched off in every case.
    func assemble(_ overrides: [OverrideRecord], problems: inout RuleProblems) -> Rule? {
        guard !overrides.isEmpty else { return rule }
        guard var assembled = plain(overrides.filter { $0.place == nil }, problems: &problems) else { return nil }
        for (index, override) in overrides.enumerated() {
            guard let place = override.place else { continue }
            let fitting = overrides.enumerated().filter { $0.offset == index || $0.element.place == nil }
            guard let replacement = plain(fitting.map(\.element), problems: &problems) else { return nil }
            assembled.overrides.append(RuleOverride(place: place, replacement: replacement))
        }
        return assembled.isOff && assembled.overrides.allSatisfy(\.replacement.isOff) ? nil : assembled
    }

    /// The rule with overrides that all count.
    private func plain(_ overrides: [OverrideRecord], problems: inout RuleProblems) -> Rule? {
        var changed = rule
        let parameters = overrides.flatMap(\.parameters)
        if !parameters.isEmpty {
            var again = RuleReader(file: reader.file, values: reader.values.replacing(parameters))
            again.readsExamples = false
            guard let read = again.read(node, problems: &problems) else { return nil }
            changed = read
            changed.examples = rule.examples
        }
        for override in overrides {
            if let severity = override.severity {
                if changed.decision == changed.severity.usualDecision { changed.decision = severity.usualDecision }
                changed.severity = severity
            }
            changed.isOff = changed.isOff || override.isOff
        }
        return changed
    }
}
