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
    let address: WebAddress?

    /// Makes a matcher.
    package init(page: PageInformation, proposal: Proposal, asOf: DateTime?) {
        self.page = page
        self.proposal = proposal
        moment = proposal.schedule?.publishAt ?? asOf
        address = page.url.flatMap { WebAddress($0) }
    }

    /// How agreements stand to an action, the most specific first; equals in the order given.
    ///
    /// One that another supersedes by then covers nothing for sure: whoever has replaced it may have meant to end it.
    package func matches(_ agreements: [Agreement], for action: Action) -> [AgreementMatch] {
        var matches = agreements.map { match($0, for: action) }
        for successor in agreements where !successor.supersedes.isEmpty && mayHaveBegun(successor) {
            for index in matches.indices where successor.supersedes.contains(matches[index].agreement.id) {
                let id = matches[index].agreement.id
                guard id != successor.id else { continue }
                matches[index].unknowns.append("whether agreement \(id) still holds, which \(successor.id) supersedes")
            }
        }
        guard matches.count > 1 else { return matches }
        return matches.enumerated()
            .sorted { left, right in
                let (first, second) = (left.element.specificity, right.element.specificity)
                return first == second ? left.offset < right.offset : first > second
            }
            .map(\.element)
    }

    /// Whether an agreement covers an action under the circumstances of the proposal.
    ///
    /// Of one about other actions or other pages nothing more is asked. What supersedes it is not looked at.
    package func match(_ agreement: Agreement, for action: Action) -> AgreementMatch {
        var match = AgreementMatch(agreement: agreement, objections: [], unknowns: [])
        match.specificity.begin = agreement.from?.start ?? .min
        let including = agreement.actions.filter { $0.includes(action) }
        guard let depth = including.map(\.depth).max() else {
            let actions = agreement.actions.map(\.rawValue).joined(separator: ", ")
            match.object(.action, "is about \(actions), not \(action.rawValue)")
            return match
        }
        if let excluded = agreement.excludedActions.first(where: { $0.includes(action) }) {
            match.object(.action, "leaves out \(excluded.rawValue)")
            return match
        }
        match.specificity.depth = depth
        checkPage(&match, action: action)
        guard match.objections.isEmpty else { return match }
        checkPeriod(&match)
        checkCommerce(&match)
        checkSublicensing(&match, action: action)
        checkLicensee(&match)
        checkTerritories(&match)
        checkChannels(&match)
        checkLanguage(&match)
        checkWords(&match)
        checkPercent(&match)
        checkImages(&match)
        match.unknowns += agreement.doubts
        return match
    }

    private func mayHaveBegun(_ agreement: Agreement) -> Bool {
        guard let from = agreement.from, let moment else { return true }
        return moment.end >= from.start
    }
}
