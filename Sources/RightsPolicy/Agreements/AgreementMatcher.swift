// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// Holds agreements against a proposal on a page.
package struct AgreementMatcher: Sendable {
    /// The page.
    package let page: PageInformation
    /// The proposal.
    package let proposal: Proposal
    /// The planned publication, or the date of the evaluation where none is planned.
    package let moment: DateTime?
    private let address: WebAddress?

    /// Makes a matcher.
    package init(page: PageInformation, proposal: Proposal, asOf: DateTime?) {
        self.page = page
        self.proposal = proposal
        moment = proposal.schedule?.publishAt ?? asOf
        address = page.url.flatMap { WebAddress($0) }
    }

    /// Whether an agreement covers an action under the circumstances of the proposal.
    ///
    /// Of one about other actions or other pages nothing more is asked.
    package func match(_ agreement: Agreement, for action: Action) -> AgreementMatch {
        var match = AgreementMatch(agreement: agreement, objections: [], unknowns: [])
        if !agreement.actions.contains(where: { $0.includes(action) }) {
            match.object(.action, "is about \(list(agreement.actions.map(\.rawValue))), not \(action.rawValue)")
            return match
        }
        checkPage(&match)
        guard match.objections.isEmpty else { return match }
        checkPeriod(&match)
        checkTerritories(&match)
        checkChannels(&match)
        checkLanguage(&match)
        checkWords(&match)
        return match
    }

    private func checkPage(_ match: inout AgreementMatch) {
        guard !match.agreement.covers.isEmpty else { return }
        guard let address else {
            match.unknowns.append("the page's address (`url`)")
            return
        }
        let covered = match.agreement.covers.contains { entry in
            WebAddress(entry, allowsBareHost: true)?.covers(address) ?? false
        }
        if !covered { match.object(.page, "is about \(list(match.agreement.covers))") }
    }

    private func checkTerritories(_ match: inout AgreementMatch) {
        let permitted = match.agreement.territories
        guard !permitted.isEmpty, !permitted.contains(Territory.world) else { return }
        guard !proposal.territories.isEmpty else {
            match.unknowns.append("where the copy will appear (`territory`)")
            return
        }
        let outside = proposal.territories.filter { !Territory.contains(permitted, $0) }
        guard !outside.isEmpty else { return }
        match.object(.territory, "holds for the territory \(list(permitted)), not for \(list(outside))")
    }

    private func checkChannels(_ match: inout AgreementMatch) {
        let permitted = match.agreement.channels
        guard !permitted.isEmpty else { return }
        guard !proposal.channels.isEmpty else {
            match.unknowns.append("the channel of the copy (`channel`)")
            return
        }
        let outside = proposal.channels.filter { !permitted.contains($0) }
        guard !outside.isEmpty else { return }
        match.object(.channel, "holds for the channel \(list(permitted)), not for \(list(outside))")
    }

    private func checkLanguage(_ match: inout AgreementMatch) {
        let permitted = match.agreement.languages
        guard !permitted.isEmpty else { return }
        let unchanged = Action.translate.includes(proposal.action) ? nil : page.language
        guard let language = proposal.language ?? unchanged else {
            match.unknowns.append("the language of the copy (`language`)")
            return
        }
        guard !permitted.contains(where: { LanguageTag.range($0, takesIn: language) }) else { return }
        match.object(.language, "holds for the language \(list(permitted)), not for \(language)")
    }

    private func checkWords(_ match: inout AgreementMatch) {
        guard let most = match.agreement.maxWords else { return }
        guard let words = proposal.extent?.words else {
            match.unknowns.append("how many words are taken (`extent.words`)")
            return
        }
        if words > most { match.object(.words, "permits up to \(most) words, and \(words) are proposed") }
    }

    private func list(_ words: [String]) -> String {
        words.joined(separator: ", ")
    }
}

extension AgreementMatcher {
    private func checkPeriod(_ match: inout AgreementMatch) {
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

extension AgreementMatch {
    fileprivate mutating func object(_ obstacle: AgreementObstacle, _ reason: String) {
        objections.append(Objection(obstacle: obstacle, reason: reason))
    }
}
