// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import TestSupport
import Testing

@Suite("What goes wrong around a run ends it cleanly, and loses nothing") struct FaultTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let page = "<footer><p>© 2026 Lake News. May not be republished.</p></footer>"

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Pages by their names; returns the path of their folder.
    private func pages(_ count: Int) throws -> String {
        _ = try folder.makeFolder("pages")
        for number in 0..<count { _ = try folder.write(Self.page, to: "pages/p\(number).html") }
        return "\(folder.path)/pages"
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test("Who reads no more, as head does, ends the run without a word") func closedPipe() throws {
        let pages = try pages(400)
        let outcome = try program.shell("$PROGRAM audit --format jsonl \(pages) | head -c 10; exit ${PIPESTATUS[0]}")
        #expect(outcome.status == 141)
        #expect(outcome.output.count == 10)
        #expect(outcome.errors == "")
    }

    @Test("A full or closed standard output is an error", arguments: [">/dev/full", ">&-"])
    func unwritableOutput(_ redirection: String) throws {
        let path = try folder.write(Self.page, to: "p.html")
        let outcome = try program.shell("$PROGRAM audit \(path) \(redirection)")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("imprimatur: error: standard output: "))
    }

    @Test("A folder in which nothing can be written is an error, and no report passes for one") func readOnly() throws {
        let path = try folder.write(Self.page, to: "p.html")
        let outcome = try program.run(["audit", "-o", "/proc/self/report.json", path])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("imprimatur: error: /proc/self/report.json: "))
    }

    @Test(
        "Whatever signal ends a run, no report stands under its name, and the one of before stays",
        arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL]
    )
    func signals(_ signal: Int32) throws {
        let pages = try pages(600)
        let report = try folder.write("old", to: "report.json")
        var ended = 0
        for milliseconds in [20, 60, 120] {
            let command = ["audit", "--jobs", "1", "-f", "json", "-o", report, pages]
            guard try program.runAndKill(command, after: .milliseconds(milliseconds), by: signal) else { continue }
            ended += 1
            #expect(folder.bytes("report.json") == Array("old".utf8))
        }
        #expect(ended > 0)
    }

    @Test("A page that vanishes while others are read is an error of its own") func vanishingPage() throws {
        let pages = try pages(3)
        let command =
            "mkfifo \(pages)/first.html; $PROGRAM audit --jobs 1 --format jsonl \(pages)/first.html \(pages)/p0.html"
            + " \(pages)/p1.html & sleep 0.3; rm \(pages)/p0.html; echo '\(Self.page)' > \(pages)/first.html; wait $!"
        let outcome = try program.shell(command)
        #expect(outcome.status == 2)
        #expect(lines(outcome.output).count == 3)
        #expect(lines(outcome.output).filter { $0.contains("unreadable-page") }.count == 1)
        #expect(outcome.errors.contains("p0.html: there is no such file"))
    }

    @Test("A page that changes while others are read is read as it then is") func changingPage() throws {
        let pages = try pages(3)
        let command =
            "mkfifo \(pages)/first.html; $PROGRAM audit --jobs 1 --format jsonl \(pages)/first.html \(pages)/p0.html"
            + " & sleep 0.3; echo '<p>© 2025 Hill</p>' > \(pages)/p0.html; echo x > \(pages)/first.html; wait $!"
        let outcome = try program.shell(command)
        #expect(lines(outcome.output).count == 2)
        #expect(outcome.output.contains("\"holder\":\"Hill\"") || outcome.output.contains("\"holder\":\"Lake News\""))
    }

    @Test("Links that go round in circles are gone once, or are an error of their own") func loops() throws {
        let pages = try pages(2)
        try folder.link(to: ".", as: "pages/loop")
        try folder.link(to: "..", as: "pages/up")
        try folder.link(to: "self.html", as: "pages/self.html")
        try folder.link(to: "gone.html", as: "pages/lost.html")
        let outcome = try program.run(["audit", "--format", "jsonl", pages])
        #expect(outcome.status == 2)
        let entries = lines(outcome.output)
        #expect(entries.filter { !$0.contains("unreadable-page") }.count == 2)
        #expect(entries.count <= 4)
        #expect(outcome.errors.contains("self.html: it can't be read"))
    }

    @Test("A folder of thousands of pages is read in the order of names") func manyEntries() throws {
        let names = try folder.makeFolder("many")
        let outcome = try program.shell(
            "cd \(names) && for n in $(seq 10000 13999); do echo '<p>x' > p$n.html; done; $PROGRAM audit --format jsonl ."
        )
        #expect(outcome.status == 0)
        let sources = lines(outcome.output).compactMap { line in
            line.split(separator: "\"").first { $0.hasSuffix(".html") }
        }
        #expect(sources.count == 4000)
        #expect(sources == sources.sorted())
    }

    @Test(
        "Neither clock zone nor locale changes a byte",
        arguments: [
            ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Anchorage", "LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"],
            ["LANG": "ja_JP.eucJP", "LC_ALL": "POSIX"], ["TZ": "nonsense/zone"],
        ]
    )
    func surroundings(_ environment: [String: String]) throws {
        for command in [
            ["check", "fixtures/batches/mixed.yaml", "-f", "json"], ["check", "fixtures/batches/agreement.yaml"],
            ["audit", "fixtures/pages", "-f", "jsonl"],
        ] {
            let usual = try program.run(command)
            let other = try program.run(command, environment: environment)
            #expect(other.output == usual.output)
            #expect(other.errors == usual.errors)
            #expect(other.status == usual.status)
        }
    }
}
