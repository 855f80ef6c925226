// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import StructuredText
import Syndication
import TestSupport
import Testing

@Suite struct BatchReaderTests {
    private func read(_ text: String, path: String = "in/tonight.yaml") throws -> Batch {
        try BatchReader(path: path).read(Array(text.utf8))
    }

    private func batch(_ items: String, head: String = "") -> String {
        "schema: imprimatur.batch/1\n\(head)items:\n\(items)"
    }

    @Test func readsEveryFieldOfAProposal() throws {
        let batch = try read(Fixture.text("fixtures/batches/agreement.yaml"), path: "fixtures/batches/agreement.yaml")
        #expect(batch.id == "agreement")
        #expect(batch.date == DateTime("2026-06-30"))
        #expect(batch.agreements.map(\.id) == ["LIM-2026-01"])
        let item = try #require(batch.items.first)
        #expect(item.page == "fixtures/pages/itnews-asia.html")
        let proposal = try #require(item.proposals.first)
        #expect(proposal.expected == .allow)
        #expect(proposal.proposal.action == .republish)
        #expect(proposal.proposal.territories == ["NL"])
        #expect(proposal.proposal.channels == ["web"])
        #expect(proposal.proposal.commercial == true)
        #expect(proposal.proposal.republisher?.name == "Example Courier")
        #expect(item.proposals[2].proposal.channels == ["broadcast"])
    }

