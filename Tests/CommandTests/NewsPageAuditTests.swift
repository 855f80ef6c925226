// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

/// The audit of one article of a news site, whole: what is found, and where.
@Suite struct NewsPageAuditTests {
    private static let path = "fixtures/pages/itnews-asia.html"
    private let page: [UInt8]
    private let signals: [JSONValue]

    init() throws {
        page = try Fixture.bytes(NewsPageAuditTests.path)
        let outcome = try ProcessRunner("imprimatur").run(["audit", "-f", "json", NewsPageAuditTests.path])
        #expect(outcome.status == 0)
        let report = try JSONParser.strict.parse(Array(outcome.output.utf8)).root.value
        signals = report["signals"]?.elements ?? []
    }

    /// The one signal of a kind for which all of the values hold.
    private func signal(_ values: [String: String]) throws -> JSONValue {
        let found = signals.filter { signal in values.allSatisfy { signal[$0.key]?.string == $0.value } }
        #expect(found.count == 1, "\(values)")
        return try #require(found.first)
    }

    private func strings(_ value: JSONValue?) -> [String]? {
        value?.elements?.compactMap(\.string)
    }

    @Test func findsWhatTheArticleAndTheFooterSayAndNothingElse() {
        let kinds = signals.map { $0["modality"]?.string ?? $0["kind"]?.string ?? "" }
        #expect(kinds == ["notice", "reservation", "prohibition", "acceptance", "policyLink", "policyLink"])
    }

    @Test func namesTheHolder() throws {
        let notice = try signal(["kind": "notice"])
        #expect(notice["holder"]?.string == "iTnews Asia")
        try expect(notice, standsAt: "&copy; iTnews Asia</div>", element: "div[2]")
    }

    @Test func readsTheReservation() throws {
        let reservation = try signal(["kind": "statement", "modality": "reservation"])
        #expect(strings(reservation["actions"]) == [])
        try expect(reservation, standsAt: "All rights reserved. This", element: "footer/p[1]")
    }

    @Test func readsTheProhibitionWithItsActionsAndItsCondition() throws {
        let prohibition = try signal(["kind": "statement", "modality": "prohibition"])
        #expect(strings(prohibition["actions"]) == ["republish", "broadcast", "adapt", "resyndicate"])
        #expect(strings(prohibition["unless"]) == ["authorization"])
        #expect(strings(prohibition["requires"]) == [])
        let text = try #require(prohibition["text"]?.string)
        #expect(text.hasPrefix("This material may not be published, broadcast, rewritten or redistributed"))
        try expect(prohibition, standsAt: text + ".</p>", element: "footer/p[1]")
    }

    @Test func readsTheAcceptanceWithItsPartyAndItsPolicies() throws {
        let acceptance = try signal(["kind": "acceptance"])
        #expect(acceptance["party"]?.string == "Lighthouse Independent Media")
        let policies = acceptance["policies"]?.elements ?? []
        #expect(policies.map { $0["policy"]?.string } == ["privacy", "terms"])
        let addresses = ["/privacy-policy", "https://www.itnews.asia/terms-and-conditions"]
        #expect(policies.map { $0["href"]?.string } == addresses)
        try expect(acceptance, standsAt: "Your use of this website constitutes acceptance", element: "footer/p[2]")
    }

    @Test(arguments: [
        ("privacy", "<a href=\"/privacy-policy\">Privacy Policy</a>", "a[1]"),
        ("terms", "<a href=\"https://www.itnews.asia/terms-and-conditions\">Terms &amp; Conditions</a>", "a[2]"),
    ])
    func findsTheLinksToThePolicies(policy: String, markup: String, element: String) throws {
        try expect(signal(["kind": "policyLink", "policy": policy]), standsAt: markup, element: element)
    }

    /// Holds the location of a signal against the bytes of the page: `words` begin at its offset, line and column.
    private func expect(_ signal: JSONValue, standsAt words: String, element: String) throws {
        let location = try #require(signal["location"])
        let offset = try #require(location["offset"]?.integer)
        #expect(page[offset...].starts(with: words.utf8))
        let before = page[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        #expect(location["line"]?.integer == before.count { $0 == UInt8(ascii: "\n") } + 1)
        let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
        #expect(location["column"]?.integer == column)
        #expect(location["path"]?.string?.hasSuffix("/" + element) == true)
    }
}
