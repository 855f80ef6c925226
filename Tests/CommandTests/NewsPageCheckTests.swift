// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// What may be done with one article of a news site, without an agreement, with one, and on the day after its end.
@Suite struct NewsPageCheckTests {
    private let program = ProcessRunner("imprimatur")

    private func results(_ batch: String, _ arguments: String...) throws -> [JSONValue] {
        let outcome = try program.run(["check", "-f", "json", "fixtures/batches/\(batch)"] + arguments)
        #expect(outcome.status == 1)
        let report = try JSONParser.strict.parse(Array(outcome.output.utf8)).root.value
        return report["results"]?.elements ?? []
    }

    /// A line for each result: the action and the decision.
    private func decisions(_ results: [JSONValue]) -> [String] {
        results.map { "\($0["proposal"]?["action"]?.string ?? "") \($0["decision"]?.string ?? "")" }
    }

    private func rules(_ result: JSONValue) -> [String?] {
        result["violations"]?.elements?.map { $0["rule"]?.string } ?? []
    }

    @Test func decidesOnEachUseByWhatThePageSays() throws {
        let results = try results("mixed.yaml")
        #expect(
            decisions(results) == [
                "republish deny", "translate deny", "broadcast deny", "excerpt review", "headline allow",
                "ai-train review",
            ]
        )
        for result in results[..<3] { #expect(rules(result) == ["expressly-prohibited"]) }
        #expect(rules(results[4]) == [])
    }

    @Test func everyObjectionBringsTheWordsThatProveIt() throws {
        let page = try Fixture.bytes("fixtures/pages/itnews-asia.html")
        let violations = try results("mixed.yaml").flatMap { $0["violations"]?.elements ?? [] }
        #expect(violations.count == 6)
        for violation in violations {
            let evidence = violation["evidence"]?.elements ?? []
            #expect(!evidence.isEmpty)
            for words in evidence {
                let text = try #require(words["text"]?.string).replacing("©", with: "&copy;")
                let offset = try #require(words["location"]?["offset"]?.integer)
                #expect(page[offset...].starts(with: text.utf8))
            }
        }
    }

    @Test func anAgreementAllowsWhatItCovers() throws {
        let results = try results("agreement.yaml")
        #expect(
            decisions(results) == [
                "republish allow", "translate allow", "broadcast deny", "excerpt allow", "headline allow",
                "ai-train review",
            ]
        )
        for result in results[..<2] {
            #expect(result["grants"]?.elements?.map { $0["agreement"]?.string } == ["LIM-2026-01"])
            #expect(result["duties"]?.elements?.map { $0["fulfilled"] } == [.bool(true)])
        }
    }

    @Test func theDayAfterItsEndAnAgreementAllowsNothing() throws {
        let results = try results("agreement-expired.yaml")
        #expect(
            decisions(results) == [
                "republish deny", "translate deny", "broadcast deny", "excerpt review", "headline allow",
                "ai-train review",
            ]
        )
        for result in results[..<2] {
            #expect(rules(result) == ["expressly-prohibited", "agreement-does-not-reach"])
            #expect(result["grants"]?.elements == [])
        }
        #expect(try decisions(self.results("agreement.yaml", "--as-of", "2026-07-01")) == decisions(results))
    }
}
