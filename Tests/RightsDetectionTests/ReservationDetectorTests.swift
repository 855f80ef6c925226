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
        #expect(page.directives == ["tdm-reservation 0"])
        #expect(page.reservations.map(\.actions) == [[]])
    }

    @Test func `A meta element overrides a header, property by property (G24)`() {
        let page = AuditedMarkup(
            "<meta name=tdm-reservation content=1>",
            headers: [
                HTTPHeader(name: "TDM-Reservation", value: "0"), HTTPHeader(name: "TDM-Policy", value: "/policy.json"),
            ]
        )
        #expect(page.directives == ["tdm-policy /policy.json", "tdm-reservation 1"])
        #expect(page.codes == [.invalidValue])
    }
}

@Suite struct RobotsMetaDetectorTests {
    @Test func `Rules name the actions that they reserve`() {
        let page = AuditedMarkup("<meta name=Robots content=\"⟦NoIndex, noarchive, noai, follow, max-snippet:-1⟧\">")
        #expect(page.directives == ["noindex", "noarchive", "noai"])
        #expect(page.reservations.map(\.actions) == [[.index], [.cache], [.aiTrain]])
        #expect(page.audit.signals.map(\.location.column) == Array(repeating: page.markup.spans[0].column, count: 3))
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

    @Test func `Bing follows nocache where noarchive stands beside it (G38)`() {
        let page = AuditedMarkup("<meta name=bingbot content=\"nocache, noarchive\">")
        #expect(page.directives == ["nocache"])
        #expect(page.reservations.map(\.actions) == [[.cache, .aiTrain]])
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

    @Test func `An agent holds for the rest of the line`() {
        #expect(directives("otherbot: noindex, noarchive") == ["otherbot noindex", "otherbot noarchive"])
    }
}
