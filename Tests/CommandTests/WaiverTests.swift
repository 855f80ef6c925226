// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

@Suite struct WaiverTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let batch = "fixtures/batches/mixed.yaml"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func waivers(_ entries: String) throws -> String {
        try folder.write("schema: imprimatur.waivers/1\nwaivers:\n\(entries)", to: "waivers.yaml")
    }

    /// The decisions of a report, in order.
    private func decisions(_ arguments: [String]) throws -> [String] {
        let outcome = try program.run(["check", "--format", "csv", Self.batch] + arguments)
        return outcome.output.split(separator: "\r\n").dropFirst().map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).prefix(5).joined(separator: ",")
        }
    }

    @Test("A baseline takes the failure away and no decision, and stays the same when written again")
    func baseline() throws {
        let path = "\(folder.path)/baseline.json"
        #expect(try program.run(["check", Self.batch]).status == 1)
        #expect(try program.run(["check", Self.batch, "--write-baseline", path]).status == 0)
        let written = folder.bytes("baseline.json")
        #expect(try program.run(["check", Self.batch, "--baseline", path, "--fail-on", "note"]).status == 0)
        #expect(try decisions(["--baseline", path]) == decisions([]))
        #expect(try program.run(["check", Self.batch, "--write-baseline", path]).status == 0)
        #expect(folder.bytes("baseline.json") == written)
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/baseline.schema.json"))
        #expect(try schema.complaints(about: JSONParser.strict.parse(#require(written)).root.value) == [])
    }

    @Test("The report of a run with a baseline follows its schema, and counts what is waived")
    func report() throws {
        let path = "\(folder.path)/baseline.json"
        _ = try program.run(["check", Self.batch, "--write-baseline", path])
        let text = try program.run(["check", Self.batch, "--baseline", path, "--format", "json"]).output
        #expect(text.contains("\"errors\": 0,\n    \"warnings\": 0,\n    \"waived\": 6"))
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
        #expect(try schema.complaints(about: JSONParser.strict.parse(Array(text.utf8)).root.value) == [])
    }

    @Test("What is new fails; what is gone is told")
    func staleness() throws {
        let path = try folder.write(
            """
            {"schema": "imprimatur.baseline/1", "violations": [
            {"item": "microsoft-japan", "action": "republish", "rule": "gone", "fingerprint": "0"},
            {"item": "elsewhere", "action": "republish", "rule": "not-checked", "fingerprint": "1"}]}
            """,
            to: "baseline.json"
        )
        let outcome = try program.run(["check", Self.batch, "--baseline", path])
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "the baseline holds a violation of gone by microsoft-japan (republish) that is gone"
            )
        )
        #expect(!outcome.errors.contains("not-checked"))
    }

    @Test("A waiver holds through its last day, as of the date of the batch")
    func until() throws {
        let path = try waivers(
            "  - {rule: expressly-prohibited, item: '*', action: use, reason: Settled., person: Kim Vos, until: 2026-05-03}\n"
        )
        let outcome = try program.run(["check", Self.batch, "--waivers", path])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("waived by Kim Vos until 2026-05-03: Settled."))
        #expect(try decisions(["--waivers", path]) == decisions([]))
        let later = try program.run([
            "check", Self.batch, "--waivers", path, "--as-of", "2026-05-04", "--fail-on", "error",
        ])
        #expect(later.status == 1)
        #expect(later.output.contains("\(path):3:"))
        #expect(later.output.contains("[expired-waiver]"))
        #expect(!later.output.contains("waived error"))
    }

    @Test("An expired waiver is a violation though what it was about is mended; one about nothing is told")
    func expired() throws {
        let path = try waivers(
            """
              - {rule: embargo, item: micro*, reason: Settled., person: Kim Vos, until: 2025-01-01}
              - {rule: embargo, item: other, reason: Settled., person: Kim Vos, until: 2027-01-01}

            """
        )
        let outcome = try program.run(["check", Self.batch, "--waivers", path, "--format", "csv"])
        #expect(outcome.output.contains(",expired-waiver,"))
        #expect(outcome.errors.contains("waivers.yaml:4:"))
        #expect(outcome.errors.contains("no violation of embargo was there to be waived"))
    }

    @Test(
        "A waiver without reason, person or end is refused, with its place",
        arguments: [
            ("item: a, reason: x, person: y, until: 2026-01-01", "a waiver needs the key “rule”"),
            ("rule: a, item: a, person: y, until: 2026-01-01", "a waiver needs the key “reason”"),
            ("rule: a, item: a, reason: ' ', person: y, until: 2026-01-01", "expected why the violation is accepted"),
            ("rule: a, item: a, reason: x, person: y", "a waiver needs the key “until”"),
            ("rule: a, item: a, reason: x, person: y, until: soon", "expected the last day"),
            ("rule: a, item: a, reason: x, person: y, until: 2026-01-01, untill: z", "did you mean “until”?"),
        ]
    )
    func refused(_ keys: String, _ message: String) throws {
        let outcome = try program.run(["check", Self.batch, "--waivers", try waivers("  - {\(keys)}\n")])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("waivers.yaml:3:"))
        #expect(outcome.errors.contains(message))
    }

    @Test("Platforms are told of accepted violations as they expect it")
    func platforms() throws {
        let path = "\(folder.path)/baseline.json"
        _ = try program.run(["check", Self.batch, "--write-baseline", path])
        func text(_ format: String) throws -> String {
            try program.run(["check", Self.batch, "--baseline", path, "--format", format]).output
        }
        #expect(try text("sarif").contains("\"suppressions\""))
        #expect(try text("gitlab") == "[\n]\n")
        #expect(try !text("github").contains("::error"))
        #expect(try text("junit").contains("failures=\"0\""))
        #expect(try text("markdown").contains("nothing new"))
        #expect(try text("html").contains("known from the baseline"))
    }
}
