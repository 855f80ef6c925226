// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsDetection

/// HTTP `Link` headers (RFC 8288).
@Suite struct LinkHeaderDetectorTests {
    private func page(_ values: String..., html: String = "<p>a</p>") -> AuditedMarkup {
        AuditedMarkup(html, headers: values.map { HTTPHeader(name: "Link", value: $0) })
    }

    @Test func `Commas in addresses and quotes part no links, and quotes may be escaped`() {
        let links = LinkHeader.links(in: "</a,b>; title=\"x, \\\"<y>\\\"\"; rel=next , <c>;rel=\"License  copyright\"")
        #expect(links.map(\.target) == ["/a,b", "c"])
        #expect(links.map(\.relations) == [["next"], ["license", "copyright"]])
    }

    @Test func `Only the first rel counts`() {
        #expect(LinkHeader.links(in: "<a>; rel=\"\"; rel=license").map(\.relations) == [[]])
    }

    @Test func `Policies are links like those of the page`() {
        let page = page("</terms>; rel=\"terms-of-service\", </privacy>; rel=privacy-policy", "</x>; rel=prev")
        #expect(page.links == ["terms /terms", "privacy /privacy"])
        #expect(page.audit.signals.map(\.origin) == [.link, .link])
    }

    @Test func `Addresses resolve against the page's, never against its base`() {
        let page = page("</lic>; rel=license", html: "<base href=\"https://other.example/\"><p>a</p>")
        #expect(page.licenses.map(\.uri) == ["https://news.example/lic"])
    }

    @Test func `A link with an anchor is about something else, unless it is the page`() {
        let by = "<https://creativecommons.org/licenses/by/4.0/>; rel=license"
        #expect(page("\(by); anchor=\"/feed\"").licenses.isEmpty)
        #expect(page("\(by); anchor=\"/story\"").licenses.map(\.id) == ["CC-BY-4.0"])
        #expect(page("\(by); anchor=\"\"").licenses.map(\.id) == ["CC-BY-4.0"])
    }

    @Test func `A document of Really Simple Licensing is a pointer and no license`() {
        let page = page("</license.xml>; rel=\"license\"; type=\"application/rsl+xml; charset=utf-8\"")
        #expect(page.licenses.isEmpty)
        #expect(page.directives == ["license https://news.example/license.xml"])
        #expect(page.reservations.map(\.vocabulary) == ["rsl"])
    }

    @Test("G02: rel=copyright in a header is read as license, and said so")
    func copyrightRelation() {
        let license = page("<https://creativecommons.org/licenses/by/4.0/>; rel=copyright")
        #expect(license.licenses.map(\.id) == ["CC-BY-4.0"])
        #expect(license.codes == [.invalidValue])
        #expect(page("</rights>; rel=copyright").links == ["copyright /rights"])
    }

    @Test(arguments: ["<", "<a", "a>; rel=license", "<a>; rel", ";;,,<>;=", "<a>; rel=\"license"])
    func `What is no link stops nothing`(_ value: String) {
        #expect(page(value).audit.signals.allSatisfy { $0.kind == .license })
    }
}
