// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func json(_ text: some StringProtocol) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    private func decisions(_ report: JSONValue) -> [String] {
        (report["results"]?.elements ?? []).compactMap { $0["decision"]?.string }
    }

    @Test func decidesByTheFilesOfTheSite() throws {
        let outcome = try program.run(["check", "fixtures/batches/site-files.yaml"])
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("not as expected"))
        #expect(
            outcome.output.contains("fixtures/batches/../sites/tdmrep.json:3:40")
                || outcome.output.contains("fixtures/sites/tdmrep.json:3:40")
        )
    }

    @Test func decidesOnABatch() throws {
        let batch = "fixtures/batches/mixed.yaml"
        let text = try program.run(["check", batch])
        #expect(text.status == 1)
        #expect(text.output.hasPrefix("DENY "))
        #expect(text.output.contains("fixtures/pages/itnews-asia.html:"))
        #expect(text.errors == "")

        let schema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
        let report = try json(program.run(["check", "-f", "json", batch]).output)
        #expect(schema.complaints(about: report) == [])
        #expect(decisions(report).prefix(5) == ["deny", "deny", "deny", "review", "allow"])
        #expect(report["batch"]?["source"]?.string == batch)
        #expect(report["rules"]?.elements?.first?["source"]?.string == "built-in:default")
    }

    @Test func decidesTheSameOnJSONAsOnYAML() throws {
        let fromYAML = try json(program.run(["check", "-f", "json", "fixtures/batches/mixed.yaml"]).output)
        let fromJSON = try json(program.run(["check", "-f", "json", "fixtures/batches/mixed.json"]).output)
        #expect(decisions(fromYAML) == decisions(fromJSON))
    }

    @Test func permitsWhatAnAgreementCoversUntilItsLastDay() throws {
        let batch = "fixtures/batches/agreement.yaml"
        let onTheLastDay = try json(program.run(["check", "-f", "json", batch]).output)
        #expect(decisions(onTheLastDay).prefix(3) == ["allow", "allow", "deny"])
        #expect(onTheLastDay["results"]?.elements?.first?["grants"]?.elements?.isEmpty == false)
        let aDayLater = try json(program.run(["check", "-f", "json", "--as-of", "2026-07-01", batch]).output)
        #expect(decisions(aDayLater).prefix(3) == ["deny", "deny", "deny"])
    }

    @Test func failsFromTheSeverityThatWasAskedFor() throws {
        func status(_ threshold: String, _ batch: String) throws -> Int32 {
            try program.run(["check", "--fail-on", threshold, batch]).status
        }
        #expect(try status("never", "fixtures/batches/mixed.yaml") == 0)
        let review = try folder.write(
            """
            schema: imprimatur.batch/1
            items:
              - {id: a, page: a.html, action: ai-train, channel: [database]}
            """,
            to: "review.yaml"
        )
        try folder.write("<p>nothing</p>", to: "a.html")
        #expect(try status("error", review) == 0)
        #expect(try status("warning", review) == 1)
    }

    @Test func aMissingPageStopsNoOtherItem() throws {
        try folder.write("<p>nothing</p>", to: "a.html")
        let batch = try folder.write(
            """
            schema: imprimatur.batch/1
            items:
              - {id: missing, page: gone.html, action: link}
              - {id: fine, page: a.html, action: link}
            """,
            to: "batch.yaml"
        )
        let outcome = try program.run(["check", "-f", "json", batch])
        #expect(outcome.status == 2)
        let message = "\(batch):3:25: \(folder.path)/gone.html: there is no such file"
        #expect(outcome.errors == "imprimatur: error: \(message)\n")
        let report = try json(outcome.output)
        #expect(report["failures"]?.elements?.map { $0["message"]?.string } == [message])
        #expect(decisions(report) == ["allow"])

        let kept = try program.run(["check", "--keep-going", batch])
        #expect(kept.status == 0)
        #expect(kept.errors == "imprimatur: warning: \(message)\n")
        #expect(try program.run(["check", "--keep-going", "--quiet", batch]).errors == "")
    }

    @Test(arguments: [
        ("allowed.yaml", 0), ("denied.yaml", 1), ("mixed.yaml", 1), ("agreement.yaml", 1),
        ("agreement-expired.yaml", 1), ("register.yaml", 1),
        ("faulty.yaml", 2),
    ])
    func decidesOnEveryFixtureAsItExpects(batch: String, status: Int32) throws {
        let outcome = try program.run(["check", "fixtures/batches/\(batch)"])
        #expect(outcome.status == status, "\(outcome.output)")
        #expect(!outcome.output.contains("not as expected"), "\(outcome.output)")
    }

    @Test func saysWhereABatchIsNoYAML() throws {
        let outcome = try program.run(["check", "fixtures/batches/invalid.yaml"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("imprimatur: error: fixtures/batches/invalid.yaml:") == true)
        #expect(lines.first?.split(separator: ":").dropFirst(3).prefix(2).allSatisfy { Int($0) != nil } == true)
        #expect(lines.last?.hasSuffix("^") == true)
    }

    @Test(arguments: [
        ("unknown-key.yaml", "did you mean “proposals”?"), ("unknown-action.yaml", "did you mean “translate”?"),
    ])
    func namesTheNearestKnownWord(batch: String, hint: String) throws {
        let outcome = try program.run(["check", "fixtures/batches/\(batch)"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("imprimatur: error: fixtures/batches/\(batch):"))
        #expect(outcome.errors.contains(hint))
        #expect(outcome.errors.hasSuffix("^\n"))
    }

    @Test func saysWhatIsWrongWithRules() throws {
        let rules = """
            schema: imprimatur.rules/1
            rules:
              - id: a
                title: A title
                sevrity: error

            """
        let mistyped = try folder.write(rules, to: "rules.yaml")
        let outcome = try program.run(["check", "--rules", mistyped, "fixtures/batches/allowed.yaml"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("\(mistyped):5:5: "))
        #expect(outcome.errors.contains("severity"))

        let unknown = try folder.write(
            rules.replacing("sevrity", with: "severity") + "    actions: [tranlsate]\n",
            to: "actions.yaml"
        )
        let action = try program.run(["rules", "test", unknown])
        #expect(action.status == 2)
        #expect(action.errors.contains("\(unknown):6:15: “tranlsate” is not an action; did you mean “translate”?"))
    }

    @Test func saysThatADecisionIsNotAsExpected() throws {
        try folder.write("<p>nothing</p>", to: "a.html")
        let batch = try folder.write(
            """
            schema: imprimatur.batch/1
            items:
              - {id: a, page: a.html, action: link, expect: deny}
            """,
            to: "batch.yaml"
        )
        let outcome = try program.run(["check", batch])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("expected deny, decided allow"))
        #expect(outcome.output.contains("1 decision not as expected"))
    }

    @Test func readsABatchFromStandardInput() throws {
        let batch = try Fixture.text("fixtures/batches/allowed.yaml").replacing("../pages", with: "fixtures/pages")
        let outcome = try program.run(["check", "-"], input: Array(batch.utf8))
        #expect(outcome.output.contains("-: "))
        #expect(outcome.errors == "")
    }

    @Test func putsSeveralBatchesIntoOneText() throws {
        let batches = ["fixtures/batches/mixed.yaml", "fixtures/batches/agreement.yaml"]
        let array = try json(program.run(["check", "-f", "json"] + batches).output)
        #expect(array.elements?.map { $0["batch"]?["source"]?.string } == batches)
        #expect(try program.run(["check", "-f", "jsonl"] + batches).output.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        (["check"], "Missing expected argument '<batch> ...'"),
        (["check", "--as-of", "tomorrow", "a.yaml"], "The value 'tomorrow' is invalid for '--as-of <date>'"),
        (["check", "--fail-on", "bad", "a.yaml"], "'note', 'warning', 'error' or 'never'"),
    ])
    func refusesBadUsage(arguments: [String], message: String) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
}
