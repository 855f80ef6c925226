// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsDetection
import Syndication
import TestSupport
import Testing

/// Addresses on the command line, from the server to the report.
@Suite struct FetchCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let fetcher = ProcessRunner("imprimatur-fetch")
    private let server: WebServer
    private let folder: TemporaryFolder

    init() throws {
        (server, folder) = (try WebServer(), try TemporaryFolder())
    }

    private func reports(_ output: String) throws -> [JSONValue] {
        try output.split(separator: "\n").map { try JSONParser.strict.parse(Array($0.utf8)).root.value }
    }

    @Test func anArchiveOfTheFetcherIsReadWithTheFilesBesideThePage() throws {
        for name in ["a.warc", "a.warc.gz"] {
            let path = "\(folder.path)/\(name)"
            let addresses = ["/linked", "/gzip"].map { server.base + $0 }
            let run = try fetcher.run(["--allow-private-network", "--delay", "0", "-o", path] + addresses)
            #expect(run.status == 0, "\(run.errors)")
            let pages = try PageSources([path]).map { element in
                guard case .page(let page) = try element.page.get() else {
                    throw InputError(path: path, message: "no page")
                }
                return page
            }
            #expect(pages.map(\.url) == addresses)
            #expect(pages[0].sidecars.map(\.kind) == [.robotsTxt, .tdmrepJSON, .rsl, .rsl, .rsl])
            #expect(pages[1].sidecars.map(\.kind) == [.robotsTxt, .tdmrepJSON, .rsl])
            #expect(pages[1].bytes.suffix(9) == [0x61, 0x66, 0xE9] + Array("</p>\r\n".utf8))
        }
        #expect(folder.bytes("a.warc.gz")?.starts(with: [0x1F, 0x8B]) == true)
    }

    @Test("A proxy of the environment is left alone: it would choose the hosts that are connected to")
    func proxies() throws {
        let path = "\(folder.path)/a.warc"
        let arguments = ["--allow-private-network", "--delay", "0", "-o", path, "\(server.base)/page"]
        for name in ["http_proxy", "all_proxy", "ALL_PROXY"] {
            let run = try fetcher.run(arguments, environment: [name: "http://127.0.0.1:9", "no_proxy": ""])
            #expect(run.status == 0, "\(name): \(run.errors)")
        }
    }

    @Test func anArchiveTellsOfPagesThatWereNotFetched() throws {
        let path = "\(folder.path)/a.warc"
        let addresses = ["/missing", "/chunked"].map { server.base + $0 }
        let run = try fetcher.run(["--allow-private-network", "--delay", "0", "-o", path] + addresses)
        #expect(run.status == 2)
        #expect(run.errors.contains("imprimatur-fetch: error: \(addresses[0]): the server answers with status 404"))
        let audit = try program.run(["audit", "-f", "jsonl", path])
        #expect(audit.status == 2)
        #expect(audit.errors.contains("\(addresses[0]) was not fetched: the server answers with status 404"))
        #expect(try reports(audit.output).map { $0["page"]?["url"]?.string } == [nil, addresses[1]])
    }

    @Test func auditsAddressesBetweenFilesInTheOrderGiven() throws {
        let file = try folder.write("<p>page</p>", to: "a.html")
        let inputs = ["\(server.base)/missing", file, "\(server.base)/once"]
        let audit = try program.run(["audit", "-f", "jsonl", "--allow-private-network"] + inputs)
        #expect(audit.status == 2)
        #expect(audit.errors.contains("imprimatur: error: \(inputs[0]): the server answers with status 404"))
        let reports = try reports(audit.output)
        #expect(reports.map { $0["page"]?["source"]?.string } == inputs)
        #expect(reports[2]["page"]?["url"]?.string == "\(server.base)/page")
        for words in ["noai", "tdm-reservation", "ai-train"] { #expect(audit.output.contains(words)) }
    }

    @Test func aPrivateAddressIsRefusedWithTheOptionThatPermitsIt() throws {
        let audit = try program.run(["audit", "\(server.base)/page"])
        #expect(audit.status == 2)
        #expect(audit.errors.contains("127.0.0.1 is a loopback address (RFC 1122)"))
        #expect(audit.errors.contains("--allow-private-network"))
        #expect(server.requests == [])
    }

    @Test("Options of fetching reach the fetcher, and its complaint about them reaches the user")
    func options() throws {
        let arguments = ["audit", "--allow-private-network", "\(server.base)/page", "\(server.base)/forbidden"]
        let audit = try program.run(arguments + ["--user-agent", "house/1", "--ignore-robots", "--max-time", "5"])
        #expect(audit.status == 0, "\(audit.errors)")
        #expect(server.requests.allSatisfy { $0.hasSuffix(" User-Agent: house/1") })
        let wrong = try program.run(arguments + ["--max-size", "0"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("imprimatur: error: --max-size 0 is no number of bytes from 1 to 268435456"))
    }

    @Test func aBatchIsFetchedOnlyWhereThatIsAskedFor() throws {
        let batch = try folder.write(
            """
            schema: imprimatur.batch/1
            batch:
              date: 2026-05-03
            items:
              - id: a
                url: \(server.base)/page
                action: ai-train
                expect: deny
              - id: b
                url: \(server.base)/missing
                action: link
            """,
            to: "b.yaml"
        )
        let offline = try program.run(["check", batch])
        #expect(offline.status == 2)
        #expect(offline.errors.contains("addresses are fetched by “imprimatur check --fetch” alone"))
        #expect(server.requests == [])
        let online = try program.run(["check", "--fetch", "--allow-private-network", "-f", "json", batch])
        #expect(online.status == 2)
        #expect(online.errors.contains("\(server.base)/missing: the server answers with status 404"))
        #expect(online.output.contains("\"deny\""), "\(online.errors)")
    }
}
