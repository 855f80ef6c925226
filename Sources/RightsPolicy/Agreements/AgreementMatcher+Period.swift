// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension AgreementMatcher {
    /// Holds the planned moment against the period of an agreement and its revocation.
    func checkPeriod(_ match: inout AgreementMatch) {
        let agreement = match.agreement
        guard agreement.from != nil || agreement.until != nil || agreement.revokedAt != nil else { return }
        guard let moment else {
            match.unknowns.append("the planned date (`schedule.publish_at`, or the batch's `date`)")
            return
        }
        if let revoked = agreement.revokedAt, moment.end >= revoked.start {
            match.object(.revoked, "was revoked on \(revoked)")
        }
        if let until = agreement.until, moment.end > until.end {
            if moment.start > until.end {
                let span = span(from: until, to: moment)
                match.object(.expired, "covered until \(until); expired \(span) before the planned date")
            } else {
                match.unknowns.append("the time of day planned (`schedule.publish_at`); \(agreement.id) ends \(until)")
            }
        }
        if let from = agreement.from, moment.start < from.start {
            if moment.end < from.start {
                let span = span(from: moment, to: from)
                match.object(.notYetValid, "begins on \(from), \(span) after the planned date")
            } else {
                match.unknowns.append("the time of day planned (`schedule.publish_at`); \(agreement.id) begins \(from)")
            }
        }
    }

    /// The days of the calendar from one date to a later one, in words.
    private func span(from first: DateTime, to second: DateTime) -> String {
        switch second.day - first.day {
        case ...0: "less than a day"
        case 1: "1 day"
        case let days: "\(days) days"
        }
    }
}
