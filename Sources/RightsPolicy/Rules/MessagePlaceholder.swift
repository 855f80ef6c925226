// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A name in braces that a message or remedy may contain.
package struct MessagePlaceholder: Sendable {
    /// The name, without braces.
    package let name: String
    /// What stands in its place.
    package let summary: String
    /// What stands there where there is no value.
    package let fallback: String
    let value: @Sendable (Outcome, Situation) -> String?

    /// The placeholder with a name; nil where there is none.
    static func named(_ name: String) -> MessagePlaceholder? {
        all.first { $0.name == name }
    }

    private init(
        _ name: String,
        _ summary: String,
        fallback: String,
        value: @escaping @Sendable (Outcome, Situation) -> String?
    ) {
        self.name = name
        self.summary = summary
        self.fallback = fallback
        self.value = value
    }
}

extension MessagePlaceholder {
    /// All placeholders, in the order of the documentation.
    package static let all = ofPage + ofProof + ofProposal

    private static let ofPage = [
        MessagePlaceholder("page.title", "the title of the page", fallback: "the page") { _, situation in
            situation.audit.page.title
        },
        MessagePlaceholder("page.url", "the address of the page", fallback: "the page") { _, situation in
            situation.audit.page.url ?? situation.audit.page.source
        },
        MessagePlaceholder("page.holder", "who claims the copyright", fallback: "the right holder") { _, situation in
            PageContact.holder(situation.audit)
        },
        MessagePlaceholder(
            "page.licensingContact",
            "the address of the licensing desk or, failing that, of the page on rights; with a space and in brackets",
            fallback: ""
        ) { _, situation in
            PageContact.licensing(situation.audit).map { " (\($0))" }
        },
    ]

    private static let ofProof = [
        MessagePlaceholder("evidence.text", "the words that prove it", fallback: "nothing") { outcome, _ in
            outcome.evidence.first.map { shortened($0.text) }
        },
        MessagePlaceholder("evidence.line", "the line on which they stand", fallback: "–") { outcome, _ in
            outcome.evidence.first?.location.map { String($0.line) }
        },
        MessagePlaceholder("license.id", "the license's SPDX id, or its address", fallback: "the license") {
            outcome,
            _ in
            outcome.licenses.first.flatMap { $0.id ?? $0.uri }
        },
        MessagePlaceholder("license.uri", "the license's address", fallback: "no address known") { outcome, _ in
            outcome.licenses.first?.uri
        },
        MessagePlaceholder("agreement.id", "the key of the agreement", fallback: "no agreement") { outcome, _ in
            outcome.closestAgreement?.agreement.id
        },
        MessagePlaceholder("agreement.licensor", "who granted it", fallback: "the licensor") { outcome, _ in
            outcome.closestAgreement?.agreement.licensor
        },
        MessagePlaceholder("agreement.until", "its last day", fallback: "no last day") { outcome, _ in
            outcome.closestAgreement?.agreement.until.map { "\($0)" }
        },
        MessagePlaceholder(
            "agreement.reason",
            "why it doesn't cover the use: “covered until 2026-06-30; expired 1 day before the planned date”",
            fallback: "covers the use"
        ) { outcome, _ in
            outcome.closestAgreement?.reason
        },
        MessagePlaceholder("duty.condition", "the duty: `attribution`, `link`, …", fallback: "a duty") { outcome, _ in
            outcome.duties.first?.condition.rawValue
        },
        MessagePlaceholder("duty.expected", "what would meet the duty", fallback: "nothing") { outcome, _ in
            outcome.duties.first?.expected
        },
        MessagePlaceholder("duty.found", "what the proposal brings", fallback: "nothing") { outcome, _ in
            outcome.duties.first?.found
        },
    ]

    private static let ofProposal = [
        MessagePlaceholder("action", "the action proposed", fallback: "use") { _, situation in
            situation.proposal.action.rawValue
        },
        MessagePlaceholder("proposal.date", "the planned day, or the day of the evaluation", fallback: "no date") {
            _,
            situation in
            situation.moment.map { "\($0)" }
        },
        MessagePlaceholder("proposal.basis", "the basis that the proposer claims", fallback: "no basis") {
            _,
            situation in
            situation.proposal.claimedBasis
        },
        MessagePlaceholder("proposal.language", "the language of the copy", fallback: "no language given") {
            _,
            situation in
            situation.proposal.language
        },
        MessagePlaceholder("proposal.territory", "the territories of the copy", fallback: "no territory given") {
            _,
            situation in
            listed(situation.proposal.territories)
        },
        MessagePlaceholder("proposal.channel", "the channels of the copy", fallback: "no channel given") {
            _,
            situation in
            listed(situation.proposal.channels)
        },
        MessagePlaceholder("proposal.edits", "the edits proposed", fallback: "no edits given") { _, situation in
            listed(situation.proposal.edits ?? [])
        },
    ]

    private static func listed(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private static func shortened(_ text: String) -> String {
        text.count > 300 ? text.prefix(299) + "…" : text
    }
}
