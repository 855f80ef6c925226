// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// Copies checked from the command line.
@Suite struct CopyCheckTests {
    private let program = ProcessRunner("imprimatur")

    @Test func theReportIsAsTheSchemaSays() throws {
        let outcome = try program.run(["check", "--format", "json", "fixtures/copies/batch.yaml"])
        #expect(outcome.status == 1)
        let report = try JSONParser.strict.parse(Array(outcome.output.utf8)).root.value
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
        #expect(schema.complaints(about: report) == [])
        let changed = report["results"]?.elements?.first { $0["item"]?.string == "13-number-changed" }
        #expect(changed?["copy"]?["changes"]?.elements?.map { $0["added"]?.string } == ["140"])
        #expect(changed?["copy"]?["findings"]?["linksToSource"] == .bool(true))
    }

    @Test func aChangeIsShownInTheCopyWhereItStands() throws {
        let outcome = try program.run(["check", "fixtures/copies/batch.yaml"])
        #expect(outcome.output.contains("410 → 140"))
        #expect(outcome.output.contains("at fixtures/copies/13-number-changed/copy.html:9:"))
    }
}
