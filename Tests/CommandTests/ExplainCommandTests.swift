// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let batch = "fixtures/batches/agreement-expired.yaml"

    @Test func tellsTheWholeDerivationOfOneProposal() throws {
        let arguments = ["explain", batch, "--item", "microsoft-japan", "--action", "translate"]
        let outcome = try program.run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let shown = [
            "DENY   microsoft-japan: translate", "    as of: 2026-07-01\n",
            "    the page in sum: translate needs consent\n",
            "      LIM-2026-01 (Lighthouse Independent Media) does not cover this: covered until 2026-06-30; ",
            "      expressly-prohibited (error, deny): fired\n",
            "            page: {prohibits: translate}: yes (163:61)\n",
            "        except: agreement: {covers: translate}: no\n",
            "      license-forbids (error, deny): did not fire\n", "rules: built-in:default, SHA-256 ",
        ]
        for words in shown { #expect(outcome.output.contains(words), "\(words)") }
        #expect(!outcome.output.contains("republish on"))
        #expect(try program.run(arguments).output == outcome.output)
    }

    @Test func tellsItInJSONToo() throws {
        let outcome = try program.run(["explain", batch, "--item", "microsoft-japan", "--format", "json"])
        #expect(outcome.status == 0)
        let report = try JSONParser.strict.parse(Array(outcome.output.utf8)).root.value
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/check.schema.json"))
        #expect(schema.complaints(about: report) == [])
        let derivation = report["results"]?.elements?.first?["derivation"]
        #expect(derivation?["rules"]?.elements?.contains { $0["result"]?.string == "fired" } == true)
    }

    @Test func checksTellItOfAllProposalsWhereItIsWanted() throws {
        let plain = try program.run(["check", "fixtures/batches/mixed.yaml"])
        let explained = try program.run(["check", "--explain", "fixtures/batches/mixed.yaml"])
        #expect(explained.status == plain.status)
        #expect(!plain.output.contains("\n  why\n"))
        let count = explained.output.split(separator: "\n").count { $0 == "  why" }
        #expect(count == 6)
    }

    @Test(arguments: [
        (["--item", "microsoft-jpan"], "has no item “microsoft-jpan”; did you mean “microsoft-japan”?"),
        (
            ["--item", "microsoft-japan", "--action", "translat"],
            "the item “microsoft-japan” does not propose “translat”; did you mean “translate”?"
        ),
    ])
    func namesTheNearestWhereThereIsNone(arguments: [String], message: String) throws {
        let outcome = try program.run(["explain", batch] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasSuffix("\(message)\n"))
    }
}
