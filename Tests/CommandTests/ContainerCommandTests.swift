// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// Files of many pages, and batches that are no YAML, on the command line.
@Suite struct ContainerCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let lines = """
        {"url": "https://a.example/1", "html": "<p>© 2024 Example Media GmbH</p><a href='/p'>Privacy Policy</a>"}
        {"url": "https://a.example/2"}
        {"html": "<p>two</p>", "headers": {"X-Robots-Tag": "noai"}}

        """

    init() throws {
        folder = try TemporaryFolder()
    }

    private func json(_ text: some StringProtocol) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    private func sources(_ output: String) throws -> [String?] {
        try output.split(separator: "\n").map { try json($0)["page"]?["source"]?.string }
    }

    @Test func auditsEachLineOfStandardInput() throws {
        let report = try program.run(["audit", "-", "-f", "jsonl"], input: Array(Self.lines.utf8))
        #expect(report.status == 2)
        #expect(report.errors.contains("-:2: the line needs “html”"))
        #expect(try sources(report.output) == ["-:1", "-:2", "-:3"])
        let reports = try report.output.split(separator: "\n").map { try json($0) }
        #expect(reports[0]["page"]?["url"]?.string == "https://a.example/1")
        #expect(report.output.contains(#""holder":"Example Media GmbH""#))
        #expect(report.output.contains(#""url":"https://a.example/p""#))
        #expect(report.output.contains("unreadable-page"))
        #expect(reports[2]["signals"]?.elements?.isEmpty == false)
    }

    @Test func reportsOfAFileOfPagesAreAsTheSchemaSays() throws {
        let path = try folder.write(Self.lines, to: "crawl.jsonl")
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        let lines = try program.run(["audit", "-f", "jsonl", path])
        for line in lines.output.split(separator: "\n") { #expect(try schema.complaints(about: json(line)) == []) }
        let array = try json(program.run(["audit", "-f", "json", path]).output)
        #expect(try array.elements == lines.output.split(separator: "\n").map { try json($0) })

        let one = try folder.write("{\"html\": \"<p>one</p>\"}", to: "one.ndjson")
        #expect(try json(program.run(["audit", "-f", "json", one]).output)["page"]?["source"]?.string == "\(one):1")
    }

    @Test func oneAddressIsNotThatOfAllPages() throws {
        let path = try folder.write(Self.lines, to: "crawl.jsonl")
        let report = try program.run(["audit", "-f", "jsonl", "--url", "https://b.example/", path])
        #expect(report.status == 2)
        #expect(report.errors.contains("\(path):3: the address “https://b.example/” is that of one page"))
        #expect(report.output.contains(#""url":"https://a.example/1""#))
        #expect(!report.output.contains(#""url":"https://b.example/""#))
    }

    @Test("What a line's markup says of its encoding is no mistake, for it is decoded already")
    func decodedMarkup() throws {
        let line = #"{"html": "<meta charset=iso-8859-1><p>© 2024 Größe Verlag GmbH</p>"}"#
        let report = try program.run(["audit", "-", "-f", "jsonl"], input: Array(line.utf8))
        #expect(report.output.contains(#""holder":"Größe Verlag GmbH""#))
        #expect(try json(report.output)["diagnostics"]?.elements?.isEmpty == true, "\(report.output)")
    }

    @Test func aPageOnStandardInputStaysOne() throws {
        let report = try program.run(["audit", "-", "-f", "jsonl"], input: Array(" <p>{</p>".utf8))
        #expect(report.status == 0)
        #expect(try sources(report.output) == ["-"])
        let nothing = try program.run(["audit", "-"])
        #expect(nothing.status == 2)
        #expect(nothing.errors.contains("standard input: the file is empty"))
    }

    @Test func auditsAnArchive() throws {
        let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Robots-Tag: noai\r\n\r\n<p>page</p>"
        let head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
        let archive = "\(head)Content-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n"
        let path = try folder.write(archive + "WARC/1.1\r\n", to: "crawl.warc")
        let report = try program.run(["audit", "-f", "jsonl", path])
        #expect(report.status == 2)
        #expect(try sources(report.output) == ["\(path):0", "\(path):\(archive.utf8.count)"])
        #expect(report.errors.contains("the archive breaks off in the head of a record"))
        #expect(report.output.contains("noai"))
        let input = try program.run(["audit", "-", "-f", "jsonl"], input: Array(archive.utf8))
        #expect(try sources(input.output) == ["-:0"])
    }

    @Test(arguments: [
        ("b.csv", "id,page,action,expect\na,a.html,link,allow\n"),
        ("b.jsonl", "{\"date\": \"2026-05-03\"}\n{\"id\": \"a\", \"page\": \"a.html\", \"action\": \"link\"}\n"),
    ])
    func checksBatchesInEveryForm(name: String, text: String) throws {
        _ = try folder.write("<p>page</p>", to: "a.html")
        let path = try folder.write(text, to: name)
        let report = try program.run(["check", path, "--as-of", "2026-05-03"])
        #expect(report.status == 0, "\(report.errors)")
        #expect(report.output.contains("a: link"))
    }

    @Test func namesThePlaceOfAMistakeInATable() throws {
        let path = try folder.write("id,page,acton\na,a.html,link\n", to: "b.csv")
        let report = try program.run(["check", path])
        #expect(report.status == 2)
        #expect(report.errors.contains("\(path):1:9: unknown column “acton”; did you mean “action”?"))
    }
}
