// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the licenses that the page names.
enum LicensePredicates {
    static let all = [
        Predicate(.license, "forbids", .actions, "A license of the page does not grant the action, and says so.") {
            argument,
            situation in
            .any(
                argument.actions(in: situation).map { action in
                    let rights = situation.rights(of: action)
                    return outcome(rights.isRefused, of: rights.effectiveRefusals.map(\.signal), in: situation)
                }
            )
        },
        Predicate(.license, "requires", .conditions, "A license of the page demands the condition.") {
            argument,
            situation in
            asking(situation) { license in argument.conditions.contains { license.requires.contains($0) } }
        },
        Predicate(.license, "is", .licenseIDs, "A license of the page has the SPDX id: `CC-BY-4.0`, `CC-BY-*`.") {
            argument,
            situation in
            asking(situation) { license in
                license.id.map { id in argument.words.contains { matches(id, $0) } } ?? false
            }
        },
        Predicate(.license, "unrecognized", .flag, "The page links a license whose terms are not known.") {
            _,
            situation in
            asking(situation) { $0.permits.isEmpty && $0.prohibits.isEmpty && $0.requires.isEmpty }
        },
    ]

    /// Whether a license of the page or of the article is as asked.
    private static func asking(_ situation: Situation, _ question: (License) -> Bool) -> Outcome {
        let signals = situation.audit.signals
        let found = signals.indices.filter { index in
            guard case .license(let license) = signals[index].content else { return false }
            return (signals[index].scope == .page || signals[index].scope == .work) && question(license)
        }
        return outcome(found.isEmpty ? .false : .true, of: found, in: situation)
    }

    private static func outcome(_ truth: Truth, of signals: [Int], in situation: Situation) -> Outcome {
        var outcome = Outcome(truth, unknowns: ["whether a more specific permission lifts the license's limit"])
        guard truth != .false else { return outcome }
        outcome.evidence = signals.map { situation.evidence(of: $0) }
        outcome.licenses.appendNew(
            signals.compactMap { index in
                guard case .license(let license) = situation.audit.signals[index].content else { return nil }
                return license
            }
        )
        return outcome
    }

    private static func matches(_ id: String, _ pattern: String) -> Bool {
        let id = id.lowercased()
        let pattern = pattern.lowercased()
        return pattern.hasSuffix("*") ? id.hasPrefix(pattern.dropLast()) : id == pattern
    }
}