    @Test func readsTheSameFromJSONAsFromYAML() throws {
        let fromJSON = try read(Fixture.text("fixtures/batches/mixed.json"), path: "fixtures/batches/mixed.json")
        let fromYAML = try read(Fixture.text("fixtures/batches/mixed.yaml"), path: "fixtures/batches/mixed.yaml")
        #expect(fromJSON.items.map(\.id) == fromYAML.items.map(\.id))
        #expect(
            fromJSON.items.flatMap(\.proposals).map(\.proposal.action)
                == fromYAML.items.flatMap(\.proposals).map(\.proposal.action)
        )
    }

    @Test func readsDatesByTheClocksOfTheBatch() throws {
        let head = "batch: {date: 2026-07-01, time_zone: Asia/Tokyo}\n"
        let item = """
              - id: a
                page: a.html
                embargo_until: 2026-07-01
                first_published: 2026-06-30T12:00:00Z
                proposals:
                  - {action: link, schedule: {publish_at: "2026-07-01T08:00:00", remove_at: 2026-07-02}}

            """
        let read = try read(batch(item, head: head))
        let proposal = try #require(read.items.first?.proposals.first?.proposal)
        #expect(read.date?.start == DateTime("2026-06-30T15:00:00Z")?.start)
        #expect(proposal.embargoUntil?.start == DateTime("2026-06-30T15:00:00Z")?.start)
        #expect(proposal.firstPublished == DateTime("2026-06-30T12:00:00Z"))
        #expect(proposal.schedule?.publishAt?.start == DateTime("2026-06-30T23:00:00Z")?.start)
        #expect(proposal.schedule?.removeAt?.end == DateTime("2026-07-02T14:59:59Z")?.end)
    }

    @Test func readsTheShortFormAndHeaders() throws {
        let read = try read(
            batch(
                """
                  - id: a
                    page: a.html
                    headers: {content-type: text/html, x-robots-tag: [noai, noindex]}
                    action: headline
                    language: nl
                    expect: allow

                """
            )
        )
        let item = try #require(read.items.first)
        #expect(item.proposals.map(\.proposal.action) == [.headline])
        #expect(item.proposals.first?.expected == .allow)
        #expect(item.headers.map(\.name) == ["content-type", "x-robots-tag", "x-robots-tag"])
        #expect(item.headers.map(\.value) == ["text/html", "noai", "noindex"])
        #expect((item.location.line, item.location.column) == (4, 11))
    }

    @Test func readsTheFilesBesideAPage() throws {
        let read = try read(
            batch(
                """
                  - id: a
                    page: a.html
                    headers_file: head.txt
                    robots: robots.txt
                    sidecars: [tdmrep.json, {kind: rsl, file: l.xml, url: "https://a.example/l.xml"}]
                    action: tdm

                """
            ),
            path: "in/b.yaml"
        )
        let item = try #require(read.items.first)
        #expect(item.headerFiles == ["in/head.txt"])
        #expect(
            item.sidecars == [
                SidecarFile("in/robots.txt", kind: .robotsTxt), SidecarFile("in/tdmrep.json"),
                SidecarFile("in/l.xml", kind: .rsl, url: "https://a.example/l.xml"),
            ]
        )
    }

    @Test(arguments: [
        ("in/b.yaml", "a.html", "in/a.html"), ("b.yaml", "../a.html", "../a.html"),
        ("in/b.yaml", "../pages/a.html", "pages/a.html"), ("in/b.yaml", "/x/a.html", "/x/a.html"),
        ("/in/b.yaml", "../a.html", "/a.html"), ("../in/b.yaml", "../../a.html", "../../a.html"),
        ("-", "in/a.html", "in/a.html"), ("./b.yaml", "./a.html", "./a.html"),
    ])
    func resolvesPagesAgainstTheBatch(path: String, page: String, resolved: String) throws {
        let read = try read(batch("  - {id: a, page: \(page), action: link}\n"), path: path)
        #expect(read.items.first?.page == resolved)
    }

    @Test(arguments: [
        ("schema: imprimatur.batch/2\nitems: []", "in/tonight.yaml:1:9: expected the schema “imprimatur.batch/1”"),
        ("items: []", "in/tonight.yaml:1:1: a batch file needs the key “schema”"),
        ("schema: imprimatur.batch/1\nitems: []", "in/tonight.yaml:2:8: the batch has no items"),
        ("schema: imprimatur.batch/1\nitms: []", "in/tonight.yaml:2:1: a batch file needs the key “items”; is “itms”"),
    ])
    func saysWhatIsWrongWithAFile(text: String, message: String) {
        let error = #expect(throws: StructuredTextError.self) { try read(text) }
        #expect(error?.summary.hasPrefix(message) == true, "\(error?.summary ?? "")")
    }

    @Test(arguments: [
        ("{id: a, action: link}", "3:5: the item “a” needs a “page”"),
        ("{id: a, page: a.html}", "3:5: the item “a” needs “proposals”, or an “action”"),
        ("{id: a, page: a.html, proposals: []}", "3:38: the item “a” proposes nothing"),
        ("{id: a, page: a.html, proposls: []}", "3:27: unknown key “proposls” in an item; did you mean “proposals”?"),
        ("{id: a, page: a.html, language: nl, proposals: [{action: link}]}", "3:27: “language” belongs into one of"),
        ("{id: a, page: a.html, action: tranlsate}", "3:35: “tranlsate” is not an action; did you mean “translate”?"),
        ("{id: a, page: a.html, action: link, schedule: {publish_at: 3 May}}", "3:64: “3 May” is not a date; write"),
        ("{id: a, page: a.html, action: link, expect: maybe}", "3:49: “maybe” is not a decision"),
        ("{page: a.html, action: link}", "3:5: an item needs the key “id”"),
        (
            "{id: a, page: a.html, action: link, sidecars: [{kind: rls, file: l}]}",
            "3:59: “rls” is not a kind of sidecar"
        ),
        ("{id: a, page: a.html, action: link, sidecars: {kind: rsl}}", "3:51: a sidecar needs the key “file”"),
        ("{id: a, page: a.html, action: link, headers: x}", "3:50: expected header lines"),
    ])
    func saysWhatIsWrongWithAnItem(item: String, message: String) {
        let error = #expect(throws: StructuredTextError.self) { try read(batch("  - \(item)\n")) }
        #expect(error?.summary.hasPrefix("in/tonight.yaml:\(message)") == true, "\(error?.summary ?? "")")
    }

    @Test func refusesAnIdThatIsTaken() {
        let item = "  - {id: a, page: a.html, action: link}\n"
        let error = #expect(throws: StructuredTextError.self) { try read(batch(item + item)) }
        #expect(error?.summary == "in/tonight.yaml:4:10: the id “a” is taken by the item on line 3")
    }

    @Test func refusesUnknownKeysOfTheDefaults() {
        let text = batch(
            "  - {id: a, page: a.html, action: link}\n",
            head: "batch: {defaults: {teritory: [NL]}}\n"
        )
        let error = #expect(throws: StructuredTextError.self) { try read(text) }
        #expect(
            error?.summary
                == "in/tonight.yaml:2:20: unknown key “teritory” in the defaults of a batch; did you mean “territory”?"
        )
    }
}
