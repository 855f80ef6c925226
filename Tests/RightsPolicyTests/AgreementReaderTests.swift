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
            licensee: Example Courier
            covers: [itnews.asia, "https://example.com/news", {asset: "https://example.com/photo?id=7"}]
            actions: {include: [republish, translate], exclude: [aggregate]}
            territory: [NL, BE]
            channel: web
            language: [nl]
            from: 2026-01-01
            until: 2026-06-30
            max_words: 800
            max_images: 2
            max_percent: 12.5
            sublicensing: false
            duties: [attribution]
            evidence: contracts/a-1.pdf
            evidence_sha256: E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855
            supersedes: [A-0]
            revoked_at: 2026-09-01
            """
        )
        var expected = Agreement(id: "A-1", actions: [.republish, .translate])
        expected.excludedActions = [.aggregate]
        expected.licensor = "Lighthouse Independent Media"
        expected.licensees = ["Example Courier"]
        expected.assets = ["https://example.com/photo?id=7"]
        expected.maxImages = 2
        expected.maxPercent = 12.5
        expected.sublicensing = false
        expected.evidenceSHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        expected.supersedes = ["A-0"]
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

    @Test func `a date is a day of the agreement's own clocks, and a time with an offset keeps it`() throws {
        let agreement = try read(
            """
            {id: A, actions: [link], time_zone: Europe/Amsterdam, from: 2026-03-29, until: 2026-10-25,
             revoked_at: 2026-10-24T12:00:00-05:00}
            """
        )
        #expect(agreement.from?.start == DateTime("2026-03-28T23:00:00Z")?.start)
        #expect(agreement.until?.end == DateTime("2026-10-25T22:59:59Z")?.end)
        #expect(agreement.revokedAt == DateTime("2026-10-24T12:00:00-05:00"))
        #expect(agreement.until?.description == "2026-10-25")
    }

    @Test func `what is covered is said by site, section or asset`() throws {
        let agreement = try read(
            "{id: A, actions: [link], covers: [{site: a.example}, {section: a.example/n}, {asset: \"https://a.example/n/1\"}]}"
        )
        #expect(agreement.covers == ["a.example", "a.example/n"])
        #expect(agreement.assets == ["https://a.example/n/1"])
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
            "{id: A, actions: [link], covers: [\"https://a.example/?id=1\"]}",
            "batch.yaml:1:35: a section ends before “?” and “#”; write a single page as "
                + "{asset: \"https://a.example/?id=1\"}"
        ),
        (
            "{id: A, actions: [link], covers: [{site: a.example/news}]}",
            "batch.yaml:1:42: “a.example/news” is more than a site; write it under “section” or “asset”"
        ),
        (
            "{id: A, actions: [link], covers: [{asset: a.example}]}",
            "batch.yaml:1:43: “a.example” is not the address of a page or an image (https://example.com/news/a-1)"
        ),
        (
            "{id: A, actions: [link], covers: [{page: a.example}]}",
            "batch.yaml:1:36: unknown key “page” in what an agreement covers; known are site, section, asset"
        ),
        (
            "{id: A, actions: [link], time_zone: Europe/Amsterdm}",
            "batch.yaml:1:37: “Europe/Amsterdm” is not a time zone that is known here; did you mean “Europe/Amsterdam”?"
        ),
        (
            "{id: A, actions: [link], time_zone: America/Mexico_City, from: 2020-01-01}",
            "batch.yaml:1:64: the clocks of America/Mexico_City are known here from 2023 on; write a time with its offset"
        ),
        (
            "{id: A, actions: [link], evidence: a.pdf, evidence_sha256: abc}",
            "batch.yaml:1:60: a SHA-256 has 64 hexadecimal digits, as `sha256sum` prints them"
        ),
        ("{id: A, actions: [link], supersedes: A}", "batch.yaml:1:38: an agreement can't supersede itself"),
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
