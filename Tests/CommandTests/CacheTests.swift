// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@Suite("Audits that are kept for the next run")
struct CacheTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let batches = ["mixed", "site-files", "allowed", "faulty"].map { "fixtures/batches/\($0).yaml" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private var cache: String { "\(folder.path)/cache.db" }

    @Test(
        "Cold, cached and without a cache, by any number of jobs: the same bytes and the same status",
        arguments: [
            ["audit", "--format", "json", "fixtures"], ["audit", "--format", "text", "fixtures/pages"],
            ["check", "--format", "json"] + batches, ["check", "--format", "html", "--explain"] + batches,
        ]
    )
    func sameBytes(arguments: [String]) throws {
        let plain = try program.run(arguments)
        for jobs in ["1", "8", "1"] {
            let cached = try program.run(arguments + ["--cache", cache, "--jobs", jobs])
            #expect(cached.output == plain.output)
            #expect(cached.errors == plain.errors)
            #expect(cached.status == plain.status)
        }
    }

    @Test("A page that has changed, another address, header, file beside it or lexicon is read anew")
    func changes() throws {
        let page = try folder.write("<p>© 2026 Harbor Post. All rights reserved.</p>", to: "page.html")
        let robots = try folder.write("User-agent: *\nDisallow: /\n", to: "robots.txt")
        let lexicon = try folder.makeFolder("lexicon")
        _ = try folder.write(Fixture.bytes("rules/lexicon/und.yaml"), to: "lexicon/und.yaml")
        let variants = [
            [], ["--url", "https://example.com/a"], ["--url", "https://example.com/b"],
            ["--header", "X-Robots-Tag: noai"],
            ["--header", "X-Robots-Tag: noai", "--header", "X-Robots-Tag: noindex"],
            ["--url", "https://example.com/a", "--robots", robots], ["--lexicon", lexicon],
        ]
        for _ in 0..<2 {
            for variant in variants {
                let arguments = ["audit", "--format", "json", page] + variant
                #expect(try program.run(arguments + ["--cache", cache]).output == program.run(arguments).output)
            }
        }
        _ = try folder.write("<p>© 2027 Harbor Post. Reprints are welcome.</p>", to: "page.html")
        let arguments = ["audit", "--format", "json", page]
        #expect(try program.run(arguments + ["--cache", cache]).output == program.run(arguments).output)
        _ = try folder.write("User-agent: *\nAllow: /\n", to: "robots.txt")
        let beside = arguments + ["--url", "https://example.com/a", "--robots", robots]
        #expect(try program.run(beside + ["--cache", cache]).output == program.run(beside).output)
    }

    @Test("The same page under another name is reported under that name")
    func names() throws {
        let first = try folder.write("<p>© 2026 Harbor Post</p>", to: "first.html")
        let second = try folder.write("<p>© 2026 Harbor Post</p>", to: "second.html")
        _ = try program.run(["audit", first, "--cache", cache])
        let output = try program.run(["audit", "--format", "json", second, "--cache", cache]).output
        #expect(output.contains("second.html"))
        #expect(!output.contains("first.html"))
    }

    @Test(
        "A file that is no cache, is damaged or lies where none can be does not stop a run",
        arguments: [
            "notes", "", "SQLite format 3\u{0}and then something else",
        ]
    )
    func damaged(content: String) throws {
        let path = try folder.write(content, to: "cache.db")
        let arguments = ["check", "--format", "json", "fixtures/batches/mixed.yaml"]
        let outcome = try program.run(arguments + ["--cache", path])
        #expect(try outcome.output == program.run(arguments).output)
        #expect(outcome.status == 1)
        #expect(content.isEmpty || outcome.errors.contains("\(path): the cache can't be used"))
        let nowhere = try program.run(arguments + ["--cache", "\(folder.path)/no/cache.db"])
        #expect(nowhere.status == 1)
        #expect(nowhere.errors.contains("the run goes on without it"))
    }

    @Test("Entries whose bytes are damaged are read anew")
    func damagedEntries() throws {
        let arguments = ["audit", "--format", "json", "fixtures/pages"]
        _ = try program.run(arguments + ["--cache", cache])
        var bytes = try #require(folder.bytes("cache.db"))
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let place = Int.random(in: 8192..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try folder.write(bytes, to: "cache.db")
        let outcome = try program.run(arguments + ["--cache", cache])
        #expect(outcome.status == 0)
        #expect(try outcome.output == program.run(arguments).output)
    }
}
