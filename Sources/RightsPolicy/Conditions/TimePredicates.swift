// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What rules can ask about the dates of a proposal and about the status of the item.
///
/// The day of publication is the planned one, or the day of the check where none is planned.
enum TimePredicates {
    static let all = [
        Predicate(.proposal, "publish-before", .date, "The copy appears before the date (`schedule.publish_at`).") {
            argument,
            situation in
            Outcome(before(situation.moment, argument.date), unknowns: [plannedDay])
        },
        Predicate(.proposal, "publish-after", .date, "The copy appears after the date (`schedule.publish_at`).") {
            argument,
            situation in
            Outcome(before(argument.date, situation.moment), unknowns: [plannedDay])
        },
        Predicate(
            .proposal,
            "delay",
            .durations,
            "The time from first publication (`first_published`) to the copy's (`schedule.publish_at`)."
        ) { argument, situation in
            guard case .durations(let comparison) = argument else { return Outcome(.false) }
            return delay(comparison, in: situation)
        },
        Predicate(
            .proposal,
            "published-within",
            .duration,
            "The copy appears no later than this after first publication (`first_published`)."
        ) { argument, situation in
            guard case .duration(let duration) = argument else { return Outcome(.false) }
            return delay(DurationComparison(.atMost, duration), in: situation)
        },
        Predicate(
            .proposal,
            "removed-after",
            .duration,
            "The copy is to go (`schedule.remove_at`) later than this after it appears."
        ) { argument, situation in
            guard case .duration(let duration) = argument else { return Outcome(.false) }
            let comparison = DurationComparison(.moreThan, duration)
            let removal = situation.proposal.schedule?.removeAt
            let unknown = removal == nil ? "when the copy will go (`schedule.remove_at`)" : plannedDay
            return Outcome(comparison.holds(from: situation.moment, to: removal), unknowns: [unknown])
        },
        Predicate(
            .proposal,
            "status",
            .words(ProposalWords.statuses),
            "The item has the status (`status`, or what it says itself); `embargoed` until `embargo_until`, where that is given."
        ) { argument, situation in
            .any(
                argument.words.map { status($0, in: situation) }
                    + ItemStatus.outcomes(of: argument.words, in: situation)
            )
        },
        Predicate(
            .proposal,
            "embargoed",
            .flag,
            "The copy appears under an embargo (`status`, `embargo_until`, or the item's own); one that carries none is under none."
        ) { _, situation in
            let proposal = situation.proposal
            let isDeclared = proposal.embargoUntil != nil || proposal.status == "embargoed"
            return .any(
                (isDeclared ? [status("embargoed", in: situation)] : []) + ItemStatus.embargoes(in: situation)
            )
        },
    ]

    private static let plannedDay = "the planned day (`schedule.publish_at`, or the batch's `date`)"

    private static func delay(_ comparison: DurationComparison, in situation: Situation) -> Outcome {
        let first = situation.proposal.firstPublished
        let unknown = first == nil ? "when the page was first published (`first_published`)" : plannedDay
        return Outcome(comparison.holds(from: first, to: situation.moment), unknowns: [unknown])
    }

    private static func status(_ word: String, in situation: Situation) -> Outcome {
        let proposal = situation.proposal
        if word == "embargoed", let end = proposal.embargoUntil {
            let isBefore = situation.moment.map { ends($0, before: end) } ?? .unknown
            return Outcome(isBefore, unknowns: [plannedDay])
        }
        // What the item itself says is asked besides.
        if proposal.status == nil, ItemStatus.isStated(in: situation) { return Outcome(.false) }
        return Outcome(
            Truth(proposal.status.map { $0 == word }),
            unknowns: ["what the source says of the item's status (`status`)"]
        )
    }

    /// Whether a use comes before the end of an embargo; an embargo until a day ends as that day begins.
    private static func ends(_ moment: DateTime, before end: DateTime) -> Truth {
        if moment.end < end.start { return .true }
        return moment.start >= end.start ? .false : .unknown
    }

    /// Whether one date is over before another one begins; unknown where it isn't given, or where the hour would decide.
    private static func before(_ first: DateTime?, _ second: DateTime?) -> Truth {
        guard let first, let second else { return .unknown }
        if first.end < second.start { return .true }
        let isDay = first.secondOfDay == nil && second.secondOfDay == nil
        return isDay || first.start >= second.end ? .false : .unknown
    }
}
