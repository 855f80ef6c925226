// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// Checks with agreements that stand in files of their own.
@Suite struct RegisterCheckTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func json(_ text: some StringProtocol) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text.utf8)).root.value
    }

    private func batch(_ proposal: String, head: String = "") throws -> String {
        try folder.write("<footer><p>© 2026 Example Media. All rights reserved.</p></footer>", to: "a.html")
        return try folder.write(
            """
            schema: imprimatur.batch/1
            batch: {date: 2026-06-01}
            \(head)
            items:
              - {id: a, page: a.html, url: "https://news.example/a", \(proposal)}
            """,
            to: "batch.yaml"
        )
    }

    private func register(_ agreement: String) throws -> String {
        try folder.write("schema: imprimatur.agreements/1\nagreements:\n  - \(agreement)\n", to: "register.yaml")
    }

    private func verdict(_ arguments: String...) throws -> String? {
        let outcome = try program.run(["check", "--quiet"] + arguments)
        return outcome.output.split(separator: " ").first.map(String.init)
    }

    @Test func decidesByRegistersAndPoliciesAsTheBatchExpects() throws {
        let outcome = try program.run(["check", "fixtures/batches/register.yaml"])
        #expect(!outcome.output.contains("not as expected"), "\(outcome.output)")
        #expect(outcome.output.contains("expired 12 days before the planned date"))
        #expect(outcome.output.contains("until 2026-06-30, when agreement LIM-2026-02 ends"))
        #expect(outcome.errors.contains("fixtures/agreements/policy.jsonld:7:18: agreement"))
    }

    @Test func namesEachRegisterWithItsHash() throws {
        let report = try json(program.run(["check", "-f", "json", "-q", "fixtures/batches/register.yaml"]).output)
        let registers = report["agreements"]?.elements ?? []
        #expect(
            registers.map { $0["source"]?.string } == [
                "fixtures/agreements/register.yaml", "fixtures/agreements/policy.jsonld",
            ]
        )
        #expect(registers.allSatisfy { $0["sha256"]?.string?.count == 64 })
        let grants = report["results"]?.elements?.first?["grants"]?.elements ?? []
        #expect(grants.map { $0["until"]?.string } == ["2026-12-31"])
    }

    @Test func addsRegistersOfTheCommandLine() throws {
        let batch = try batch("action: republish")
        #expect(try verdict(batch) == "DENY")
        #expect(try verdict("--agreements", register("{id: A-1, actions: [republish]}"), batch) == "ALLOW")
    }

    @Test func leavesToAPersonWhatRestsOnAnotherDocument() throws {
        try folder.write("another contract", to: "contract.txt")
        let hash = String(repeating: "0", count: 64)
        let path = try register("{id: A-1, actions: [republish], evidence: contract.txt, evidence_sha256: \"\(hash)\"}")
        let outcome = try program.run(["check", "--agreements", path, batch("action: republish")])
        #expect(outcome.output.hasPrefix("REVIEW"))
        #expect(outcome.output.contains("its evidence “contract.txt” has the SHA-256"))
        #expect(outcome.errors.hasPrefix("imprimatur: warning: \(path):3:5: agreement A-1: its evidence"))
    }

    @Test(arguments: [
        (
            "register.yaml", "schema: imprimatur.agreements/1\nagreements: [{id: A, action: link}]",
            ":2:22: an agreement needs the key"
        ),
        ("register.yaml", "schema: imprimatur.rules/1\nagreements: []", "1:9: expected the schema"),
        ("register.json", "{\"schema\": ", ""),
        ("policy.jsonld", "{\"@context\": \"https://r.example/\", \"@type\": \"Agreement\"}", "1:"),
        ("policy.jsonld", "no JSON", "1:1: "),
    ])
    func decidesNothingOnARegisterThatIsWrong(name: String, text: String, place: String) throws {
        let path = try folder.write(text, to: name)
        let outcome = try program.run(["check", "--agreements", path, batch("action: link")])
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("imprimatur: error: \(path):"), "\(outcome.errors)")
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
    }

    @Test func saysWhichRegisterOfABatchIsMissing() throws {
        let outcome = try program.run(["check", batch("action: link", head: "agreements: [lost.yaml]")])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("lost.yaml: there is no such file"))
    }

    @Test func holdsAnItemBackByItsStatus() throws {
        let path = try register("{id: A-1, actions: [republish]}")
        let decisions = try [
            "embargo_until: 2026-06-02", "embargo_until: 2026-06-01", "status: held", "status: killed",
            "status: taken-down", "status: corrected", "status: published",
        ].map { try verdict("--agreements", path, batch("action: republish, \($0)")) }
        #expect(decisions == ["DENY", "ALLOW", "DENY", "DENY", "DENY", "REVIEW", "ALLOW"])
    }

    @Test func explainsByTheAgreementsOfRegisters() throws {
        let outcome = try program.run([
            "explain", "--item", "microsoft-japan", "--action", "print", "fixtures/batches/register.yaml",
        ])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("https://rights.example/agreements/2026-7#2"))
    }
}
