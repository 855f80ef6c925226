// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import StructuredText
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.link(to: Fixture.path("fixtures"), as: "fixtures")
    }

    private func configure(_ lines: String, at path: String = "imprimatur.yaml") throws {
        try folder.write("schema: imprimatur.config/1\n\(lines)\n", to: path)
    }

    private func run(_ arguments: [String], in subfolder: String = "") throws -> ProcessRunner.Outcome {
        try program.run(arguments, in: folder.path + subfolder)
    }

    @Test func checkWithoutArgumentsChecksTheBatchesOfTheFile() throws {
        try configure("batches: [fixtures/batches/denied.yaml, fixtures/batches/allowed.yaml]\nfail_on: never")
        let outcome = try run(["check", "--format", "jsonl"])
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(try run(["check", "--fail-on", "error"]).status == 1, "the command line beats the file")
        #expect(try run(["check", "fixtures/batches/allowed.yaml", "-f", "jsonl"]).output.contains("allowed.yaml"))
    }

    @Test func theFileIsFoundUpwardsAndItsPathsAreRelativeToIt() throws {
        try configure("batches: fixtures/batches/allowed.yaml")
        let inner = try folder.makeFolder("a/b").dropFirst(folder.path.count)
        let outcome = try run(["check", "--format", "json"], in: String(inner))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"source\": \"../../fixtures/batches/allowed.yaml\""))
        #expect(try run(["config"], in: String(inner)).output.hasPrefix("# ../../imprimatur.yaml\n"))
    }

    @Test func theNearestFileHoldsAndNoOther() throws {
        try configure("batches: none.yaml\nfail_on: never")
        try configure("batches: ../fixtures/batches/denied.yaml", at: "inner/imprimatur.yaml")
        #expect(try run(["check"], in: "/inner").status == 1)
    }

    @Test func anotherFileOrNoneCanBeAskedFor() throws {
        try configure("unknown: 1")
        try configure("batches: ../fixtures/batches/allowed.yaml", at: "ci/check.yaml")
        #expect(try run(["check", "--config", "ci/check.yaml"]).status == 0)
        #expect(try run(["check", "--no-config", "fixtures/batches/allowed.yaml"]).status == 0)
        let both = try run(["check", "--no-config", "--config", "ci/check.yaml"])
        #expect(both.status == 2)
        #expect(both.errors.contains("use one of them"))
        let missing = try run(["check", "--config", "ci/none.yaml"])
        #expect(missing.status == 2)
        #expect(missing.errors == "imprimatur: error: ci/none.yaml: there is no such file\n")
    }

    @Test(arguments: [
        ("fail_one: error", "2:1: unknown key “fail_one” in a configuration file; did you mean “fail_on”?"),
        ("fail_on: eror", "2:10: “eror” is not a threshold; did you mean “error”?"),
        ("jobs: 0", "2:7: expected a number of jobs from 1 to 256"),
        ("keep_going: yes", "2:13: expected true or false"),
        ("format: sarf", "2:9: “sarf” is not a form of checks; did you mean “sarif”?"),
        ("format: odrl", "2:9: “odrl” is not a form of checks"),
        ("output: [jsn=a.json]", "2:10: --output jsn=a.json: “jsn” is no form of a report"),
        ("batches: {a: b}", "2:10: expected a list"),
    ])
    func mistakesAreToldWithTheirPlaceByEveryCommandThatReadsTheFile(line: String, message: String) throws {
        try configure(line)
        let page = "fixtures/pages/cc-by-nd-credit.html"
        for arguments in [["check"], ["audit", page], ["config"]] {
            let outcome = try run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.errors.hasPrefix("imprimatur: error: imprimatur.yaml:\(message)"), "\(outcome.errors)")
            #expect(outcome.output == "")
        }
    }

    @Test func rulesAndAgreementsOfTheFileDecide() throws {
        try folder.write(
            """
            schema: imprimatur.rules/1
            rules:
              - id: nothing-goes
                title: Nothing goes
                severity: warning
                actions: [use]
                when: {proposal: {commercial: true}}
                message: "No."
                examples:
                  - {name: one, markup: x, proposal: {action: link, commercial: true}, expect: review}
                  - {name: two, markup: x, proposal: {action: link, commercial: false}, expect: allow, fires: false}
            """,
            to: "ci/house.yaml"
        )
        try configure(
            "rules: [default, house.yaml]\nagreements: ../fixtures/agreements/register.yaml",
            at: "ci/imprimatur.yaml"
        )
        let outcome = try run([
            "check", "--config", "ci/imprimatur.yaml", "-f", "json", "fixtures/batches/allowed.yaml",
        ])
        #expect(outcome.output.contains("\"source\": \"built-in:default\""))
        #expect(outcome.output.contains("\"source\": \"ci/house.yaml\""))
        #expect(outcome.output.contains("fixtures/agreements/register.yaml"))
        let explain = [
            "explain", "--config", "ci/imprimatur.yaml", "--item", "night-buses", "fixtures/batches/allowed.yaml",
        ]
        #expect(try run(explain).output.contains("nothing-goes"))
    }

    @Test func outputsOfTheFileAreWrittenUnlessTheCommandLineNamesItsOwn() throws {
        try configure(
            "batches: ../fixtures/batches/allowed.yaml\noutput: [json=r.json, r.txt]",
            at: "ci/imprimatur.yaml"
        )
        #expect(try run(["check", "--config", "ci/imprimatur.yaml"]).output == "")
        #expect(folder.bytes("ci/r.json")?.first == UInt8(ascii: "{"))
        #expect(folder.bytes("ci/r.txt")?.first == UInt8(ascii: "A"))
        let asked = try run(["check", "--config", "ci/imprimatur.yaml", "--format", "csv"])
        #expect(asked.output.hasPrefix("batch,item"))
        // Audits are other reports, and go where the command line says.
        let audit = try run(["audit", "--config", "ci/imprimatur.yaml", "fixtures/pages/cc-by-nd-credit.html"])
        #expect(audit.output.contains("CC-BY-ND-4.0"))
    }

    @Test func withoutBatchesCheckSaysWhatIsMissing() throws {
        let usage = try run(["check", "--no-config"])
        #expect(usage.status == 2)
        #expect(usage.errors.contains("Missing expected argument '<batch> ...'"))
        try configure("fail_on: never")
        let outcome = try run(["check"])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                "no batch is named, neither on the command line nor under “batches” in imprimatur.yaml"
            )
        )
    }

    @Test func theSchemaKnowsEveryKeyAndEveryWord() throws {
        try configure("qqqqqqqqqqqqqqqq: 1")
        let errors = try run(["config"]).errors
        let list = try #require(errors.split(separator: "known are ").last?.split(separator: "\n").first)
        let known = list.split(separator: ", ").map(String.init)
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/config.schema.json"))
        let properties = schema["properties"]
        #expect(properties?.members?.map(\.key).sorted() == known.sorted())
        for key in ["fail_on", "format"] {
            for word in properties?[key]?["enum"]?.elements?.compactMap(\.string) ?? [] {
                try configure("\(key): \(word)")
                #expect(try run(["config"]).status == 0, "\(key): \(word)")
            }
        }
        try configure("format: qqqqqqqqqqqq")
        let told = try run(["config"]).errors
        for form in properties?["format"]?["enum"]?.elements?.compactMap(\.string) ?? [] {
            #expect(told.contains(form))
        }
    }

    @Test func configShowsWhatHoldsAndFromWhere() throws {
        try configure("fail_on: warning\njobs: 2\nrules:\n  - default\n  - a/house.yaml", at: "ci/imprimatur.yaml")
        #expect(
            try run(["config", "--config", "ci/imprimatur.yaml"]).output == """
                # ci/imprimatur.yaml
                rules: default, ci/a/house.yaml  # line 5
                fail_on: warning  # line 2
                jobs: 2  # line 3

                """
        )
        #expect(try run(["config", "--no-config"]).output == "# --no-config: nothing but the command line holds\n")
    }
}
