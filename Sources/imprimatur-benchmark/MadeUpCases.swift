// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel

/// Proposals on pages of several kinds, with agreements.
enum MadeUpCases {
    /// One proposal with what it is decided on.
    struct Case {
        let audit: PageAudit
        let proposal: Proposal
        let agreements: [Agreement]
    }

    /// The date of all decisions.
    static let date = DateTime("2026-05-03")

    /// So many cases; the same ones in each run.
    static func cases(_ count: Int) -> [Case] {
        let auditor = PageAuditor()
        let audits = pages.enumerated().map { index, markup in
            let url = "https://site\(index).example/story"
            return auditor.audit(Page(source: "story-\(index).html", url: url, bytes: Array(markup.utf8)), sha256: "")
        }
        return (0..<count).map { index in
            var proposal = Proposal(action: actions[index % actions.count])
            proposal.commercial = index % 3 == 0
            proposal.territories = index % 2 == 0 ? ["DE"] : ["US"]
            proposal.extent = Extent(words: index % 1_000)
            let agreement = Agreement(id: "A-1", actions: [.republish])
            return Case(
                audit: audits[index % audits.count],
                proposal: proposal,
                agreements: index % 4 == 0 ? [agreement] : []
            )
        }
    }

    private static let actions: [Action] = [.republish, .translate, .excerpt, .aiTrain, .broadcast]

    private static let pages = [
        "<title>A</title><p>One.</p><footer>© 2025 Example Media. All rights reserved.</footer>",
        "<title>B</title><p>Two.</p><footer>This text may not be republished, translated or broadcast.</footer>",
        "<title>C</title><p>Three.</p><a rel=license href=https://creativecommons.org/licenses/by-nc/4.0/>license</a>",
        "<title>D</title><meta name=robots content=noai><p>Four.</p>",
        "<title>E</title><p>Five.</p>",
        "<title>F</title><p>Six.</p><footer>Texts may be republished with a link to the source.</footer>",
        "<title>G</title><a rel=license href=https://creativecommons.org/licenses/by-nd/4.0/>license</a>",
    ]
}
