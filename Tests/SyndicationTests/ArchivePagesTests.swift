// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import Syndication
import TestSupport
import Testing

/// Files of many pages: web archives (WARC).
@Suite struct ArchivePagesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func pages(_ bytes: [UInt8], name: String = "a.warc") throws -> [Result<Page, InputError>] {
        PageSources.pages(in: try folder.write(bytes, to: name))
    }

    /// The markup of each page, or the error behind its path.
    private func outcomes(_ bytes: [UInt8], name: String = "a.warc") throws -> [String] {
        try pages(bytes, name: name).map { page in
            switch page {
            case .success(let page): String(decoding: page.bytes, as: UTF8.self)
            case .failure(let error): "! " + error.description.dropFirst(folder.path.count + 1)
            }
        }
    }

    private static let page = Array("<p>page</p>".utf8)

    @Test func readsTheResponsesInHTML() throws {
        let first = WebArchive.response(
            Self.page,
            headers: ["content-type: Text/HTML; charset=iso-8859-1", "X-Robots-Tag: noai,", "  noindex", "no header"]
        )
        let second = WebArchive.response(
            Array("<p>two</p>".utf8),
            headers: ["Content-Type: application/xhtml+xml"],
            fields: "WARC-Target-URI: <https://a.example/2>"
        )
        let pages = try pages(WebArchive.information + first + second)
        #expect(pages.count == 2)
        let page = try pages[0].get()
        #expect(page.source == "\(folder.path)/a.warc:\(WebArchive.information.count)")
        #expect(page.url == "https://a.example/1")
        #expect(page.bytes == Self.page)
        #expect(page.headers.map(\.name) == ["content-type", "X-Robots-Tag"])
        #expect(page.headers.map(\.value) == ["Text/HTML; charset=iso-8859-1", "noai, noindex"])
        #expect(try pages[1].get().url == "https://a.example/2")
    }

    @Test func passesOverWhatIsNoPage() throws {
        let html = ["Content-Type: text/html"]
        let archive =
            WebArchive.information + WebArchive.response(Self.page, headers: html, status: "HTTP/1.1 404 Not Found")
            + WebArchive.response([0x89, 0x50], headers: ["Content-Type: image/png"])
            + WebArchive.response(Self.page, headers: [])
            + WebArchive.record("WARC-Type: request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
            + WebArchive.record("WARC-Type: response\nContent-Type: text/dns", Array("20260101\r\n".utf8))
            + WebArchive.response(Self.page, headers: html, status: "HTTP/2 200")
        #expect(try outcomes(archive) == ["<p>page</p>"])
        #expect(
            try outcomes(WebArchive.information) == ["! a.warc: the archive holds no page (a response 200 in HTML)"]
        )
    }

    /// `<p>zip</p>`, by gzip, by zlib and by bare deflate.
    private static let gzip: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0xB0, 0xAB, 0xCA, 0x2C, 0xB0, 0xD1,
        0x2F, 0xB0, 0x03, 0x00, 0xFB, 0x9B, 0x22, 0x08, 0x0A, 0x00, 0x00, 0x00,
    ]
    private static let zlib: [UInt8] = [
        0x78, 0x9C, 0xB3, 0x29, 0xB0, 0xAB, 0xCA, 0x2C, 0xB0, 0xD1, 0x2F, 0xB0, 0x03, 0x00, 0x12, 0xD9, 0x03, 0x57,
    ]
    private static let bare: [UInt8] = [0xB3, 0x29, 0xB0, 0xAB, 0xCA, 0x2C, 0xB0, 0xD1, 0x2F, 0xB0, 0x03, 0x00]

    private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
        let (first, second) = (bytes[..<5], bytes[5...])
        let sizes = [first.count, second.count].map { String($0, radix: 16) }
        return Array("\(sizes[0]);x=y\r\n".utf8) + first + Array("\r\n\(sizes[1])\r\n".utf8) + second
            + Array("\r\n0\r\n\r\n".utf8)
    }

    @Test(arguments: [
        (["Content-Encoding: gzip"], gzip, "<p>zip</p>"),
        (["Content-Encoding: deflate"], zlib, "<p>zip</p>"),
        (["Content-Encoding: deflate"], bare, "<p>zip</p>"),
        (["Content-Encoding: identity"], page, "<p>page</p>"),
        (["Transfer-Encoding: chunked"], chunked(page), "<p>page</p>"),
        (["Transfer-Encoding: chunked", "Content-Encoding: x-gzip"], chunked(gzip), "<p>zip</p>"),
        // The archive holds what the transfer was undone for.
        (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], page, "<p>page</p>"),
        (["Content-Encoding: br"], page, "<p>page</p>"),
        (["Content-Encoding: gzip", "Content-Length: 40"], page, "<p>page</p>"),
        (["Content-Length: 11"], page, "<p>page</p>"),
    ])
    func undoesTheTransfer(headers: [String], body: [UInt8], markup: String) throws {
        let response = WebArchive.response(body, headers: ["Content-Type: text/html"] + headers)
        #expect(try outcomes(response) == [markup])
    }

    @Test(arguments: [
        (["Content-Encoding: br"], [0x8B, 0x05, 0x80], "the page is compressed by “br”, which can't be read"),
        (["Content-Encoding: gzip"], Array(gzip.dropLast(9)), "the gzip data end too early"),
        (["Content-Encoding: gzip"], [0, 1, 2], "the gzip data are damaged at byte 0"),
        (["Content-Encoding: deflate"], Array(zlib.dropLast(6)), "the deflate data end too early"),
        (["Content-Encoding: deflate"], [0xFF, 0xFF], "the deflate data are damaged"),
        (["Transfer-Encoding: chunked"], Array("b\r\n<p>".utf8), "the body of the response ends within its chunks"),
        (["Transfer-Encoding: chunked"], Array("1\r\n<\r\nzz".utf8), "the body of the response ends within its chunks"),
        (["Transfer-Encoding: chunked"], Array("7fffffffffffffff\r\n<".utf8), "the body of the response ends within"),
        (["Content-Length: 12"], page, "the archive holds 11 of the page's 12 bytes"),
        ([], [], "the page is empty"),
        ([], Array("%PDF-1.7".utf8), "the file is a PDF, not the markup of a page"),
    ])
    func aBadPageStopsNoOther(headers: [String], body: [UInt8], message: String) throws {
        let bad = WebArchive.response(body, headers: ["Content-Type: text/html"] + headers)
        let found = try outcomes(WebArchive.information + bad + WebArchive.response(Self.page))
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("! a.warc:\(WebArchive.information.count): \(message)") == true, "\(found)")
        #expect(found.last == "<p>page</p>")
    }

    @Test func saysThatTheCrawlerCutAPageShort() throws {
        let cut = WebArchive.response(Self.page, fields: "WARC-Truncated: length")
        let message = "! a.warc:0: the archive holds only the beginning of the page (length)"
        #expect(try outcomes(cut + WebArchive.response(Self.page)) == [message, "<p>page</p>"])
    }

    @Test("An archive that is cut off gives the whole records and one error at every length")
    func cutOff() throws {
        let (first, second) = (WebArchive.response(Self.page), WebArchive.response(Self.page))
        for length in (first.count + 1)..<(first.count + second.count - 4) {
            let found = try outcomes(Array((first + second)[..<length]))
            #expect(found.count == 2)
            #expect(found.first == "<p>page</p>")
            #expect(found.last?.hasPrefix("! a.warc:\(first.count): ") == true, "\(length): \(found)")
        }
    }

    @Test(arguments: [
        ("words", "expected the head of a record (WARC/1.1)"),
        ("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "the record gives no Content-Length"),
        ("WARC/1.0\r\nContent-Length: -1\r\n\r\n", "the record gives no Content-Length"),
        ("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", "the record gives no Content-Length"),
        ("WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\n", "the archive breaks off after 0 of"),
        ("WARC/1.0\r\n" + String(repeating: "a: b\r\n", count: 2000), "the head of the record has no end"),
        ("WARC/1.0\r\n" + String(repeating: "a", count: 100_000), "the archive breaks off in the head of a record"),
        ("WARC/1.0\r\n" + String(repeating: "a", count: 100_000) + "\r\n", "the head of the record has no end"),
    ])
    func saysWhereItIsNoArchive(text: String, message: String) throws {
        let page = WebArchive.response(Self.page)
        let found = try outcomes(page + Array(text.utf8))
        #expect(found.count == 2)
        #expect(found.last?.hasPrefix("! a.warc:\(page.count): \(message)") == true, "\(found)")
    }

    @Test(arguments: ["a.warc.gz", "a.warc"])
    func readsAnArchiveOfManyMembers(name: String) throws {
        let records = [WebArchive.information, WebArchive.response(Self.page), WebArchive.response(Self.page)]
        let archive = records.flatMap(WebArchive.member) + [0, 0, 0]
        #expect(try outcomes(archive, name: name) == ["<p>page</p>", "<p>page</p>"])
        let pages = try pages(archive, name: name)
        #expect(
            try pages.map { try $0.get().source.split(separator: ":").last } == [
                "\(records[0].count)", "\(records[0].count + records[1].count)",
            ]
        )
    }

    @Test func aDamagedMemberEndsTheArchiveWithAnError() throws {
        let response = WebArchive.response(Self.page)
        let whole = WebArchive.member(response)
        for cut in [1, 9, whole.count / 2] {
            let found = try outcomes(whole + whole.dropLast(cut), name: "a.warc.gz")
            #expect(found.first == "<p>page</p>")
            #expect(found.last?.contains("the gzip data end too early") == true, "\(found)")
        }
        let found = try outcomes(whole + Array("garbage".utf8), name: "a.warc.gz")
        #expect(found.count == 2)
        #expect(found.last?.contains("the gzip data are damaged at byte") == true, "\(found)")
    }

    @Test func findsArchivesInFolders() throws {
        try folder.write(WebArchive.response(Self.page), to: "crawl/a.warc")
        try folder.write(WebArchive.member(WebArchive.response(Self.page)), to: "crawl/b.warc.gz")
        #expect(PageSources.pages(in: "\(folder.path)/crawl").count == 2)
    }
}
