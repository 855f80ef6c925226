// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

@Suite struct AuditCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func json(_ text: some StringProtocol) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    @Test func tellsWhatAPageSaysInTheFormAskedFor() throws {
        let page = "fixtures/pages/itnews-asia.html"
        let text = try program.run(["audit", page])
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("\(page)  "))
        #expect(text.output.contains("FORBIDS republish"))
        #expect(text.errors == "")

        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        for format in ["json", "jsonl"] {
            let report = try program.run(["audit", "--format", format, page])
            #expect(report.status == 0)
            #expect(try schema.complaints(about: json(report.output)) == [])
        }
    }

    @Test func readsWithTheWordsOfALexiconThatIsGiven() throws {
        let lexicon = """
            schema: imprimatur.lexicon/1
            language: tlh
            name: Klingon
            reservations: ["Hoch DIbmey"]
            examples: [{text: "Hoch DIbmey", expect: {modality: reservation}}]
            """
        _ = try folder.makeFolder("words")
        _ = try folder.write(lexicon, to: "words/tlh.yaml")
        let page = try folder.write("<p>Hoch DIbmey</p>", to: "page.html")
        let reserved = try program.run(["audit", page, "--lexicon", "words"], in: folder.path)
        #expect(reserved.status == 0)
        #expect(reserved.output.contains("RESERVES all rights"))
        #expect(try program.run(["audit", page]).output.contains("RESERVES") == false)

        let missing = try program.run(["audit", page, "--lexicon", "missing.yaml"], in: folder.path)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("missing.yaml"))
    }

    @Test func auditsEveryFixtureAsTheSchemaSays() throws {
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        let reports = try program.run(["audit", "--format", "jsonl", "fixtures/pages"])
        #expect(reports.status == 0)
        let lines = reports.output.split(separator: "\n")
        #expect(lines.count >= 20)
        for line in lines { #expect(try schema.complaints(about: json(line)) == []) }
        let array = try json(program.run(["audit", "-f", "json", "fixtures/pages"]).output)
        #expect(try array.elements == lines.map { try json($0) })
    }

    @Test func readsStandardInput() throws {
        let markup = Array("<p>© 2024 Example Media GmbH</p><a href='/p'>Privacy Policy</a>".utf8)
        let report = try program.run(["audit", "-", "--url", "https://a.example/x", "-f", "jsonl"], input: markup)
        #expect(report.status == 0)
        let page = try #require(try json(report.output)["page"])
        #expect(page["source"]?.string == "-")
        #expect(page["url"]?.string == "https://a.example/x")
        #expect(report.output.contains(#""holder":"Example Media GmbH""#))
        #expect(report.output.contains(#""url":"https://a.example/p""#))
    }

    @Test func takesHeadersIntoAccount() throws {
        let report = try program.run(
            ["audit", "-", "-f", "jsonl", "--header", "tdm-reservation: 1"],
            input: Array("<p>words</p>".utf8)
        )
        #expect(report.status == 0)
        #expect(report.output.contains(#""vocabulary":"tdmrep""#))
    }

    @Test func readsTheHeadOfTheResponseAndTheFilesOfTheSite() throws {
        let files = ["--robots", "fixtures/sites/robots.txt", "--sidecar", "tdmrep.json=fixtures/sites/tdmrep.json"]
        let options = ["--url", "https://www.example.com/bread", "--headers", "fixtures/sites/head.txt", "-f", "jsonl"]
        let report = try program.run(["audit", "fixtures/pages/no-signal.html"] + options + files)
        #expect(report.status == 0)
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        #expect(try schema.complaints(about: json(report.output)) == [])
        let origins = try json(report.output)["signals"]?.elements?.compactMap { $0["origin"]?.string } ?? []
        #expect(["header", "robots.txt", "tdmrep.json"].allSatisfy(origins.contains))
        #expect(report.output.contains(#""source":"fixtures/sites/robots.txt""#))
    }

    @Test(arguments: [
        (["--headers", "missing.txt"], "missing.txt: there is no such file"),
        (["--robots", "missing.txt"], "missing.txt: there is no such file"),
        (["--headers", "fixtures/pages/no-signal.html"], "line 1 is no line of a response's head"),
        (["--sidecar", "fixtures/pages/no-signal.html"], "say it as kind=FILE, with one of robots.txt, tdmrep.json"),
        (["--robots", "-", "--headers", "-"], "standard input (-) can be read only once"),
    ])
    func saysWhatIsWrongWithAFileBesideThePage(options: [String], message: String) throws {
        let outcome = try program.run(["audit", "fixtures/pages/no-signal.html"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("empty.html", "", "the file is empty"),
        ("story.pdf", "%PDF-1.7", "the file is a PDF, not the markup of a page"),
        ("cut.html.gz", "\u{1F}", "the file is not compressed by gzip"),
    ])
    func saysWhyAFileIsNoPage(name: String, contents: String, message: String) throws {
        let path = try folder.write(contents, to: name)
        let text = try program.run(["audit", path])
        #expect(text.status == 2)
        #expect(text.output == "")
        #expect(text.errors.hasPrefix("imprimatur: error: \(path): \(message)"))

        let schema = try JSONSchema(Fixture.bytes("docs/schemas/audit.schema.json"))
        let report = try program.run(["audit", "-f", "jsonl", path])
        #expect(report.status == 2)
        #expect(try schema.complaints(about: json(report.output)) == [])
        #expect(try json(report.output)["diagnostics"]?.elements?.first?["code"]?.string == "unreadable-page")
    }

    @Test func saysThatACompressedPageIsCutOff() throws {
        let path = try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF, 0xB3, 0x29], to: "cut.html.gz")
        let outcome = try program.run(["audit", path])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("imprimatur: error: \(path): the gzip data end too early"))
    }

    @Test func saysThatAFileOrAFolderOfPagesIsMissing() throws {
        let missing = try program.run(["audit", "nope.html"])
        #expect(missing.status == 2)
        #expect(missing.errors == "imprimatur: error: nope.html: there is no such file\n")

        let empty = try folder.makeFolder("empty")
        let outcome = try program.run(["audit", empty])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors
                == "imprimatur: error: \(empty): no pages in this folder (.html, .htm, .xhtml, .gz, .warc, .rss, .rdf, .atom)\n"
        )
    }

    @Test func anUnreadablePageStopsNoOther() throws {
        try folder.write("%PDF-1.7", to: "a.html")
        try folder.write("<p>© 2024 Example Media GmbH</p>", to: "b.html")
        let outcome = try program.run(["audit", "-f", "jsonl", folder.path])
        #expect(outcome.status == 2)
        let reports = try outcome.output.split(separator: "\n").map { try json($0) }
        #expect(reports.map { $0["page"]?["source"]?.string } == ["\(folder.path)/a.html", "\(folder.path)/b.html"])
        #expect(reports.last?["signals"]?.elements?.isEmpty == false)
    }

    @Test func givesTheSameBytesForTheSameInput() throws {
        let outputs = try (0..<3).map { _ in try program.run(["audit", "-f", "json", "fixtures/pages"]).output }
        #expect(Set(outputs).count == 1)
    }

    @Test(arguments: [
        (["audit"], "Missing expected argument '<page> ...'"),
        (["audit", "--frmat", "json", "a.html"], "Unknown option '--frmat'. Did you mean '--format'?"),
        (["audit", "--format", "xml", "a.html"], "Please provide one of the following:"),
        (["audit", "--format", "sarif", "a.html"], "no form of audits; use text, json, jsonl or odrl here"),
        (["text", "--format", "csv", "a.html"], "no form for the words of a page; use text, json or jsonl here"),
        (["check", "--format", "odrl", "a.yaml"], "odrl is no form of checks; use text, json, jsonl, sarif, junit"),
        (["audit", "--header", "x", "a.html"], "The value 'x' is invalid for '--header <name: value>'"),
        (["audit", "--url", "https://a.example", "a.html", "b.html"], "--url is the address of one page"),
        (["audit", "-", "-"], "standard input (-) can be read only once"),
        (["adit"], "Unexpected argument 'adit'"),
    ])
    func refusesBadUsage(arguments: [String], message: String) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("imprimatur: error: "))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.contains("Usage: imprimatur"))
    }

    @Test func showsHelpWithExamplesAndItsVersion() throws {
        let help = try program.run(["audit", "--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("EXAMPLES"))
        let version = try program.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output.split(separator: ".").count == 3)
    }
}
