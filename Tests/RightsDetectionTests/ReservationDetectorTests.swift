// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

@Suite struct TDMReservationDetectorTests {
    @Test func `A reservation is read with the place of its value, and covers no image (G27)`() {
        let page = AuditedMarkup("<meta name=\"TDM-Reservation\" content=\"⟦1⟧\"><p><img src=a.jpg></p>")
        #expect(page.directives == ["tdm-reservation 1"])
        #expect(page.reservations.map(\.actions) == [[.tdm]])
        #expect(page.reservations.map(\.unless) == [[.authorization]])
        #expect(page.audit.signals.map(\.scope) == [.work])
        page.expectMarked(.reservation)
    }

    @Test(arguments: ["true", "yes", "01", ""])
    func `Only 0 and 1 are values (G23)`(_ value: String) {
        let page = AuditedMarkup("<meta name=tdm-reservation content=\"\(value)\">")
        #expect(page.reservations.isEmpty)
        #expect(page.codes == [.invalidValue])
    }

    @Test func `White space around a value counts for nothing (G23)`() {
        #expect(AuditedMarkup("<meta name=tdm-reservation content=\" 1 \">").directives == ["tdm-reservation 1"])
    }

    @Test func `Without a reservation a policy is ignored (G24)`() {
        let page = AuditedMarkup(
            "<meta name=tdm-policy content=\"/policy.json\">",
            headers: [HTTPHeader(name: "tdm-reservation", value: "0")]
        )
        #expect(page.directives == ["tdm-reservation 0", "tdm-policy /policy.json"])
        #expect(page.effectiveDirectives == ["tdm-reservation 0"])
        #expect(page.reservations.map(\.actions) == [[], []])
    }

    @Test func `A meta element overrides a header, property by property (G24)`() {
        let page = AuditedMarkup(
            "<meta name=tdm-reservation content=1>",
            headers: [
                HTTPHeader(name: "TDM-Reservation", value: "0"), HTTPHeader(name: "TDM-Policy", value: "/policy.json"),
            ]
        )
        #expect(page.directives == ["tdm-reservation 0", "tdm-policy /policy.json", "tdm-reservation 1"])
        #expect(page.effectiveDirectives == ["tdm-policy /policy.json", "tdm-reservation 1"])
        #expect(page.audit.signals[0].overruled == Overruling(signal: 2, reason: "A meta element overrides a header."))
        #expect(page.codes == [.invalidValue])
    }
}

@Suite struct RobotsMetaDetectorTests {
    @Test func `Rules name the actions that they reserve`() {
        let page = AuditedMarkup("<meta name=Robots content=\"⟦NoIndex, noarchive, noai, follow, max-snippet:-1⟧\">")
        let all = page.reservations.filter { $0.agent == nil }
        #expect(all.map(\.directive) == ["noindex", "noarchive", "noai"])
        #expect(all.map(\.actions) == [[.index], [.cache], [.aiTrain]])
        #expect(Set(page.audit.signals.map(\.location.column)) == [page.markup.spans[0].column])
    }

    @Test func `What Bing reads in a sense of its own is said of Bing`() {
        let page = AuditedMarkup("<meta name=robots content=noarchive>")
        #expect(page.reservations.map(\.agent) == [nil, "bingbot"])
        #expect(page.reservations.map(\.actions) == [[.cache], [.cache, .aiTrain, .aiInput]])
    }

    @Test func `Rules for all and rules for one crawler add up, and the narrower limit holds`() {
        let page = AuditedMarkup(
            "<meta name=robots content=\"max-snippet:20\"><meta name=googlebot content=\"noindex, max-snippet:50\">",
            headers: [HTTPHeader(name: "X-Robots-Tag", value: "max-snippet: 90, max-image-preview: standard")]
        )
        #expect(page.effectiveDirectives == ["max-image-preview standard", "max-snippet 20", "noindex"])
        let none = AuditedMarkup("<meta name=robots content=\"nosnippet, max-snippet:50, max-image-preview:large\">")
        #expect(none.effectiveDirectives == ["nosnippet"])
    }

    @Test func `A crawler's own element names the crawler`() {
        let page = AuditedMarkup("<meta name=googlebot content=nosnippet>")
        #expect(page.reservations.map(\.agent) == ["googlebot"])
        #expect(page.reservations.map(\.actions) == [[.aiInput]])
    }

    @Test func `The attribute fences off a part whatever its value, and only on some elements (G36)`() {
        let page = AuditedMarkup("⟦<div data-nosnippet=\"false\">⟧a</div>")
        #expect(page.directives == ["data-nosnippet"])
        page.expectMarked(.reservation)
        let other = AuditedMarkup("<p data-nosnippet>a</p>")
        #expect(other.reservations.isEmpty)
        #expect(other.codes == [.invalidValue])
    }

    @Test func `An HTTP equivalent has no effect (G37)`() {
        let page = AuditedMarkup("<meta http-equiv=\"X-Robots-Tag\" content=\"noindex\">")
        #expect(page.reservations.isEmpty)
        #expect(page.codes == [.invalidValue])
    }

    @Test("G38: Where nocache and noarchive stand together, Bing follows nocache")
    func bingCache() {
        let page = AuditedMarkup("<meta name=bingbot content=\"nocache, noarchive\">")
        #expect(page.directives == ["nocache", "noarchive"])
        #expect(page.effectiveDirectives == ["nocache"])
        #expect(page.reservations.first?.actions == [.cache, .aiTrain])
        let split = AuditedMarkup(
            "<meta name=bingbot content=noarchive>",
            headers: [HTTPHeader(name: "X-Robots-Tag", value: "bingbot: nocache")]
        )
        #expect(split.effectiveDirectives == ["nocache"])
    }
}

@Suite struct XRobotsTagDetectorTests {
    private func directives(_ value: String) -> [String] {
        AuditedMarkup("<p>a</p>", headers: [HTTPHeader(name: "X-Robots-Tag", value: value)]).reservations.map {
            [$0.agent, $0.directive, $0.value].compactMap(\.self).joined(separator: " ")
        }
    }

    @Test func `A date keeps its comma (G34)`() {
        #expect(
            directives("unavailable_after: Friday, 25-Jun-10 15:00:00 UTC, noindex") == [
                "unavailable_after Friday, 25-Jun-10 15:00:00 UTC", "noindex",
            ]
        )
    }

    @Test func `A rule with a value is no agent (G35)`() {
        #expect(directives("max-snippet: 20") == ["max-snippet 20"])
    }

    @Test func `A date ends where a rule or an agent with a rule follows`() {
        #expect(
            directives("unavailable_after: 2026-01-01T10:00:00Z, otherbot: noindex, max-snippet: 5") == [
                "unavailable_after 2026-01-01T10:00:00Z", "otherbot noindex", "otherbot max-snippet 5",
            ]
        )
    }

    @Test func `Every header begins anew for all agents`() {
        let headers = ["otherbot: noindex", "noai"].map { HTTPHeader(name: "X-Robots-Tag", value: $0) }
        #expect(AuditedMarkup("<p>a</p>", headers: headers).reservations.map(\.agent) == ["otherbot", nil])
    }

    @Test func `An agent holds for the rest of the line`() {
        #expect(directives("otherbot: noindex, noarchive") == ["otherbot noindex", "otherbot noarchive"])
    }
}
