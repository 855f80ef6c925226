// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct JSONLDDetectorTests {
    private func script(_ json: String) -> AuditedMarkup {
        AuditedMarkup("<head><script type=\"application/ld+json\">\(json)</script></head><body><p>Text</p></body>")
    }

    @Test func `An article's license and holder are the work's, with the place of the value`() {
        let page = script(
            """
            {"@context": "https://schema.org", "@type": "NewsArticle",
             "license": "⟦https://creativecommons.org/licenses/by/4.0/⟧"}
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 work"])
        page.expectMarked(.license)
    }

    @Test(arguments: [
        "/* made by a plugin */ {\"@type\": \"Article\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\",}",
        "//<![CDATA[\n{\"@type\": \"Article\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\"}\n//]]>",
        "{\"@type\": \"Article\", \"name\": \"a\tb\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\"}",
    ])
    func `Common mistakes are put right, with a remark (G14)`(_ json: String) {
        let page = script(json)
        #expect(page.licenseScopes == ["CC-BY-4.0 work"])
        #expect(page.codes == [.recoveredJSONLD])
    }

    @Test(arguments: ["null", "", "  ", "[[[]]]", "[null, 1, \"x\"]", "{}"])
    func `Nothing, or nothing of use, is no signal and no problem (G15)`(_ json: String) {
        let page = script(json)
        #expect(page.audit.signals.isEmpty)
        #expect(page.codes.isEmpty)
    }

    @Test func `Broken JSON is reported where it breaks, and hides no other block`() {
        let page = AuditedMarkup(
            """
            <script type="application/ld+json">{"@type": nonsense</script>
            <script type="application/ld+json; charset=utf-8">
            {"@type": "Article", "creditText": "⟦Ann Smith⟧"}</script>
            """
        )
        #expect(page.codes == [.invalidJSONLD])
        #expect(page.audit.diagnostics.first?.location?.line == 1)
        page.expectMarked(.credit)
    }

    @Test func `The site's license is not the article's own (G16)`() {
        let page = script(
            """
            {"@graph": [{"@type": "WebSite", "license": "https://creativecommons.org/licenses/by/4.0/"},
            {"@type": "Article", "headline": "Harbor"}]}
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 page"])
    }

    @Test(arguments: ["Organization", "Product", "SoftwareApplication"])
    func `A license of an organization, a product or software is about something else (G17)`(_ type: String) {
        let page = script("{\"@type\": \"\(type)\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\"}")
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test func `The license of the structured data is not the article's (G18)`() {
        let page = script("{\"@type\": \"Article\", \"sdLicense\": \"https://creativecommons.org/licenses/by/4.0/\"}")
        #expect(page.audit.signals.isEmpty)
    }

    @Test func `The holders of the article and of its picture stay apart (G19)`() {
        let page = script(
            """
            {"@type": "Article", "copyrightYear": "2026", "copyrightHolder": {"@type": "Organization", "name": "Example Media"},
             "image": {"@type": "ImageObject", "copyrightHolder": {"name": "Ann Smith"}}}
            """
        )
        #expect(page.notices.sorted() == ["Ann Smith media", "Example Media 2026 work"])
    }

    @Test(arguments: ["false", "\"False\"", "\"http://schema.org/False\""])
    func `All forms of false mean that access is paid for (G20)`(_ value: String) {
        let page = script("{\"@type\": \"Article\", \"isAccessibleForFree\": \(value)}")
        #expect(page.directives == ["isAccessibleForFree false"])
        #expect(page.reservations.map(\.actions) == [[]])
    }

    @Test func `A holder is looked up by its id`() {
        let page = script(
            """
            {"@graph": [{"@type": "NewsArticle", "copyrightHolder": {"@id": "#org"}},
            {"@type": "Organization", "@id": "#org", "name": "Example Media"}]}
            """
        )
        #expect(page.notices == ["Example Media work"])
    }

    @Test func `A second article at the top donates nothing to the page`() {
        let page = script(
            """
            [{"@type": "Article", "headline": "Ours"},
            {"@type": "Article", "license": "https://creativecommons.org/licenses/by/4.0/"}]
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test func `Prefixes of the vocabulary count for nothing`() {
        let page = script(
            "{\"@type\": \"schema:Article\", \"schema:license\": \"https://creativecommons.org/licenses/by/4.0/\"}"
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 work"])
    }

    @Test func `Pages on licensing and terms are policy links`() {
        let page = script(
            """
            {"@type": "ImageObject", "acquireLicensePage": "/buy", "usageInfo": {"@type": "CreativeWork", "url": "/terms"}}
            """
        )
        #expect(page.links == ["licensing /buy", "terms /terms"])
    }

    @Test func `The state of an application is not read`() {
        let page = AuditedMarkup("<script type=\"application/json\">{\"license\": \"CC BY 4.0\"}</script>")
        #expect(page.audit.signals.isEmpty)
    }
}
