// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import Syndication
import TestSupport
import Testing

/// The files about rights that an archive holds beside its pages.
@Suite struct ArchiveSidecarsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func response(
        _ url: String,
        _ body: String,
        type: String = "text/plain",
        status: String = "HTTP/1.1 200 OK",
        headers: [String] = []
    ) -> [UInt8] {
        WebArchive.response(
            Array(body.utf8),
            headers: ["Content-Type: \(type)"] + headers,
            status: status,
            fields: "WARC-Target-URI: \(url)"
        )
    }

    private static func page(_ url: String, headers: [String] = [], _ body: String = "<p>page</p>") -> [UInt8] {
        response(url, body, type: "text/html", headers: headers)
    }

    /// Of each page the kinds and contents of the files beside it.
    private func files(_ archive: [UInt8]) throws -> [[String]] {
        try PageSources.pages(in: try folder.write(archive, to: "a.warc")).map { page in
            try page.get().sidecars.map { "\($0.kind.rawValue) \(String(decoding: $0.bytes, as: UTF8.self))" }
        }
    }

    private static let rsl = #"<rsl xmlns="https://rslstandard.org/rsl"/>"#

    @Test func theFilesOfAnOriginGoToItsPagesBehindThem() throws {
        let archive =
            Self.page("https://a.example/0") + Self.response("https://a.example/robots.txt", "one")
            + Self.response("https://a.example/.well-known/tdmrep.json", "[]", type: "application/json")
            + Self.response("https://a.example/robots.txt?x", "no")
            + Self.response("https://a.example/b/robots.txt", "no")
            + Self.page("https://A.example:443/1") + Self.page("http://a.example/2")
            + Self.page("https://a.example:8443/3")
            + Self.page("https://b.example/4") + Self.response("https://a.example/robots.txt", "two")
            + Self.page("https://a.example/5")
        #expect(
            try files(archive) == [
                [], ["robots.txt one", "tdmrep.json []"], [], [], [], ["tdmrep.json []", "robots.txt two"],
            ]
        )
    }

    @Test func aFileIsNamedByItsRecord() throws {
        let archive = Self.response("https://a.example/robots.txt", "x") + Self.page("https://a.example/1")
        let pages = PageSources.pages(in: try folder.write(archive, to: "a.warc"))
        let sidecar = try #require(try pages[0].get().sidecars.first)
        #expect(sidecar.source == "\(folder.path)/a.warc:0")
        #expect(sidecar.url == "https://a.example/robots.txt")
    }

    @Test("G61: a page in the place of robots.txt is neither that file nor a page")
    func markup() throws {
        let archive =
            Self.response("https://a.example/robots.txt", "<p>hello</p>", type: "text/html")
            + Self.response("https://a.example/trust.txt", "x", status: "HTTP/1.1 404 Not Found")
            + Self.page("https://a.example/1")
        #expect(try files(archive) == [[]])
    }

    @Test func aFileThatMovedBelongsToItsFirstPlace() throws {
        let archive =
            Self.response(
                "https://a.example/robots.txt",
                "",
                status: "HTTP/1.1 301 Moved",
                headers: ["Location: //www.a.example/r.txt"]
            )
            + Self.response("https://www.a.example/r.txt", "x") + Self.page("https://a.example/1")
            + Self.page("https://www.a.example/2")
        #expect(try files(archive) == [["robots.txt x"], []])
    }

    @Test func aLicenseDocumentGoesToThePagesThatNameIt() throws {
        let link = #"Link: </l.xml>; rel="license"; type="application/rsl+xml""#
        let archive =
            Self.response("https://a.example/l.xml", Self.rsl, type: "application/rsl+xml")
            + Self.response("https://b.example/l.xml", Self.rsl, type: "text/xml")
            + Self.response("https://b.example/feed.xml", "<rss/>", type: "application/rss+xml")
            + Self.page("https://a.example/1") + Self.page("https://a.example/2", headers: [link])
            + Self.page(
                "https://c.example/3",
                #"<link rel=license type="application/rsl+xml" href="https://b.example/l.xml">"#
            )
            + Self.response("https://d.example/robots.txt", "License: https://b.example/l.xml")
            + Self.page("https://d.example/4")
        let rsl = "rsl \(Self.rsl)"
        #expect(try files(archive) == [[], [rsl], [rsl], ["robots.txt License: https://b.example/l.xml", rsl]])
    }

    @Test func aFileThatIsCutShortIsReported() throws {
        let block = Array("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent".utf8)
        let fields = "WARC-Type: response\nWARC-Truncated: time\nWARC-Target-URI: https://a.example/robots.txt"
        let archive = WebArchive.record(fields, block) + Self.page("https://a.example/1")
        let pages = PageSources.pages(in: try folder.write(archive, to: "a.warc"))
        #expect(pages.count == 2)
        #expect(
            throws: InputError(
                path: "\(folder.path)/a.warc:0",
                message: "the archive holds only the beginning of the file (time)"
            )
        ) {
            try pages[0].get()
        }
    }
}
