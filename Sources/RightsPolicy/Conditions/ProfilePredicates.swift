// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the page in sum: how an action stands by all that the page says.
enum ProfilePredicates {
    static let all = [
        Predicate(
            .page,
            "stands",
            .standings,
            "The page in sum leaves the action so, to a user who meets all duties and has no permission on file."
        ) { argument, situation in
            guard case .standings(let actions, let standings) = argument else { return Outcome(.false) }
            return .any(
                actions.map { action in
                    stands(situation.profileEntry(of: action ?? situation.proposal.action), standings, in: situation)
                }
            )
        },
        Predicate(
            .page,
            "links",
            .words(Policy.allCases.map(\.rawValue)),
            "The page links a policy of the kind."
        ) { argument, situation in
            proved(in: situation) { signal in
                guard case .policyLink(let link) = signal.content else { return false }
                return argument.words.contains(link.policy.rawValue)
            }
        },
        Predicate(.page, "credits", .flag, "The page says whom to name.") { _, situation in
            proved(in: situation) { $0.kind == .credit }
        },
        Predicate(
            .page,
            "notice-holder",
            .phrases,
            "A notice of copyright on the page names the holder; a part of the name is enough."
        ) { argument, situation in
            proved(in: situation) { signal in
                guard case .notice(let notice) = signal.content, let holder = notice.holder else { return false }
                let name = Fingerprint.normalized(holder)
                return argument.words.contains { name.contains(Fingerprint.normalized($0)) }
            }
        },
    ]

    /// Whether an entry is among the standings asked for.
    ///
    /// What was not understood may be any of them; a silent page says nothing.
    private static func stands(_ entry: ProfileEntry, _ standings: [Standing], in situation: Situation) -> Outcome {
        let isDoubtful = entry.standing == .unknown && (!entry.by.isEmpty || entry.reason != nil)
        var outcome = Outcome(
            standings.contains(entry.standing) ? .true : isDoubtful ? .unknown : .false,
            unknowns: ["how \(entry.action.rawValue) stands on the page" + (entry.reason.map { ": \($0)" } ?? "")]
        )
        outcome.evidence = entry.by.map { situation.evidence(of: $0) }
        return outcome
    }

    private static func proved(in situation: Situation, where isMeant: (Signal) -> Bool) -> Outcome {
        let signals = situation.audit.signals
        let found = signals.indices.filter { signals[$0].scope != .other && isMeant(signals[$0]) }
        var outcome = Outcome(found.isEmpty ? .false : .true)
        outcome.evidence = found.map { situation.evidence(of: $0) }
        return outcome
    }
}
