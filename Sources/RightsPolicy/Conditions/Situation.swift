// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// All that a condition can ask about: a page, a proposal on it, and the agreements on file, on a date.
package struct Situation: Sendable {
    /// What the page says.
    package let audit: PageAudit
    /// What is proposed.
    package let proposal: Proposal
    /// The agreements, in the order of their ids.
    package let agreements: [Agreement]
    /// The proposal's circumstances for a link back, a credit and the like.
    package let circumstances: Circumstances
    /// On what the proposed action can rest.
    package let grounds: Grounds
    /// The planned publication, or the date of the evaluation where none is planned.
    package let moment: DateTime?

    private let matcher: AgreementMatcher
    private let pageRights: PageRights
    private let matchesOfAction: [AgreementMatch]
    private let rightsOfAction: ActionRights

    /// Makes a situation.
    ///
    /// - Parameter asOf: the date of the evaluation; nil where it isn't known.
    package init(audit: PageAudit, proposal: Proposal, agreements: [Agreement], asOf: DateTime?) {
        self.audit = audit
        self.proposal = proposal
        self.agreements = agreements.sorted { $0.id == $1.id ? "\($0)" < "\($1)" : $0.id < $1.id }
        matcher = AgreementMatcher(page: audit.page, proposal: proposal, asOf: asOf)
        moment = matcher.moment
        pageRights = PageRights(audit: audit)
        let matches = matcher.matches(self.agreements, for: proposal.action)
        circumstances = Circumstances(audit: audit, proposal: proposal, authorization: matches.map(\.covers).any)
        let rights = pageRights.rights(of: proposal.action, in: circumstances)
        matchesOfAction = matches
        rightsOfAction = rights
        grounds = .best(rights: rights, matches: matches, circumstances: circumstances)
    }

    /// How the agreements stand to an action, the most specific first, equals in the order of their ids.
    package func matches(for action: Action) -> [AgreementMatch] {
        guard action != proposal.action else { return matchesOfAction }
        return matcher.matches(agreements, for: action)
    }

    /// The most specific agreement that covers the proposed action, where the use has to rest on another one.
    ///
    /// That is so where it demands something that the proposal doesn't meet, and a less specific one doesn't demand it.
    package var closerUnmet: AgreementMatch? {
        guard rightsOfAction.permits != .true else { return nil }
        let covering = matchesOfAction.filter { $0.covers == .true }
        let reliable = covering.first { match in
            !Grounds.of(match.agreement, circumstances).duties.contains { $0.fulfilled == false }
        }
        guard let closest = covering.first, let reliable, reliable.specificity < closest.specificity else { return nil }
        return closest
    }

    /// What the page says about an action.
    package func rights(of action: Action) -> ActionRights {
        guard action != proposal.action else { return rightsOfAction }
        return pageRights.rights(of: action, in: circumstances(for: action))
    }

    /// How an action stands on the page in sum.
    package func profileEntry(of action: Action) -> ProfileEntry {
        let user = Circumstances(willingTo: action, on: audit)
        let isCutShort = RightsProfile.isCutShort(audit)
        return ProfileReader(action: action, rights: pageRights, user: user, isCutShort: isCutShort).entry
    }

    /// The evidence that a signal of the page gives.
    package func evidence(of signal: Int) -> Evidence {
        let found = audit.signals[signal]
        return Evidence(signal: signal, text: found.text, location: found.location)
    }

    private func circumstances(for action: Action) -> Circumstances {
        var own = circumstances
        own.authorization = matches(for: action).map(\.covers).any
        return own
    }
}
