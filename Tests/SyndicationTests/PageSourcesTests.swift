// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import Syndication
import TestSupport
import Testing

/// Files of many pages: JSON Lines.
@Suite struct PageSourcesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What comes out of a file: pages with their names, or errors.
    private func pages(_ text: String, name: String = "crawl.jsonl") throws -> [Result<Page, InputError>] {
        PageSources.pages(in: try folder.write(text, to: name))
    }

    private func names(_ pages: [Result<Page, InputError>]) -> [String] {
        pages.map { page in
            switch page {
            case .success(let page): String(page.source.dropFirst(folder.path.count + 1))
            case .failure(let error): "! " + error.description.dropFirst(folder.path.count + 1)
            }
        }
    }

    @Test(arguments: ["crawl.jsonl", "crawl.ndjson", "CRAWL.JSONL"])
    func readsAPageFromEachLine(name: String) throws {
        let pages = try pages(
            """
            {"url": "https://a.example/", "html": "<p>é\\u00e9</p>", "headers": {"X-Robots-Tag": ["noai", "noindex"]}}

            {"html": "<p>b</p>", "url": null, "status": 200, "headers": [["tdm-reservation", "1"], ["tdm-policy", "x"]]}
            """,
            name: name
        )
        #expect(names(pages) == ["\(name):1", "\(name):3"])
        let first = try pages[0].get()
        #expect(first.url == "https://a.example/")
        #expect(first.bytes == Array("<p>éé</p>".utf8))
        #expect(first.headers.dropLast().map(\.name) == ["X-Robots-Tag", "X-Robots-Tag"])
        #expect(first.headers.dropLast().map(\.value) == ["noai", "noindex"])
        let second = try pages[1].get()
        #expect(second.url == nil)
        #expect(second.headers.dropLast().map(\.value) == ["1", "x"])
    }

    @Test("The markup of a line is decoded already, whatever the response says of its encoding")
    func decodedMarkup() throws {
        let line = #"{"html": "<p>©</p>", "headers": {"Content-Type": "text/html; charset=iso-8859-1", "A": "b"}}"#
        let page = try #require(try pages(line).first).get()
        #expect(page.headers.map(\.name) == ["Content-Type", "A"])
        #expect(page.headers.map(\.value) == ["text/html; charset=utf-8", "b"])
    }

    @Test(arguments: [
        ("{", "the line is not JSON: "),
        ("[1]", "expected an object such as {\"url\": …, \"headers\": {…}, \"html\": …} (column 1)"),
        ("{\"url\": \"https://a.example/\"}", "the line needs “html”, the markup of the page (column 1)"),
        ("{\"html_base64\": \"=\"}", "expected the bytes of the page in base64 (RFC 4648) (column 17)"),
        ("{\"html\": 1}", "expected the markup of the page as a string (column 10)"),
        ("{\"html\": \"\"}", "“html” is empty (column 10)"),
        ("{\"html\": \"a\", \"html\": \"b\"}", "the key “html” stands here for the second time (column 23)"),
        ("{\"html\": \"a\", \"url\": 1}", "expected an address as a string (column 22)"),
        ("{\"html\": \"a\", \"uri\": \"x\"}", "unknown key “uri”; did you mean “url”? (column 22)"),
        ("{\"html\": \"a\", \"header\": {}}", "unknown key “header”; did you mean “headers”? (column 25)"),
        ("{\"html\": \"a\", \"headers\": {\"a\": 1}}", "expected a header's value as a string (column 32)"),
        (
            "{\"html\": \"a\", \"headers\": [[\"a\"]]}",
            "expected headers as {name: value} or [[name, value]] (column 27)"
        ),
        (
            "{\"html\": \"a\", \"headers\": \"a: b\"}",
            "expected headers as {name: value} or [[name, value]] (column 26)"
        ),
        ("{\"html\": \"%PDF-1.7\"}", "the file is a PDF, not the markup of a page"),
    ])
    func aBadLineStopsNoOther(line: String, message: String) throws {
        let found = names(try pages("\u{FEFF}{\"html\": \"a\"}\r\n\(line)\r\n{\"html\": \"c\"}"))
        #expect(found.count == 3)
        #expect(found.first == "crawl.jsonl:1")
        #expect(found.dropFirst().first?.hasPrefix("! crawl.jsonl:2: \(message)") == true, "\(found)")
        #expect(found.last == "crawl.jsonl:3")
    }

    @Test(arguments: ["", "\n \n"])
    func aFileWithoutPagesIsAnError(text: String) throws {
        #expect(names(try pages(text)) == ["! crawl.jsonl: no pages in this file"])
    }

    @Test func nestingAndDamagedBytesAreBadLines() throws {
        let deep = String(repeating: "[", count: 100_000)
        var bytes = Array("{\"html\": \"a\", \"x\": \(deep)}\n{\"html\": \"".utf8)
        bytes += [0xFF, 0xFE] + Array("\"}\n{\"html\": \"\\ud800\"}\n{\"html\": \"d\"}\n".utf8)
        let found = names(PageSources.pages(in: try folder.write(bytes, to: "crawl.jsonl")))
        #expect(found.map { $0.hasPrefix("! crawl.jsonl:") } == [true, true, true, false])
        #expect(found.last == "crawl.jsonl:4")
    }

    @Test func decompressesLines() throws {
        let (first, second) = (Array("{\"html\": \"a\"}\n{\"ht".utf8), Array("ml\": \"b\"}\n".utf8))
        let members = WebArchive.member(first) + WebArchive.member(second)
        for name in ["crawl.jsonl.gz", "crawl.ndjson"] {
            let pages = PageSources.pages(in: try folder.write(members, to: name))
            #expect(names(pages) == ["\(name):1", "\(name):2"])
        }
        let found = names(PageSources.pages(in: try folder.write(Array(members.dropLast()), to: "cut.jsonl.gz")))
        #expect(found.last?.hasPrefix("! cut.jsonl.gz: the gzip data end too early") == true, "\(found)")
    }

    @Test func linesMayBeLongerThanWhatIsReadAtOnce() throws {
        let text = String(repeating: "é", count: 100_000)
        let pages = try pages("{\"html\": \"\(text)\"}\n{\"html\": \"b\"}\n")
        #expect(try pages.map { try $0.get().bytes.count } == [200_000, 1])
    }

    @Test func tellsTheLastOfAllPagesFromTheOthers() throws {
        let lines = try folder.write("{\"html\": \"a\"}\n\n{\"html\": \"b\"}\n", to: "a.jsonl")
        let missing = "\(folder.path)/missing.jsonl"
        let page = try folder.write("<p>c</p>", to: "c.html")
        let elements = Array(PageSources([lines, missing, page, "https://a.example/x.warc"]))
        #expect(elements.map(\.index) == [0, 1, 2, 3, 4])
        #expect(elements.map(\.isLast) == [false, false, false, false, true])
        #expect(throws: InputError(path: missing, message: "there is no such file")) { try elements[2].page.get() }
        guard case .success(.file(page)) = elements[3].page else {
            Issue.record("the file of one page is read later")
            return
        }
    }
}

extension PageSources {
    /// The pages of a file of many.
    static func pages(in path: String) -> [Result<Page, InputError>] {
        PageSources([path]).compactMap { element in
            switch element.page {
            case .success(.page(let page)): return .success(page)
            case .success(.file(let path)):
                Issue.record("\(path) was not read")
                return nil
            case .failure(let error): return .failure(error)
            }
        }
    }
}
