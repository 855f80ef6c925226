// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Testing

@testable import RightsPolicy

@Suite struct AgreementReaderTests {
    private func read(_ text: String) throws -> Agreement {
        try AgreementReader.read(Sample.node(text), path: "batch.yaml")
    }

    @Test func `every field of an agreement is read`() throws {
        let agreement = try read(
            """
            id: A-1
            licensor: Lighthouse Independent Media
            covers: [itnews.asia, "https://example.com/news"]
            actions: [republish, translate]
            territory: [NL, BE]
            channel: web
            language: [nl]
            from: 2026-01-01
            until: 2026-06-30
            max_words: 800
            duties: [attribution]
            evidence: contracts/a-1.pdf
            revoked_at: 2026-09-01
            """
        )
        var expected = Agreement(id: "A-1", actions: [.republish, .translate])
        expected.licensor = "Lighthouse Independent Media"
        expected.covers = ["itnews.asia", "https://example.com/news"]
        expected.territories = ["NL", "BE"]
        expected.channels = ["web"]
        expected.languages = ["nl"]
        expected.from = DateTime("2026-01-01")
        expected.until = DateTime("2026-06-30")
        expected.maxWords = 800
        expected.duties = [.attribution]
        expected.evidence = "contracts/a-1.pdf"
        expected.revokedAt = DateTime("2026-09-01")
        expected.location = SourceLocation(line: 1, column: 1, offset: 0)
        #expect(agreement == expected)
    }

    @Test(arguments: [
        ("{actions: [link]}", "batch.yaml:1:1: an agreement needs the key “id”"),
        ("{id: A, actions: []}", "batch.yaml:1:18: an agreement needs at least one action"),
        (
            "{id: A, actions: [link], covers: [itnews]}",
            "batch.yaml:1:35: “itnews” is neither a host (example.com) nor the beginning of an address "
                + "(https://example.com/news)"
        ),
        (
            "{id: A, actions: [link], covers: []}",
            "batch.yaml:1:34: “covers” is empty; leave it out for an agreement on every page of the batch"
        ),
        (
            "{id: A, actions: [link], from: 2026-02-01, until: 2026-01-01}",
            "batch.yaml:1:51: the agreement would end before it begins (from: 2026-02-01)"
        ),
        (
            "{id: A, actions: [link], until: 2026-02-30}",
            "batch.yaml:1:33: “2026-02-30” is not a date; write it as 2026-05-03 or 2026-05-03T18:30:00+02:00"
        ),
    ])
    func `a mistake is shown with its place and what would be right`(text: String, summary: String) {
        let error = #expect(throws: StructuredTextError.self) { try read(text) }
        #expect(error?.summary == summary)
    }
}
