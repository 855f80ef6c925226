// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// The circumstances of a proposal against which conditions of pages, licenses and agreements are held.
package struct Circumstances: Sendable {
    /// The page.
    package var page: PageInformation
    /// The proposal.
    package var proposal: Proposal
    /// The names that the page asks to be credited, in page order.
    package var requestedCredits: [String]
    /// The licenses of the page and of the article.
    package var licenses: [License]
    /// Whether the right holder's permission is on file.
    package var authorization: Truth
    let address: WebAddress?
    /// Whether every duty counts as met, since no proposal but the page itself is in question.
    let isWilling: Bool

    /// Makes the circumstances of a proposal on an audited page.
    package init(audit: PageAudit, proposal: Proposal, authorization: Truth) {
        self.init(audit: audit, proposal: proposal, authorization: authorization, isWilling: false)
    }

    /// Makes the circumstances of a user who meets every duty that the action leaves room for.
    init(willingTo action: Action, on audit: PageAudit) {
        self.init(audit: audit, proposal: Proposal(action: action), authorization: .false, isWilling: true)
    }

    private init(audit: PageAudit, proposal: Proposal, authorization: Truth, isWilling: Bool) {
        self.isWilling = isWilling
        page = audit.page
        self.proposal = proposal
        self.authorization = authorization
        address = audit.page.url.flatMap { WebAddress($0) }
        let own = audit.signals.filter { $0.scope == .page || $0.scope == .work }
        licenses = own.compactMap { signal in
            guard case .license(let license) = signal.content, !signal.isHidden else { return nil }
            return license
        }
        requestedCredits = own.compactMap { signal in
            guard case .credit(let credit) = signal.content,
                credit.property.hasSuffix("attributionName") || credit.property.hasSuffix("creditText")
            else { return nil }
            return credit.name
        }
    }
}
