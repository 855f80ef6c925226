// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation
import TestSupport
import Testing

@Suite("Runs that are interrupted and gone on with")
struct ResumeTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Many small pages as JSON Lines, the tenth of which can't be read.
    private func pages(_ count: Int) throws -> String {
        let lines = (0..<count).map { number in
            number == 9
                ? "{\"url\": 9}"
                : "{\"url\": \"https://example.com/\(number)\", \"html\": \"<p>Story \(number)</p><p>© 2026 Harbor Post. "
                    + "All rights reserved. This text may not be republished.</p>\"}"
        }
        return try folder.write(lines.joined(separator: "\n") + "\n", to: "pages.jsonl")
    }

    @Test("Killed at random places fifty times, the output is that of a run in one go")
    func killed() throws {
        let pages = try pages(400)
        let whole = "\(folder.path)/whole.jsonl"
        #expect(try program.run(["audit", "-f", "jsonl", "-o", whole, pages]).status == 2)
        let expected = try #require(folder.bytes("whole.jsonl"))
        var random = SeededGenerator(seed: 50)
        var kills = 0
        var finished = 0
        while kills < 50 {
            let path = "\(folder.path)/resumed-\(finished).jsonl"
            while kills < 50 || finished == 0 {
                let delay = Int.random(in: 5...160, using: &random)
                let arguments = ["audit", "-f", "jsonl", "-o", path, "--resume", "--quiet", "--jobs", "2", pages]
                guard try program.runAndKill(arguments, after: .milliseconds(delay)) else { break }
                kills += 1
            }
            let outcome = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
            #expect(outcome.status == 2)
            #expect(folder.bytes("resumed-\(finished).jsonl") == expected)
            finished += 1
        }
        #expect(kills == 50)
    }

    @Test("A torn last line is read again, and what is whole is not")
    func torn() throws {
        let pages = try pages(12)
        let path = "\(folder.path)/out.jsonl"
        _ = try program.run(["audit", "-f", "jsonl", "-o", path, pages])
        let expected = try #require(folder.bytes("out.jsonl"))
        for length in [0, 1, 200, expected.count / 2, expected.count - 1, expected.count] {
            _ = try folder.write(Array(expected[..<length]), to: "out.jsonl")
            let outcome = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
            #expect(outcome.status == 2, "a page that can't be read counts though its report was there: \(length)")
            #expect(folder.bytes("out.jsonl") == expected, "\(length)")
        }
    }

    @Test("The output of another run is left as it is")
    func foreign() throws {
        let pages = try pages(3)
        for (text, message) in [
            ("{\"schema\":\"imprimatur.audit/1\",\"page\":{\"source\":\"other.html\"}}\n", "this is not the report on"),
            ("some notes\n", "this is not the report on"),
        ] {
            let path = try folder.write(text, to: "out.jsonl")
            let outcome = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("\(path):1: \(message)"))
            #expect(folder.bytes("out.jsonl") == Array(text.utf8))
        }
        let path = "\(folder.path)/long.jsonl"
        _ = try program.run(["audit", "-f", "jsonl", "-o", path, pages, pages])
        let outcome = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
        #expect(outcome.errors.contains("the output has more reports than the run has pages"))
    }

    @Test(
        "Only a file of lines can be gone on with",
        arguments: [["-f", "json", "-o", "x.json"], ["-f", "jsonl"], ["-f", "jsonl", "-o", "a", "-o", "b"], []]
    )
    func refused(_ arguments: [String]) throws {
        let outcome = try program.run(["audit", "--resume", "fixtures/pages/no-signal.html"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--resume needs one output that is a file of lines"))
    }

    @Test("A full disk is told, and the run goes on when there is space", .enabled(if: TinyDisk.isPossible))
    func fullDisk() throws {
        let pages = try pages(400)
        let whole = "\(folder.path)/whole.jsonl"
        _ = try program.run(["audit", "-f", "jsonl", "-o", whole, pages])
        let disk = try TinyDisk(kilobytes: 64, at: folder.makeFolder("disk"))
        defer { disk.unmount() }
        let path = "\(disk.path)/out.jsonl"
        let outcome = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("\(path): there is no space left to write it"))
        try disk.resize(kilobytes: 4096)
        _ = try program.run(["audit", "-f", "jsonl", "-o", path, "--resume", pages])
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(#require(folder.bytes("whole.jsonl"))))
    }

    @Test("A worker is given each report before the next page comes")
    func worker() throws {
        let conversation = try program.converse(["audit", "-f", "jsonl", "--jobs", "1", "-"])
        for number in 0..<3 {
            try conversation.say("{\"html\": \"<p>© 202\(number) Harbor Post</p>\"}\n")
            #expect(try conversation.hear().contains("\"source\":\"-:\(number + 1)\""))
        }
        #expect(conversation.end() == 0)
    }
}
