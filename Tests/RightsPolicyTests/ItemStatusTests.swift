// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

/// What the source of a news item says of it, before the rules.
@Suite struct ItemStatusTests {
    private func decision(_ directive: String, _ value: String?, publishAt: String? = nil) throws -> CheckResult {
        let reservation = Reservation(vocabulary: "item-status", directive: directive, value: value)
        let signal = Signal(
            .reservation(reservation),
            text: "\(directive): \(value ?? "")",
            scope: .work,
            origin: .newsML,
            location: SourceLocation(line: 7, column: 3, offset: 90, source: "news.xml"),
            detector: "item"
        )
        var audit = Sample.audit([signal])
        audit.page.url = "https://news.example/a"
        var proposal = Proposal(action: .headline)
        proposal.linkBack = LinkBack(url: "https://news.example/a")
        proposal.schedule = publishAt.map { Schedule(publishAt: DateTime($0)) }
        return try RuleEngine(rules: DefaultRules.load()).decide(
            audit: audit,
            proposal: proposal,
            agreements: [],
            asOf: DateTime("2026-05-03"),
            item: "a"
        )
    }

    @Test(
        "An embargo of the item denies what comes before its end, and is a person's affair where the hour can't be told",
        arguments: [
            ("2026-05-03T12:00:00Z", "2026-05-03T11:59:00Z", Decision.deny),
            ("2026-05-03T12:00:00Z", "2026-05-03T12:00:00Z", .allow),
            ("2026-05-03T12:00:00+02:00", "2026-05-03T10:00:00Z", .allow), ("2026-05-03T12:00:00Z", nil, .review),
            ("2026-05-04T12:00:00Z", nil, .deny), ("2026-05-02T12:00:00Z", nil, .allow),
            ("2026-05-03T12:00:00", "2026-05-03T14:00:00Z", .review),
            ("2026-05-03T12:00:00", "2026-05-04T00:00:00Z", .allow), ("2026-05-03", "2026-05-03T09:00:00Z", .review),
            ("tomorrow", "2026-05-03T09:00:00Z", .review), (nil, "2027-05-03T09:00:00Z", .deny),
        ] as [(String?, String?, Decision)]
    )
    func embargo(end: String?, publishAt: String?, expected: Decision) throws {
        let result = try decision("embargoed", end, publishAt: publishAt)
        #expect(result.decision == expected)
        guard expected != .allow else { return }
        #expect(result.violations.map(\.rule) == ["under-embargo"])
        #expect(result.violations.first?.evidence.map(\.location?.line) == [7])
    }

    @Test(
        "The status of the item counts as one that the proposal states",
        arguments: [
            ("killed", Decision.deny, "not-for-publication"), ("held", .deny, "not-for-publication"),
            ("published", .allow, nil),
        ] as [(String, Decision, String?)]
    )
    func status(value: String, expected: Decision, rule: String?) throws {
        let result = try decision("status", value)
        #expect(result.decision == expected)
        #expect(result.violations.first?.rule == rule)
        #expect(rule == nil || result.violations.first?.evidence.first?.signal == 0)
    }
}
