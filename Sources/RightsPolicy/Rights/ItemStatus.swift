// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What the source of a news item says of it: its status and its embargo, as its signals tell.
enum ItemStatus {
    /// The vocabulary of the signals.
    private static let vocabulary = "item-status"

    /// Whether the item states its status.
    static func isStated(in situation: Situation) -> Bool {
        !statements("status", in: situation).isEmpty
    }

    /// Whether the item has one of the statuses, by each signal that states one.
    static func outcomes(of words: [String], in situation: Situation) -> [Outcome] {
        let stated = statements("status", in: situation).map { index, value in
            proved(Outcome(Truth(value.map(words.contains))), by: index, in: situation)
        }
        return stated + (words.contains("embargoed") ? embargoes(in: situation) : [])
    }

    /// Whether the copy appears before the end of each embargo that the item carries.
    static func embargoes(in situation: Situation) -> [Outcome] {
        statements("embargoed", in: situation).map { index, value in
            proved(embargo(until: value, in: situation), by: index, in: situation)
        }
    }

    /// An embargo without an end lasts; one whose end can't be read is for a person.
    private static func embargo(until value: String?, in situation: Situation) -> Outcome {
        guard let value else { return Outcome(.true) }
        guard let end = DateTime(value) else {
            return Outcome(.unknown, unknowns: ["when the embargo “\(value)” ends"])
        }
        guard let moment = situation.moment else {
            return Outcome(.unknown, unknowns: ["the planned day (`schedule.publish_at`, or the batch's `date`)"])
        }
        let zones = hasZone(value) ? 0...0 : earliestZone...latestZone
        if moment.end < end.start + zones.lowerBound { return Outcome(.true) }
        if moment.start >= end.start + zones.upperBound { return Outcome(.false) }
        let unknown = hasZone(value) ? "the hour of publication" : "in which time zone the embargo “\(value)” ends"
        return Outcome(.unknown, unknowns: ["\(unknown) (`schedule.publish_at`)"])
    }

    /// How much earlier than in UTC a day can begin, in seconds.
    private static let earliestZone = -14 * 3600
    /// How much later than in UTC a day can begin, in seconds.
    private static let latestZone = 12 * 3600

    /// Whether a time names its offset from UTC; a day alone has none.
    private static func hasZone(_ value: String) -> Bool {
        guard let clock = value.split(whereSeparator: { "Tt ".contains($0) }).dropFirst().first else { return false }
        return clock.contains { "Zz+-".contains($0) }
    }

    private static func statements(_ directive: String, in situation: Situation) -> [(index: Int, value: String?)] {
        situation.audit.signals.enumerated().compactMap { index, signal in
            guard signal.overruled == nil, signal.scope == .work || signal.scope == .page,
                case .reservation(let reservation) = signal.content,
                reservation.vocabulary == vocabulary, reservation.directive == directive
            else { return nil }
            return (index, reservation.value)
        }
    }

    private static func proved(_ outcome: Outcome, by signal: Int, in situation: Situation) -> Outcome {
        var outcome = outcome
        outcome.evidence = [situation.evidence(of: signal)]
        return outcome
    }
}
