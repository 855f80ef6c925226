// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the agreements on file.
enum AgreementPredicates {
    static let all = [
        Predicate(.agreement, "covers", .actions, "An agreement on file permits the action, here and on that day.") {
            argument,
            situation in
            .any(
                argument.actions(in: situation).map { action in
                    let matches = situation.matches(for: action)
                    let truth = matches.map(\.covers).any
                    let settling = matches.filter { truth != .false && $0.covers == truth }
                    return outcome(truth, settling)
                }
            )
        },
        failing("expired-for", "An agreement would permit the action, but has ended by that day.") { match in
            match.objects(to: .expired) && !match.objects(to: .revoked)
        },
        failing("not-yet-valid-for", "An agreement permits the action, but begins after that day.") { match in
            match.objects(to: .notYetValid)
        },
        failing("revoked-for", "An agreement would permit the action, but has been revoked.") { match in
            match.objects(to: .revoked)
        },
        failing(
            "too-narrow-for",
            "An agreement permits the action, but in other territories, channels or languages, fewer words or images, without commerce or sublicenses."
        ) { match in
            [.territory, .channel, .language, .words, .images, .commerce, .sublicensing].contains {
                match.objects(to: $0)
            }
        },
        Predicate(.agreement, "ends-for", .actions, "Every agreement that permits the action has a last day.") {
            argument,
            situation in
            .any(
                argument.actions(in: situation).map { action in
                    let covering = situation.matches(for: action).filter { $0.covers == .true }
                    let ends = !covering.isEmpty && covering.allSatisfy { $0.agreement.until != nil }
                    return outcome(ends ? .true : .false, covering)
                }
            )
        },
        Predicate(
            .agreement,
            "closer-unmet",
            .flag,
            "The use rests on an agreement, and a more specific one covers it on a duty that the proposal doesn't meet."
        ) { _, situation in
            guard let unmet = situation.closerUnmet else { return Outcome(.false) }
            return outcome(.true, [unmet])
        },
    ]

    /// A predicate on agreements about the action and the page that do not cover it all the same.
    private static func failing(
        _ name: String,
        _ summary: String,
        where isMeant: @escaping @Sendable (AgreementMatch) -> Bool
    ) -> Predicate {
        Predicate(.agreement, name, .actions, summary) { argument, situation in
            .any(
                argument.actions(in: situation).map { action in
                    let failing = situation.matches(for: action).filter { $0.isPertinent && isMeant($0) }
                    return outcome(failing.isEmpty ? .false : .true, failing)
                }
            )
        }
    }

    private static func outcome(_ truth: Truth, _ matches: [AgreementMatch]) -> Outcome {
        var outcome = Outcome(truth, unknowns: matches.flatMap(\.unknowns))
        outcome.agreements = matches
        return outcome
    }
}
