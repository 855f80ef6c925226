// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// The forms for platforms, as they are called: several batches are one file.
@Suite struct PlatformFormTests {
    private let program = ProcessRunner("imprimatur")
    private let batches = ["allowed", "mixed", "faulty", "denied"].map { "fixtures/batches/\($0).yaml" }

    private func json(_ form: String) throws -> JSONValue {
        let outcome = try program.run(["check", "--format", form] + batches)
        #expect(outcome.status == 2)
        return try JSONParser.strict.parse(Array(outcome.output.utf8)).root.value
    }

    @Test func codeScanningGetsARunForEachBatch() throws {
        let runs = try #require(json("sarif")["runs"]?.elements)
        #expect(
            runs.compactMap { $0["automationDetails"]?["id"]?.string } == batches.map { "imprimatur/\($0)/" }
        )
        #expect(runs.compactMap { $0["results"]?.elements?.isEmpty } == [true, false, true, false])
        #expect(
            runs.compactMap { $0["invocations"]?.elements?.first?["executionSuccessful"] }
                == [.bool(true), .bool(true), .bool(false), .bool(true)]
        )
        let region = runs[1]["results"]?.elements?.first?["locations"]?.elements?.first?["physicalLocation"]?["region"]
        #expect(region?["startLine"]?.integer == 163)
    }

    @Test func codeQualityGetsOneArrayWithDifferentFingerprints() throws {
        let issues = try #require(json("gitlab").elements)
        let keys = issues.compactMap { $0["fingerprint"]?.string }
        #expect(keys.count == issues.count)
        #expect(Set(keys).count == keys.count)
        #expect(issues.contains { $0["severity"]?.string == "blocker" })
    }

    @Test func spreadsheetsGetOneHead() throws {
        let outcome = try program.run(["check", "--format", "csv"] + batches)
        let heads = outcome.output.split(separator: "\r\n").filter { $0.hasPrefix("batch,item,") }
        #expect(heads.count == 1)
    }

    @Test("The fingerprint of a decision doesn't hang on the form")
    func fingerprints() throws {
        let report = try program.run(["check", "--format", "json", "fixtures/batches/mixed.yaml"]).output
        let results = try JSONParser.strict.parse(Array(report.utf8)).root.value["results"]?.elements ?? []
        let expected = results.flatMap { $0["violations"]?.elements ?? [] }.compactMap { $0["fingerprint"]?.string }
        let scanned = try json("sarif")["runs"]?.elements?[1]["results"]?.elements ?? []
        #expect(scanned.compactMap { $0["partialFingerprints"]?["imprimatur/v1"]?.string } == expected)
        #expect(!expected.isEmpty)
    }
}
