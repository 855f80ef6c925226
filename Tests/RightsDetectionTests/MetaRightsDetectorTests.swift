// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct MetaRightsDetectorTests {
    @Test func `A notice in a meta element is read with the place of its content`() {
        let page = AuditedMarkup("<meta name=\"Copyright\" content=\"⟦© 2026 Example Media⟧\">")
        #expect(page.notices == ["Example Media 2026 page"])
        #expect(page.audit.signals.map(\.origin) == [.meta])
        page.expectMarked(.notice)
    }

    @Test func `A bare name needs no mark`() {
        #expect(AuditedMarkup("<meta name=copyright content=\"Example Media\">").notices == ["Example Media page"])
        #expect(
            AuditedMarkup("<meta name=dc.rights content=\"2026 Example Media\">").notices == ["Example Media 2026 page"]
        )
    }

    @Test func `A reservation beside the notice is a statement`() {
        let page = AuditedMarkup("<meta name=copyright content=\"© 2026 Example Media. All rights reserved.\">")
        #expect(page.audit.signals.map(\.kind).contains(.statement))
    }

    @Test func `A name of a shop in rights-standard says nothing (G51)`() {
        #expect(AuditedMarkup("<meta name=rights-standard content=\"Example Shop\">").audit.signals.isEmpty)
    }

    @Test func `A license address is a license and no holder`() {
        let page = AuditedMarkup(
            "<meta name=DC.rights.license content=\"⟦http://creativecommons.org/licenses/by-sa/3.0/at/⟧\">"
        )
        #expect(page.licenseScopes == ["CC-BY-SA-3.0-AT page"])
        #expect(page.notices.isEmpty)
        page.expectMarked(.license)
    }

    @Test func `A license in rights-standard is a hint and grants nothing`() {
        let page = AuditedMarkup("<meta name=rights-standard content=\"content;cc:by-nc\">")
        #expect(page.audit.signals.isEmpty)
        #expect(page.codes == [.invalidValue])
    }

    @Test(arguments: ["DC.rights", "dc:rights", "DCTERMS.rights", "dcterms:rights", "DCT.Rights", "prism.copyright"])
    func `Dublin Core and PRISM are read in all spellings`(_ name: String) {
        #expect(
            AuditedMarkup("<meta name=\"\(name)\" content=\"© 2026 Example Media\">").notices
                == ["Example Media 2026 page"]
        )
    }

    @Test func `A holder and the date of the copyright are one claim`() {
        let page = AuditedMarkup(
            """
            <meta name="DCTERMS.dateCopyrighted" content="2026-03-01">
            <meta name="DCTERMS.rightsHolder" content="⟦Example Media⟧">
            """
        )
        #expect(page.notices == ["Example Media 2026 page"])
        page.expectMarked(.notice)
    }

    @Test func `A copyright in place of an HTTP header is read`() {
        #expect(
            AuditedMarkup("<meta http-equiv=Copyright content=\"© 2026 Example Media\">").notices
                == ["Example Media 2026 page"]
        )
    }

    @Test(arguments: ["DCTERMS.license", "dct:license", "dc.rights", "DCTERMS.rights"])
    func `A license that a link of Dublin Core leads to is a license`(_ rel: String) {
        let page = AuditedMarkup("<link rel=\"\(rel)\" href=\"https://creativecommons.org/licenses/by/4.0/\">")
        #expect(page.licenseScopes == ["CC-BY-4.0 page"])
    }

    @Test func `A link of Dublin Core to one's own page leads to a license or to words on rights`() {
        #expect(AuditedMarkup("<link rel=DCTERMS.license href=\"/license\">").licenseScopes == ["- page"])
        #expect(AuditedMarkup("<link rel=DCTERMS.rights href=\"/rights\">").links == ["copyright /rights"])
    }

    @Test func `A license that no catalog knows keeps its address`() {
        let page = AuditedMarkup("<meta property=\"og:license\" content=\"⟦https://news.example/license⟧\">")
        #expect(page.licenseScopes == ["- page"])
        page.expectMarked(.license)
        let known = AuditedMarkup("<meta name=dct.license content=\"https://creativecommons.org/licenses/by/4.0/\">")
        #expect(known.licenseScopes == ["CC-BY-4.0 page"])
    }

    @Test func `Countries and tiers of Open Graph are limits with their values`() {
        let page = AuditedMarkup(
            """
            <meta property="og:restrictions:country:allowed" content="us, ca">
            <meta property="og:restrictions:country:allowed" content="mx">
            <meta property="og:restrictions:age" content="18+"><meta property="article:content_tier" content="locked">
            <meta property="article:content_tier" content="free">
            """
        )
        #expect(
            page.directives == [
                "og:restrictions:country:allowed US CA MX", "og:restrictions:age 18+", "article:content_tier locked",
            ]
        )
        #expect(page.reservations.allSatisfy { $0.actions.isEmpty })
    }

    @Test func `Words on access are no notice`() {
        #expect(AuditedMarkup("<meta name=DCTERMS.accessRights content=\"open access\">").audit.signals.isEmpty)
    }

    @Test func `A publisher is no holder`() {
        let page = AuditedMarkup(
            "<meta name=DC.publisher content=\"Example Media\"><meta name=citation_publisher content=\"Example Media\">"
        )
        #expect(page.audit.signals.isEmpty)
    }
}
