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

    @Test func `The article whose address is the page's own speaks for it, wherever it stands`() {
        let page = script(
            """
            {"@graph": [{"@type": "Article", "url": "https://news.example/other",
            "license": "https://creativecommons.org/licenses/by/4.0/"},
            {"@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "@id": "http://www.news.example/story/"},
            "license": "https://creativecommons.org/licenses/by-nd/4.0/"}]}
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other", "CC-BY-ND-4.0 work"])
    }

    @Test func `Of several stories with other addresses none is the page's`() {
        let page = script(
            """
            [{"@type": "Article", "url": "/one", "license": "https://creativecommons.org/licenses/by/4.0/"},
            {"@type": "Article", "url": "/two", "license": "https://creativecommons.org/licenses/by/4.0/"}]
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other", "CC-BY-4.0 other"])
    }

    @Test func `The article's license prevails over another one of the site`() throws {
        let page = script(
            """
            {"@graph": [{"@type": "WebSite", "license": "https://creativecommons.org/licenses/by/4.0/"},
            {"@type": "Article", "license": "https://creativecommons.org/licenses/by-nd/4.0/"},
            {"@type": "ImageObject", "license": "https://creativecommons.org/licenses/by-sa/4.0/"}]}
            """
        )
        #expect(page.audit.signals.map(\.overruled?.signal) == [1, nil, nil])
        let reason = try #require(page.audit.signals.first?.overruled?.reason)
        #expect(reason.hasSuffix("."))
    }

    @Test(arguments: ["comment", "publisher", "hasPart", "mentions", "workTranslation", "about"])
    func `Parts, persons and other works donate no license to the article`(_ property: String) {
        let page = script(
            """
            {"@type": "Article", "\(property)": [{"@type": "CreativeWork",
            "license": "https://creativecommons.org/licenses/by/4.0/"}]}
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test func `A part behind a paywall leaves the article free`() {
        let page = script(
            """
            {"@type": "Article", "isAccessibleForFree": true, "hasPart": {"@type": "WebPageElement",
            "isAccessibleForFree": false, "cssSelector": ".paid"}}
            """
        )
        #expect(page.directives == ["isAccessibleForFree false"])
        #expect(page.audit.signals.map(\.scope) == [.other])
    }

    @Test func `A publisher is no holder`() {
        #expect(script("{\"@type\": \"Article\", \"publisher\": {\"name\": \"Example Media\"}}").audit.signals.isEmpty)
    }

    @Test func `A picture's creator and credit line are its credits`() {
        let page = script(
            """
            {"@type": "Article", "creator": {"name": "Bob Jones"}, "image": {"@type": "ImageObject",
            "creator": {"@type": "Person", "name": "Ann Smith"}, "creditText": "Ann Smith/Example"}}
            """
        )
        #expect(page.credits == ["creator Ann Smith media", "creditText Ann Smith/Example media"])
    }

    @Test func `Values and lists are read through, and each holder is a claim`() {
        let page = script(
            """
            {"@type": "Article", "copyrightYear": {"@value": 2026},
            "copyrightHolder": [{"name": {"@value": "Ann Smith", "@language": "en"}}, {"name": "Bob Jones"}]}
            """
        )
        #expect(page.notices == ["Ann Smith 2026 work", "Bob Jones 2026 work"])
    }

    @Test(arguments: [
        "{\"@context\": {\"s\": \"http://schema.org/\"}, \"@type\": \"s:Article\", \"s:license\": LICENSE}",
        "{\"@context\": [\"https://schema.org\", {\"freedom\": \"schema:license\"}], \"@type\": \"Article\", \"freedom\": LICENSE}",
        "{\"@context\": {\"cc\": \"http://creativecommons.org/ns#\"}, \"@type\": \"Article\", \"cc:license\": {\"@id\": LICENSE}}",
        "{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": \"Article\", \"license\": {\"@list\": [LICENSE]}}",
        "{\"@type\": \"Article\", \"http://purl.org/dc/terms/license\": [{\"@id\": LICENSE}]}",
    ])
    func `Terms that a block defines, and those of Creative Commons and Dublin Core, are read`(_ json: String) {
        let page = script(json.replacing("LICENSE", with: "\"https://creativecommons.org/licenses/by/4.0/\""))
        #expect(page.licenseScopes == ["CC-BY-4.0 work"])
    }

    @Test(arguments: [
        "{\"@context\": {\"@vocab\": \"https://cars.example/\"}, \"@type\": \"Article\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\"}",
        "{\"@context\": {\"a\": \"b:c\", \"b\": \"a:d\"}, \"@type\": \"Article\", \"a:license\": \"CC BY 4.0\"}",
    ])
    func `Terms that mean something else say nothing`(_ json: String) {
        #expect(script(json).audit.signals.isEmpty)
    }

    @Test func `An end of the offer is told with its date`() {
        let page = script("{\"@type\": \"NewsArticle\", \"expires\": \"2026-12-31T00:00:00Z\"}")
        #expect(page.directives == ["expires 2026-12-31T00:00:00Z"])
        #expect(page.reservations.map(\.actions) == [[]])
    }
}
