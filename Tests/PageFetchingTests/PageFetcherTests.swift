// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PageFetching
import RightsDetection
import Testing

/// Fetching from a server on loopback, with all that can go wrong.
@Suite struct PageFetcherTests {
    private let server: WebServer

    init() throws {
        server = try WebServer()
    }

    private func fetcher(_ change: (inout FetchSettings) -> Void = { _ in }) -> PageFetcher {
        var settings = FetchSettings()
        settings.allowsPrivateNetwork = true
        settings.byteLimit = 200_000
        settings.seconds = 5
        settings.delay = 0
        change(&settings)
        return PageFetcher(settings) { _ in }
    }

    private func paths(_ fetched: FetchedPage) -> [String] {
        fetched.exchanges.map { String($0.address.text.dropFirst(server.base.count)) }
    }

    private static let markup =
        Array("<!DOCTYPE html><title>T</title><p>".utf8) + [0xA9] + Array(" 2024 Example Media GmbH, caf".utf8)
        + [0xE9] + Array("</p>\r\n".utf8)
    private static let site = ["/robots.txt", "/.well-known/tdmrep.json"]
    /// The files that come with a page that names none.
    private static let beside = site + ["/robots.xml"]

    @Test("A page comes with its exact bytes and headers, behind the files of its site")
    func page() throws {
        let fetched = fetcher().fetch("\(server.base)/page#part")
        #expect(fetched.failure == nil)
        #expect(paths(fetched) == Self.beside + ["/page"])
        let page = try #require(fetched.exchanges.last)
        #expect(page.body == Self.markup)
        #expect(page.headers.contains { $0.name == "X-Robots-Tag" && $0.value == "noai" })
        #expect(fetched.warnings == [])
        #expect(server.requests.allSatisfy { $0.hasSuffix(" User-Agent: imprimatur") })
    }

    @Test func theFilesOfASiteAreAskedForOnce() {
        let fetcher = fetcher()
        #expect(paths(fetcher.fetch("\(server.base)/page")) == Self.beside + ["/page"])
        #expect(paths(fetcher.fetch("\(server.base)/chunked")) == Self.beside + ["/chunked"])
        #expect(server.requests.count { $0.hasPrefix("/robots.txt") } == 1)
        #expect(server.requests.count { $0.hasPrefix("/ai.txt") } == 1)
    }

    @Test func fetchesTheLicenseDocumentsThatHeadersMarkupAndRobotsTxtName() {
        let fetched = fetcher().fetch("\(server.base)/linked")
        #expect(fetched.failure == nil)
        #expect(paths(fetched) == Self.site + ["/header.xml", "/linked.xml", "/linked.xml", "/robots.xml", "/linked"])
        let few = fetcher { $0.documentLimit = 1 }.fetch("\(server.base)/linked")
        #expect(few.warnings.count == 2)
        #expect(paths(few) == Self.site + ["/header.xml", "/linked.xml", "/linked"])
    }

    @Test func undoesTheCodingOfTheTransferAlone() throws {
        #expect(fetcher().fetch("\(server.base)/chunked").exchanges.last?.body == Self.markup)
        let packed = try #require(fetcher().fetch("\(server.base)/gzip").exchanges.last)
        #expect(packed.body.starts(with: [0x1F, 0x8B]))
        #expect(packed.headers.contains { $0.name == "Content-Encoding" })
    }

    @Test func followsRedirectsAndKeepsThem() {
        let fetched = fetcher().fetch("\(server.base)/once")
        #expect(fetched.failure == nil)
        #expect(paths(fetched) == ["/once", "/twice"] + Self.beside + ["/page"])
    }

