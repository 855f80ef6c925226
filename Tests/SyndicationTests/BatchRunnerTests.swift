// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Syndication
import TestSupport
import Testing

@Suite struct BatchRunnerTests {
    private let folder: TemporaryFolder
    private let runner = BatchRunner(
        auditor: SilentAuditor(),
        engine: DateEngine(),
        rules: [SourceFile(source: "rules.yaml", sha256: "0")]
    )

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<p>page</p>", to: "a.html")
        try folder.write("%PDF-1.7", to: "b.html")
    }

    private func batch(date: String? = nil) throws -> Batch {
        let text = """
            schema: imprimatur.batch/1
            batch: {id: x\(date.map { ", date: \($0)" } ?? "")}
            items:
              - {id: gone, page: gone.html, action: link}
              - id: fine
                page: a.html
                url: https://a.example/
                headers: {h: v}
                proposals: [{action: link, expect: deny}, {action: headline}]
              - {id: pdf, page: b.html, action: link}
              - {id: address, url: "https://a.example/", action: link}
            """
        let path = try folder.write(text, to: "batch.yaml")
        return try BatchReader(path: path).read(InputFile.read(path))
    }

    @Test func anUnreadablePageStopsNoOther() throws {
        let batch = try batch()
        let report = runner.check(batch)
        #expect(report.results.map(\.item) == ["fine", "fine"])
        #expect(report.results.map(\.proposal.action) == [.link, .headline])
        #expect(report.results.map(\.expected) == [.deny, nil])
        #expect(report.results[0].isUnexpected)
        let path = batch.path
        #expect(
            report.failures == [
                CheckFailure(
                    item: "gone",
                    message: "\(path):4:22: \(folder.path)/gone.html: there is no such file"
                ),
                CheckFailure(
                    item: "pdf",
                    message: "\(path):10:21: \(folder.path)/b.html: the file is a PDF, not the markup of a page"
                ),
                CheckFailure(
                    item: "address",
                    message: "\(path):11:5: https://a.example/: addresses are fetched by “imprimatur check --fetch” "
                        + "alone; or save the page, and name its file under “page”"
                ),
            ]
        )
    }

    @Test func namesTheFilesThatADecisionRestsOn() throws {
        let batch = try batch()
        let report = runner.check(batch)
        #expect(report.rules == [SourceFile(source: "rules.yaml", sha256: "0")])
        #expect(report.batch == SourceFile(source: batch.path, sha256: batch.sha256))
        let page = try #require(report.results.first?.audit?.page)
        #expect(page.sha256 == ContentHash.sha256(Array("<p>page</p>".utf8)))
        #expect(page.url == "https://a.example/")
        #expect(page.title == "h=v")
    }

    @Test func decidesAsOfTheDateGivenElseOfTheBatch() throws {
        #expect(try runner.check(batch()).results.map(\.decision) == [.allow, .allow])
        #expect(try runner.check(batch(date: "2026-05-03")).results.map(\.decision) == [.deny, .deny])
        #expect(try runner.check(batch(), asOf: DateTime("2026-05-03")).results.map(\.decision) == [.deny, .deny])
    }
}
