// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// Pages and feeds on the command line of `imprimatur check`, with one use proposed for all.
@Suite struct PageCheckTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let feed = """
        <rss><channel><copyright>© 2026 Lake. All rights reserved.</copyright>
        <item><guid>a-1</guid><link>https://news.example/a</link></item><item><guid>a-1</guid></item>
        <item><title>B</wrong></item></channel></rss>
        """

    init() throws {
        folder = try TemporaryFolder()
    }

    private func json(_ text: some StringProtocol) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    private func items(_ report: JSONValue, _ list: String = "results") -> [String?] {
        report[list]?.elements?.map { $0["item"]?.string } ?? []
    }

    @Test func checksEachEntryOfAFeed() throws {
        let path = try folder.write(Self.feed, to: "feed.xml")
        let arguments = [
            "check", path, "--action", "republish", "--action", "link", "--as-of", "2026-05-03", "-f", "json",
        ]
        let outcome = try program.run(arguments + ["--territory", "NL", "--channel", "web", "--no-commercial"])
        #expect(outcome.status == 2)
        let report = try json(outcome.output)
        #expect(items(report) == ["a-1", "a-1", "\(path)#2", "\(path)#2"])
        #expect(items(report, "failures") == ["\(path)#3"])
        #expect(report["batch"]?["source"]?.string == path)
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
        #expect(schema.complaints(about: report) == [])
        let proposal = report["results"]?.elements?[0]["proposal"]
        #expect(proposal?["territory"] == .array([.string("NL")]))
        #expect(proposal?["commercial"] == .bool(false))
        let same = try program.run(
            arguments + ["--territory", "NL", "--channel", "web", "--no-commercial", "--jobs", "1"]
        )
        #expect(same.output == outcome.output)
        let kept = try program.run(arguments + ["--keep-going", "--quiet"])
        #expect(kept.status == 1)
    }

    @Test func checksPagesFoldersLinesAndStandardInput() throws {
        let page = try folder.write("<p>© 2026 Lake. All rights reserved.</p>", to: "pages/a.html")
        let lines = try folder.write(#"{"html": "<p>May be reproduced.</p>"}"#, to: "crawl.jsonl")
        let arguments = ["check", "--action", "republish", "--as-of", "2026-05-03", "-f", "json", "--quiet"]
        let report = try json(program.run(arguments + ["\(folder.path)/pages", lines]).output)
        #expect(items(report) == [page, "\(lines):1"])
        let input = try json(program.run(arguments + ["-"], input: Array(Self.feed.utf8)).output)
        #expect(items(input) == ["a-1", "-#2"])
    }

    @Test func aFileMayProposeForAllPages() throws {
        let plan = """
            schema: imprimatur.batch/1
            batch: {date: 2026-05-03, defaults: {territory: NL}}
            agreements: [{id: A-1, actions: [republish]}]
            proposals:
              - {action: republish, link_back: $url, expect: allow}
              - {action: translate, language: nl}

            """
        let path = try folder.write(plan, to: "plan.yaml")
        let feed = try folder.write(Self.feed.replacing("</wrong>", with: "</title>"), to: "feed.xml")
        let outcome = try program.run(["check", "--proposals", path, feed, "-f", "json"])
        let report = try json(outcome.output)
        #expect(report["batch"]?["source"]?.string == path)
        let results = report["results"]?.elements ?? []
        #expect(results.map { $0["decision"]?.string } == ["allow", "deny", "allow", "deny", "allow", "deny"])
        #expect(results[0]["proposal"]?["linkBack"]?["url"]?.string == "https://news.example/a")
        #expect(results[2]["proposal"]?["linkBack"] == nil)
    }

    @Test func keepsAuditsOfPagesAndNoneOfEntries() throws {
        let page = try folder.write("<p>© 2026 Lake. All rights reserved.</p>", to: "a.html")
        let feed = try folder.write(Self.feed, to: "feed.xml")
        let cache = "\(folder.path)/audits.sqlite"
        let arguments = [
            "check", page, feed, "--action", "republish", "--as-of", "2026-05-03", "--cache", cache, "-f", "json",
        ]
        let first = try program.run(arguments)
        #expect(try program.run(arguments).output == first.output)
        _ = try folder.write("<!-- -->" + Self.feed, to: "feed.xml")
        #expect(try program.run(arguments).output != first.output)
    }

    @Test(arguments: [
        (["--action", "republish"], "decisions are made as of a day"),
        (["--action", "republsh", "--as-of", "2026-05-03"], "did you mean “republish”?"),
        (["--action", "republish", "--territory", "Narnia", "--as-of", "2026-05-03"], "Narnia"),
        (["--territory", "NL"], "--territory belongs to a use that --action names"),
        ([], "holds pages; say what is proposed for them"),
    ])
    func saysWhatIsMissing(options: [String], message: String) throws {
        let path = try folder.write(Self.feed, to: "feed.rss")
        let outcome = try program.run(["check", path] + options)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("items: []", "have no “items”"), ("proposals: [{action: link, output: a.html}]", "is the copy of one page"),
        ("batch: {date: 2026-05-03}", "expected “proposals”"),
    ])
    func aFileOfProposalsHasNothingElse(text: String, message: String) throws {
        let path = try folder.write("schema: imprimatur.batch/1\n\(text)\n", to: "plan.yaml")
        let outcome = try program.run(["check", "--proposals", path, "feed.rss"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test(arguments: ["harbor.rss", "agency.json", "wire.xml"])
    func auditsOfItemsFollowTheSchemaFromFilesAndStandardInput(name: String) throws {
        let path = Fixture.path("fixtures/feeds/\(name)")
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        let outcome = try program.run(["audit", path, "-f", "jsonl", "--jobs", "8"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        for line in outcome.output.split(separator: "\n") { #expect(try schema.complaints(about: json(line)) == []) }
        #expect(try program.run(["audit", path, "-f", "jsonl", "--jobs", "1"]).output == outcome.output)
        let input = try program.run(["audit", "-", "-f", "jsonl"], input: Fixture.bytes("fixtures/feeds/\(name)"))
        #expect(input.output == outcome.output.replacing("\(path)", with: "-"))
    }

    @Test func articlesOfFeedsAreWords() throws {
        let text = "<item><description>&lt;p>One two three.&lt;/p>&lt;p>Four.&lt;/p></description></item>"
        let path = try folder.write("<rss><channel>\(text)</channel></rss>", to: "feed.xml")
        let outcome = try program.run(["text", path])
        #expect(outcome.output.contains("One two three."), "\(outcome.output)\(outcome.errors)")
    }
}