    @Test(
        "A page that is not fetched is told in a sentence",
        arguments: [
            ("/loop", "the redirects lead back to BASE/loop"),
            ("/chain0", "more than 5 redirects, the last to BASE/chain6"),
            ("/nowhere", "the response has status 302, but names no Location"),
            ("/file", "the redirect is not followed: file:///etc/hostname is no address of http or https"),
            ("/ftp", "the redirect is not followed: ftp://127.0.0.1/a is no address of http or https"),
            ("/credentials", "the redirect is not followed: the address holds a user name or a password"),
            ("/large", "the response has more than 200000 bytes; --max-size takes more"),
            ("/endless", "the response has more than 200000 bytes; --max-size takes more"),
            ("/bomb", "the gzip data decompress to more than the limit of 200000 bytes"),
            ("/brotli", "the response is compressed by “br”, which was not asked for"),
            ("/short", "the connection broke off before the response was whole"),
            ("/garbage", "the server's answer is no HTTP"), ("/old", "the server's answer is no HTTP"),
            ("/nothing", "the server closed the connection without an answer"), ("/empty", "the page is empty"),
            ("/image", "the response is of the type image/png, not HTML"),
            ("/terminal", "the response is of the type text/\u{FFFD}[31mred, not HTML"),
            ("/error", "the server answers with status 500"), ("/missing", "the server answers with status 404"),
            ("/head", "the head of the response has no end"),
            ("/forbidden", "the site's robots.txt forbids “imprimatur” to fetch this page (“Disallow: /forbidden”)"),
        ]
    )
    func failures(path: String, reason: String) {
        let fetched = fetcher().fetch(server.base + path)
        let expected = reason.replacing("BASE", with: server.base)
        #expect(fetched.failure?.message.hasPrefix(expected) == true, "\(fetched.failure?.message ?? "none")")
        #expect(!paths(fetched).contains(path) || !["/large", "/endless", "/bomb", "/short"].contains(path))
    }

    @Test func asksNothingOfAServerWhoseCertificateNobodyTrusts() throws {
        let fetched = fetcher().fetch("\(try server.secureBase)/page")
        #expect(
            fetched.failure?.message
                == "the certificate of 127.0.0.1 is not valid for it, or none that this machine trusts"
        )
        #expect(fetched.exchanges.isEmpty)
        #expect(server.requests == [])
    }

    @Test func givesUpOnAServerThatSendsByDrops() {
        let start = ContinuousClock.now
        let fetched = fetcher { $0.seconds = 0.5 }.fetch("\(server.base)/slow")
        #expect(fetched.failure?.message == "no whole response came within 0.5 s; --max-time waits longer")
        #expect(.now - start < .seconds(4))
    }

    @Test func ignoresRobotsTxtWhereItIsTold() {
        #expect(fetcher { $0.ignoresRobots = true }.fetch("\(server.base)/forbidden").failure == nil)
    }

    @Test func nothingIsFetchedFromAPrivateNetworkUnlessPermitted() {
        let fetched = fetcher { $0.allowsPrivateNetwork = false }.fetch("\(server.base)/page")
        let reason = "127.0.0.1 is a loopback address (RFC 1122), which is not fetched from; --allow-private-network"
        #expect(fetched.failure?.message.hasPrefix(reason) == true)
        #expect(server.requests == [])
    }

    @Test(
        "A name or number that leads to loopback is judged by the address of the connection",
        arguments: [
            "http://localhost:PORT/page", "http://2130706433:PORT/page", "http://0x7f.1:PORT/page",
            "http://[::ffff:127.0.0.1]:PORT/page", "http://0:PORT/page",
        ]
    )
    func disguises(address: String) {
        let fetched = fetcher { $0.allowsPrivateNetwork = false }.fetch(address.replacing("PORT", with: server.port))
        #expect(fetched.failure?.message.contains("not fetched from") == true, "\(fetched.failure?.message ?? "none")")
        #expect(server.requests == [])
    }

    @Test(arguments: [
        ("http://127.0.0.1:1/", "127.0.0.1 takes no connection on port 1"),
        ("https://127.0.0.1:PORT/page", "no secure connection to 127.0.0.1 came about"),
        ("http://\(longName).example/", "the name server knows no host “\(longName).example”"),
        ("ftp://127.0.0.1/", "ftp://127.0.0.1/ is no address of http or https"),
        ("nothing at all", "this is no address"),
        ("http://a:b@127.0.0.1:PORT/page", "the address holds a user name or a password"),
    ])
    func tellsWhyAServerIsNotReached(address: String, reason: String) {
        let fetched = fetcher().fetch(address.replacing("PORT", with: server.port))
        #expect(fetched.failure?.message.hasPrefix(reason) == true, "\(fetched.failure?.message ?? "none")")
    }

    @Test func waitsBetweenPagesOfOneHost() {
        var settings = FetchSettings()
        settings.allowsPrivateNetwork = true
        let pauses = Pauses()
        let fetcher = PageFetcher(settings) { pauses.all.append($0) }
        for path in ["/page", "/chunked", "/once"] { _ = fetcher.fetch(server.base + path) }
        #expect(pauses.all.count == 2)
        #expect(pauses.all.allSatisfy { $0 > .zero && $0 <= .seconds(1) })
    }

    /// Longer than any name may be, so that no name server need be asked.
    private static let longName = String(repeating: "x", count: 70)

    private final class Pauses {
        var all: [Duration] = []
    }
}
