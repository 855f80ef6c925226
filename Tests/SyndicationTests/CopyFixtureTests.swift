// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Syndication
import TestSupport
import Testing

/// Pages and copies of them in `fixtures/copies`, each faithful or wrong in one way.
@Suite struct CopyFixtureTests {
    private static let report: CheckReport? = try? {
        let path = Fixture.path("fixtures/copies/batch.yaml")
        let batch = try BatchReader(path: path).read(InputFile.read(path))
        let rules = try RuleFiles.load([])
        return BatchRunner(auditor: PageAuditor(), engine: RuleEngine(rules: rules.rules), rules: []).check(batch)
    }()

    /// What is wrong with the copies: the rules of the desk that fire, and what else a policy could object to.
    private static let expected: [(item: String, rules: [String], findings: [String])] = [
        ("01-faithful-blog", [], []),
        ("02-faithful-table", [], []),
        ("03-faithful-house-style", [], []),
        ("04-faithful-among-teasers", [], []),
        ("05-credit-missing", ["credit-missing"], ["no credit", "no author", "not at the top", "no metadata"]),
        ("06-link-missing", ["link-missing"], ["no link", "not followed"]),
        ("07-link-to-another-page", ["link-missing"], ["no link", "not followed"]),
        ("08-link-not-followed", [], ["not followed"]),
        ("09-license-not-named", ["license-notice-missing"], ["no license", "no metadata"]),
        ("10-end-cut-off", ["copy-text-changed"], ["changed"]),
        ("11-middle-cut-out", ["copy-text-changed"], ["changed"]),
        ("12-sentence-reworded", ["copy-text-changed"], ["changed"]),
        ("13-number-changed", ["copy-text-changed"], ["changed"]),
        ("14-negation-dropped", ["copy-text-changed"], ["changed"]),
        ("15-paragraph-added", ["copy-text-changed"], ["changed"]),
        ("16-paragraphs-swapped", ["copy-text-changed"], ["changed"]),
        ("17-translated", ["copy-text-changed"], ["links dropped", "changed"]),
        ("18-image-taken", [], ["images"]),
        ("19-notice-stripped", ["copy-notice-removed"], ["no notice"]),
        ("20-author-not-named", [], ["no author", "no metadata"]),
        ("21-links-dropped", [], ["links dropped"]),
        ("22-counter-dropped", [], ["no counter"]),
        ("23-canonical-to-itself", [], ["no canonical", "indexed"]),
        ("24-credit-at-the-end", [], ["not at the top"]),
        ("25-changed-and-said-so", [], ["changed"]),
        ("26-changed-in-silence", ["duty-open"], ["changed"]),
        ("27-excerpt", [], []),
        ("28-excerpt-of-nearly-all", ["copy-excerpt-too-long"], []),
        ("29-another-page", ["silence-is-not-consent", "duty-open", "copy-text-changed"], []),
        ("30-chinese-faithful", [], []),
        ("31-chinese-changed", ["copy-text-changed"], ["changed"]),
    ]

    private func failings(_ copy: CopyReport) -> [String] {
        let all: [(String, Bool)] = [
            ("no credit", copy.credit.holds != true), ("no author", copy.creditsAuthor.holds != true),
            ("not at the top", !copy.creditPositions.contains(.top)), ("no link", copy.linksToSource.holds != true),
            ("not followed", copy.linkFollowable.holds != true), ("no license", copy.linksLicense.holds != true),
            ("no canonical", copy.hasCanonical.holds != true), ("indexed", copy.noindex.holds != true),
            ("no notice", copy.keepsNotice.holds != true), ("no metadata", copy.keepsMetadata.holds != true),
            ("no counter", copy.keepsCounter.holds != true), ("links dropped", copy.keepsLinks.holds != true),
            ("images", copy.takesImages.holds != false), ("changed", copy.textChanged.holds != false),
        ]
        return all.filter(\.1).map(\.0)
    }

    @Test(arguments: expected.indices)
    func eachCopyIsFoundWrongInWhatItIsWrong(index: Int) throws {
        let (item, rules, findings) = Self.expected[index]
        let result = try #require(Self.report?.results.first { $0.item == item })
        #expect(result.violations.map(\.rule) == rules, "\(item)")
        if item == "29-another-page" { #expect(result.decision == .review) }
        let copy = try #require(result.proposal.copy)
        if result.proposal.action == .republish, item != "29-another-page" {
            #expect(failings(copy) == findings, "\(item)")
        }
        #expect(copy.file.sha256 == ContentHash.sha256(try Fixture.bytes("fixtures/copies/\(item)/copy.html")))
    }

    @Test func everyPairIsExpected() throws {
        let report = try #require(Self.report)
        #expect(report.failures == [])
        #expect(report.results.map(\.item) == Self.expected.map(\.item))
    }

    /// The words that prove a change are those of the files, at the place that is named.
    @Test func changesStandWhereTheReportSays() throws {
        for result in try #require(Self.report).results {
            for change in result.proposal.copy?.changes ?? [] where !change.added.isEmpty {
                let bytes = try Fixture.bytes("fixtures/copies/\(result.item)/copy.html")
                let word = change.added.split(separator: " ").first ?? ""
                #expect(bytes[change.location.offset...].starts(with: word.utf8), "\(result.item): \(change.added)")
            }
        }
    }

    @Test func aCopyThatIsMissingIsAFailureAtItsPlaceAndStopsNoOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>page</p>", to: "a.html")
        let text = """
            schema: imprimatur.batch/1
            items:
              - id: a
                page: a.html
                proposals:
                  - {action: link, output: gone.html}
                  - {action: link}
            """
        let path = try folder.write(text, to: "batch.yaml")
        let rules = try RuleFiles.load([])
        let runner = BatchRunner(auditor: PageAuditor(), engine: RuleEngine(rules: rules.rules), rules: [])
        let report = runner.check(try BatchReader(path: path).read(InputFile.read(path)))
        #expect(report.results.count == 1)
        #expect(report.failures.map(\.message) == ["\(path):6:32: \(folder.path)/gone.html: there is no such file"])
    }
}
