// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Testing

@testable import RightsPolicy

@Suite struct ProposalReaderTests {
    private func read(_ text: String, defaults: String? = nil) throws -> Proposal {
        try ProposalReader.read(Sample.node(text), defaults: defaults.map { try Sample.node($0) }, path: "batch.yaml")
    }

    @Test func `every field of a proposal is read`() throws {
        let proposal = try read(
            """
            action: translate
            language: nl
            territory: [nl, US-CA]
            channel: [web, newsletter]
            commercial: true
            extent: {words: 120, characters: 700, percent: 10.5}
            edits: [headline]
            changes_marked: true
            images: [{url: "https://a.example/p.jpg", credit: AGENCY/J. Doe, treatment: as-is}]
            attribution: {text: "by A. Writer", author: A. Writer, position: byline}
            link_back: {url: "https://a.example/", follow: true}
            license_notice: CC-BY-ND-4.0
            notified: false
            schedule: {publish_at: 2026-05-04T06:00:00+02:00, remove_at: 2026-08-01}
            claimed_basis: quotation
            output: out/a-1.html
            first_published: 2026-05-01
            status: corrected
            embargo_until: 2026-05-04T06:00:00Z
            price: 4.5
            paywall: true
            ads: [adjacent, sold-against]
            bulk: false
            translator: E. Vertaler
            expect: deny
            """
        )
        var expected = Proposal(action: .translate)
        expected.language = "nl"
        expected.territories = ["NL", "US-CA"]
        expected.channels = ["web", "newsletter"]
        expected.commercial = true
        expected.extent = Extent(words: 120, characters: 700, percent: 10.5)
        expected.edits = ["headline"]
        expected.changesMarked = true
        expected.images = [ProposedImage(url: "https://a.example/p.jpg", credit: "AGENCY/J. Doe", treatment: "as-is")]
        expected.attribution = Attribution(text: "by A. Writer", author: "A. Writer", position: "byline")
        expected.linkBack = LinkBack(url: "https://a.example/", follow: true)
        expected.licenseNotice = "CC-BY-ND-4.0"
        expected.notified = false
        expected.schedule = Schedule(
            publishAt: DateTime("2026-05-04T06:00:00+02:00"),
            removeAt: DateTime("2026-08-01")
        )
        expected.claimedBasis = "quotation"
        expected.output = "out/a-1.html"
        expected.firstPublished = DateTime("2026-05-01")
        expected.status = "corrected"
        expected.embargoUntil = DateTime("2026-05-04T06:00:00Z")
        expected.price = 4.5
        expected.paywall = true
        expected.ads = ["adjacent", "sold-against"]
        expected.bulk = false
        expected.translator = "E. Vertaler"
        #expect(proposal == expected)
    }

    @Test func `what is left out stays unknown, and an empty list of images says that none are taken`() throws {
        let silent = try read("action: republish")
        #expect(silent == Proposal(action: .republish))
        #expect(try read("{action: republish, images: []}").images == [])
    }

    @Test func `defaults stand in for what is left out, and only for that`() throws {
        let proposal = try read(
            "{action: republish, territory: BE}",
            defaults: "{territory: [NL], channel: web, commercial: true}"
        )
        #expect(proposal.territories == ["BE"])
        #expect(proposal.channels == ["web"])
        #expect(proposal.commercial == true)
    }

    @Test func `credit, link and image may be given as mere words`() throws {
        let proposal = try read(
            "{action: republish, attribution: A. Writer, link_back: 'https://a.example/', images: p.jpg}"
        )
        #expect(proposal.attribution?.text == "A. Writer")
        #expect(proposal.linkBack?.url == "https://a.example/")
        #expect(proposal.images?.map(\.url) == ["p.jpg"])
    }

    @Test(arguments: [
        ("{action: tranlate}", "batch.yaml:1:10: “tranlate” is not an action; did you mean “translate”?"),
        ("{language: nl}", "batch.yaml:1:1: a proposal needs the key “action”"),
        (
            "{action: link, teritory: NL}",
            "batch.yaml:1:16: unknown key “teritory” in a proposal; did you mean “territory”?"
        ),
        ("{action: link, territory: UK}", "batch.yaml:1:27: “UK” is not an ISO 3166 code; did you mean “GB”?"),
        ("{action: link, commercial: no}", "batch.yaml:1:28: expected true or false, found “no”"),
        ("{action: link, extent: {percent: 120}}", "batch.yaml:1:34: expected a percentage from 0 to 100"),
        ("{action: link, extent: {words: -1}}", "batch.yaml:1:32: expected a number that is not negative, found -1"),
        ("{action: link, status: hold}", "batch.yaml:1:24: “hold” is not a status; did you mean “held”?"),
        ("{action: link, price: -1}", "batch.yaml:1:23: expected a price that is not negative; 0 for a free copy"),
        ("{action: link, channel: webb}", "batch.yaml:1:25: “webb” is not a channel; did you mean “web”?"),
        (
            "{action: link, schedule: {publish_at: soon}}",
            "batch.yaml:1:39: “soon” is not a date; write it as 2026-05-03 or 2026-05-03T18:30:00+02:00"
        ),
        (
            "{action: link, schedule: {publish_at: 2026-05-02, remove_at: 2026-05-01}}",
            "batch.yaml:1:62: the copy would go before it appears (publish_at: 2026-05-02)"
        ),
    ])
    func `a mistake is shown with its place and what would be right`(text: String, summary: String) {
        let error = #expect(throws: StructuredTextError.self) { try read(text) }
        #expect(error?.summary == summary)
    }

    @Test func `the decision that a test expects is read apart`() throws {
        #expect(try ProposalReader.readExpectation(Sample.node("{action: link, expect: deny}")) == .deny)
        #expect(try ProposalReader.readExpectation(Sample.node("{action: link}")) == nil)
    }
}
