// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText
import Syndication
import Testing

/// Batches in JSON Lines and in CSV.
@Suite struct BatchFormatTests {
    private func read(_ text: String, path: String) throws -> Batch {
        try BatchReader(path: path).read(Array(text.utf8))
    }

    private func summary(_ text: String, path: String) -> String {
        let error = #expect(throws: StructuredTextError.self) { try read(text, path: path) }
        return error?.summary ?? ""
    }

    // MARK: JSON Lines

    @Test(arguments: ["in/b.jsonl", "in/b.ndjson", "in/B.JSONL"])
    func readsAnItemFromEachLine(path: String) throws {
        let batch = try read(
            """
            {"id": "a", "page": "a.html", "action": "link"}

            {"id": "b", "url": "https://b.example/", "proposals": [{"action": "excerpt", "extent": {"words": 60}}]}
            """,
            path: path
        )
        #expect(batch.items.map(\.id) == ["a", "b"])
        #expect(batch.items.map(\.page) == ["in/a.html", nil])
        #expect(batch.items.map(\.location.line) == [1, 3])
        #expect(batch.items[1].proposals.first?.proposal.extent?.words == 60)
        #expect(batch.date == nil)
    }

    @Test(arguments: [
        #"{"schema": "imprimatur.batch/1", "date": "2026-05-03", "defaults": {"territory": "NL"}}"#,
        #"{"date": "2026-05-03", "defaults": {"territory": "NL"}}"#,
        #"{"schema": "imprimatur.batch/1", "batch": {"date": "2026-05-03", "defaults": {"territory": "NL"}}}"#,
        "\u{FEFF}"
            + #"{"date": "2026-05-03", "defaults": {"territory": "NL"}, "agreements": [{"id": "A-1", "licensor": "A", "covers": ["a.example"], "actions": ["link"]}]}"#
            + "\r",
    ])
    func takesTheFirstLineForTheHead(head: String) throws {
        let batch = try read("\(head)\n" + #"{"id": "a", "page": "a.html", "action": "link"}"#, path: "b.jsonl")
        #expect(batch.date == DateTime("2026-05-03"))
        #expect(batch.items.map(\.id) == ["a"])
        #expect(batch.items.first?.proposals.first?.proposal.territories == ["NL"])
        #expect(batch.agreements.map(\.id) == (head.contains("A-1") ? ["A-1"] : []))
    }

    @Test(arguments: [
        ("", "b.jsonl: the file is empty"),
        (#"{"schema": "imprimatur.batch/1"}"#, "b.jsonl:1:1: the batch has no items"),
        (#"{"schema": "imprimatur.batch/2"}"#, "b.jsonl:1:12: expected the schema “imprimatur.batch/1”"),
        ("{\"id\": \"a\"}\n", "b.jsonl:1:1: "),
        (item + "\n{\"id\": \"b\", }", "b.jsonl:2:13: "),
        (item + "\n{\"id\": \"b\", \"page\": \"b.html\"", "b.jsonl:2:29: "),
        (item + "\n\n  [1]", "b.jsonl:3:3: expected an item as a mapping of keys, found a list"),
        (item + "\n" + item, "b.jsonl:2:8: the id “a” is taken by the item on line 1"),
        (
            item + "\n{\"id\": \"é\", \"pge\": \"b\"}",
            "b.jsonl:2:13: unknown key “pge” in an item; did you mean “page”?"
        ),
        (item + "\n{\"schema\": \"imprimatur.batch/1\", \"id\": \"b\"}", "b.jsonl:2:2: unknown key “schema”"),
        ("{\"date\": \"2026-13-01\"}\n" + item, "b.jsonl:1:10: "),
        ("{\"defaults\": {}, \"dat\": \"2026-01-01\"}\n" + item, "b.jsonl:1:18: unknown key “dat” in the batch"),
    ])
    func saysWhereALineIsWrong(text: String, message: String) {
        let summary = summary(text, path: "b.jsonl")
        #expect(summary.hasPrefix(message), "\(summary)")
    }

    private static let item = #"{"id": "a", "page": "a.html", "action": "link"}"#

    @Test func tellsLinesFromOneDocumentOnStandardInput() throws {
        let head = #"{"date": "2026-05-03"}"#
        #expect(try read("\(head)\n\(Self.item)\n", path: "-").date == DateTime("2026-05-03"))
        #expect(try read(Self.item, path: "-").items.map(\.id) == ["a"])
        let document = #"{"schema": "imprimatur.batch/1", "items": ["# + Self.item + "]}"
        #expect(try read(document, path: "-").items.map(\.id) == ["a"])
        #expect(try read("{schema: imprimatur.batch/1,\n items: [\(Self.item)]}", path: "-").items.count == 1)
    }

    // MARK: CSV

    @Test func readsARowAsAnItem() throws {
        let batch = try read(
            "\u{FEFF}id,page,url,action,channel,territory,language,commercial,words,credit,publish_at,date,outlet\r\n"
                + "a,a.html,https://a.example/,excerpt,web; app,NL;BE,nl,TRUE,60,\"by A. Writer, \"\"The Post\"\"\","
                + "2026-05-04,2026-05-03,Example Courier\r\n"
                + "\r\n"
                + "\"b\",b.html,,link,,,,,,\"two\r\nlines\",,,\r\n"
                + ",,,,,,,,,,,,\r\n",
            path: "in/b.csv"
        )
        #expect(batch.date == DateTime("2026-05-03"))
        #expect(batch.items.map(\.id) == ["a", "b"])
        #expect(batch.items.map(\.page) == ["in/a.html", "in/b.html"])
        #expect(batch.items.map(\.url) == ["https://a.example/", nil])
        #expect(batch.items.map(\.location.line) == [2, 4])
        let proposal = try #require(batch.items[0].proposals.first?.proposal)
        #expect(proposal.action == .excerpt)
        #expect(proposal.channels == ["web", "app"])
        #expect(proposal.territories == ["NL", "BE"])
        #expect(proposal.commercial == true)
        #expect(proposal.extent == Extent(words: 60, characters: nil, percent: nil))
        #expect(proposal.attribution?.text == "by A. Writer, \"The Post\"")
        #expect(proposal.schedule?.publishAt == DateTime("2026-05-04"))
        #expect(proposal.republisher?.name == "Example Courier")
        let other = try #require(batch.items[1].proposals.first?.proposal)
        #expect(other.attribution?.text == "two\r\nlines")
        #expect(other.commercial == nil)
        #expect(other.extent == nil)
        #expect(other.images == nil)
    }

    @Test func tellsNoImagesFromUnknownOnes() throws {
        let rows = "id,page,action,images\na,a.html,link,none\nb,b.html,link,\nc,c.html,link,https://c.example/1.jpg"
        let batch = try read(rows, path: "b.csv")
        let images = batch.items.map { $0.proposals.first?.proposal.images?.map(\.url) }
        #expect(images == [[], nil, ["https://c.example/1.jpg"]])
    }

    @Test(arguments: [
        ("", "b.csv: the file is empty"),
        ("id,page,action\n", "b.csv:1:1: the batch has no items"),
        ("id,pgae,action\na,a,link", "b.csv:1:4: unknown column “pgae”; did you mean “page”?"),
        ("id,page,zzzzzzzz\na,a,link", "b.csv:1:9: unknown column “zzzzzzzz”; known are id, page, url, action, "),
        ("id,page,action,id\na,a,link,b", "b.csv:1:16: the column “id” says what the column “id” says already"),
        (
            "id,page,action,credit,attribution\na,a,link,b,c",
            "b.csv:1:23: the column “attribution” says what the column “credit” says already"
        ),
        ("page,action\na,link", "b.csv:1:1: the header row needs a column “id”"),
        ("id,page\na,a", "b.csv:1:1: the header row needs a column “action”"),
        ("id,action\na,link", "b.csv:1:1: the header row needs a column “page”"),
        ("id;page;action\na;a;link", "b.csv:1:1: the columns are separated by semicolons; expected commas"),
        ("id,page,action\na,a,link,x,y", "b.csv:2:10: the header row names 3 columns, this row has 5 fields"),
        ("id,page,action\n\na,a", "b.csv:3:1: the header row names 3 columns, this row has 2 fields"),
        ("id,page,action\na,a,lnik", "b.csv:2:5: “lnik” is not an action; did you mean “link”?"),
        ("id,page,action\na,a,link\na,b,link", "b.csv:3:1: the id “a” is taken by the item on line 2"),
        ("id,page,action\nü,\"a\"\"\nb\",lnik", "b.csv:3:4: “lnik” is not an action"),
        ("id,page,action\na,a\"b,link", "b.csv:2:4: a quote inside a field"),
        ("id,page,action\na,\"a\"b,link", "b.csv:2:6: expected a comma or the end of the line"),
        ("id,page,action\na,\"a,link\nb,b,link", "b.csv:2:3: the quote that opens this field is never closed"),
        ("id,page,action\ra,a,link", "b.csv:1:15: a carriage return without line feed"),
        ("id,page,action,words\na,a,excerpt,many", "b.csv:2:13: expected "),
        ("id,page,action,commercial\na,a,link,yes", "b.csv:2:10: expected true or false"),
        (
            "id,page,action,date\na,a,link,2026-05-03\nb,b,link,2026-05-04",
            "b.csv:3:10: a batch has one date, but line 2 says “2026-05-03”"
        ),
    ])
    func saysWhereATableIsWrong(text: String, message: String) {
        let summary = summary(text, path: "b.csv")
        #expect(summary.hasPrefix(message), "\(summary)")
    }

    @Test func takesNoOtherEncodingThanUTF8() {
        let error = #expect(throws: StructuredTextError.self) {
            try BatchReader(path: "b.csv").read(Array("id,page,action\na,".utf8) + [0xE9, 0x0A])
        }
        #expect(error?.message.hasPrefix("the file is not UTF-8") == true)
    }

    @Test func whateverIsCutOffIsAnErrorOrAShorterBatch() throws {
        let text = Array("\u{FEFF}id,page,action,credit\r\na,a.html,link,\"x, \"\"y\"\"\"\r\nb,b.html,link,z\r\n".utf8)
        for length in text.indices {
            do throws(StructuredTextError) {
                let items = try BatchReader(path: "b.csv").read(Array(text[..<length])).items
                #expect((1...2).contains(items.count))
            } catch {
                #expect(!error.message.isEmpty)
            }
        }
    }
}
