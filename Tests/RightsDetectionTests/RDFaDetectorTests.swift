// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct RDFaDetectorTests {
    private let license = "https://creativecommons.org/licenses/by-nc/4.0/"

    @Test func `A picture's license, credit and further permissions are the picture's`() {
        let page = AuditedMarkup(
            """
            <div xmlns:cc="http://creativecommons.org/ns#" about="/photo.jpg"><a rel="license" href="\(license)">CC BY-NC</a>,
            by <a rel="cc:attributionURL" property="cc:attributionName" href="https://ann.example/">⟦Ann Smith⟧</a>.
            Commercial use: <a rel="cc:morePermissions" href="https://ann.example/buy">ask</a></div>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 media"])
        #expect(page.credits == ["cc:attributionName Ann Smith media"])
        #expect(page.links == ["licensing https://ann.example/buy"])
        page.expectMarked(.credit)
    }

    @Test func `The credit that the markup of Creative Commons asks for is the page's, with its exact name`() {
        let page = AuditedMarkup(
            """
            <footer><span xmlns:dct="http://purl.org/dc/terms/" href="http://purl.org/dc/dcmitype/Text" rel="dct:type"
            property="dct:title">Notes</span> by <a xmlns:cc="http://creativecommons.org/ns#" href="https://ann.example/"
            property="cc:attributionName" rel="cc:attributionURL">Ann &amp; Bob</a> is licensed under a
            <a rel="license" href="\(license)">license</a>.</footer>
            """
        )
        #expect(page.credits == ["cc:attributionName Ann & Bob page"])
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 page"])
    }

    @Test("G22: a vocabulary in scope takes over the term license, as in the test 0190 of RDFa")
    func vocabularyScope() {
        let schema = AuditedMarkup(
            "<div vocab=\"https://schema.org/\"><link property=\"license\" href=\"⟦\(license)⟧\"></div>"
        )
        #expect(schema.licenseScopes == ["CC-BY-NC-4.0 page"])
        #expect(schema.audit.signals.map(\.origin) == [.rdfa])
        schema.expectMarked(.license)
        let other = AuditedMarkup(
            "<div vocab=\"https://vocabulary.example/\"><link property=\"license\" href=\"\(license)\"></div>"
        )
        #expect(other.licenseScopes.isEmpty)
    }

    @Test(arguments: ["license", "liCeNse", "LICENSE"])
    func `The term license is known in any case without a vocabulary (0075, 0134, 0189)`(_ term: String) {
        let property = AuditedMarkup("<p about=\"\"><span property=\"\(term)\" resource=\"\(license)\">Free</span></p>")
        #expect(property.licenseScopes == ["CC-BY-NC-4.0 page"])
        let relation = AuditedMarkup("<p about=\"\"><a rel=\"\(term)\" href=\"\(license)\">Free</a></p>")
        #expect(relation.licenseScopes == ["CC-BY-NC-4.0 page"])
    }

    @Test(arguments: [
        "<img src=\"/photo1.jpg\" rel=\"license\" resource=\"#\" alt=\"\">",
        "<div><img src=\"/photo1.jpg\" property=\"schema:image\" alt=\"\"></div><div about=\"/photo1.jpg\"><link property=\"license\" href=\"#\"></div>",
        "<div about=\"/photo1.jpg\"><div rel=\"license\"><span about=\"#\"></span></div></div>",
        "<div resource=\"/photo1.jpg\"><link property=\"cc:license\" href=\"#\"></div>",
        "<div typeof=\"schema:ImageObject\"><link property=\"schema:license\" href=\"#\"></div>",
    ])
    func `A license of a picture is not the page's, however it is said (0231)`(_ markup: String) {
        let page = AuditedMarkup(markup.replacing("#", with: license))
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 media"])
    }

    @Test(arguments: [
        "<div xmlns:x=\"http://creativecommons.org/ns#\"><link property=\"x:license\" href=\"#\"></div>",
        "<div prefix=\"dc: http://other.example/ x: http://purl.org/dc/terms/\"><link property=\"x:license\" href=\"#\"></div>",
        "<link property=\"dcterms:license\" href=\"#\">",
        "<link property=\"http://www.w3.org/1999/xhtml/vocab#license\" href=\"#\">",
    ])
    func `Prefixes are read as declared, or as the initial context has them`(_ markup: String) {
        let page = AuditedMarkup("<body>\(markup.replacing("=\"#\"", with: "=\"\(license)\""))</body>")
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 page"])
    }

    @Test func `A prefix that the page declares otherwise says nothing on rights`() {
        let page = AuditedMarkup(
            "<div prefix=\"cc: https://cars.example/\"><span property=\"cc:attributionName\">Ann</span></div>"
        )
        #expect(page.audit.signals.isEmpty)
    }

    @Test func `Rights and their holder in Dublin Core are read`() {
        let page = AuditedMarkup(
            """
            <body about=""><span property="dcterms:rightsHolder" content="Example Media"></span>
            <span property="dcterms:dateCopyrighted" content="2026"></span>
            <span property="dc:rights" content="All rights reserved."></span></body>
            """
        )
        #expect(page.notices == ["Example Media 2026 page"])
        #expect(page.audit.signals.map(\.kind).contains(.statement))
    }

    @Test func `An article in the terms of schema.org is read as in JSON-LD`() {
        let page = AuditedMarkup(
            """
            <article vocab="http://schema.org/" typeof="NewsArticle"><div property="image" typeof="ImageObject"><meta
            property="copyrightHolder" content="Ann Smith"></div><span property="copyrightHolder" typeof="Organization"><meta
            property="name" content="Example Media"></span></article>
            """
        )
        #expect(page.notices == ["Ann Smith media", "Example Media work"])
    }

    @Test func `What is said about another page is not said about this one`() {
        let page = AuditedMarkup(
            "<div about=\"https://other.example/work\"><link property=\"cc:license\" href=\"\(license)\"></div>"
        )
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 other"])
    }

    @Test func `A license of one's own is known by what the page says of it`() {
        let page = AuditedMarkup(
            """
            <body about=""><div rel="cc:license" resource="/our-license"></div><div about="/our-license" typeof="cc:License">
            <i rel="cc:permits" resource="cc:Distribution"></i><i rel="cc:permits" resource="[cc:Reproduction]"></i>
            <i rel="cc:requires" resource="cc:Attribution"></i><i rel="cc:prohibits" resource="cc:CommercialUse"></i></div>
            </body>
            """
        )
        #expect(page.licenses.count == 1)
        #expect(page.licenses.map(\.permits) == [[.republish, .copy]])
        #expect(page.licenses.map(\.requires) == [[.attribution, .nonCommercial]])
        #expect(page.licenses.map(\.prohibits) == [[.commercial]])
    }

    @Test func `A chain of things that lead to one another ends`() {
        let links = (0..<5_000).map { "<i about=\"#\($0 + 1)\" rel=\"schema:isPartOf\" resource=\"#\($0)\"></i>" }
            .joined()
        let page = AuditedMarkup("<body><span about=\"#0\" property=\"cc:attributionName\">Ann</span>\(links)</body>")
        #expect(page.credits.count == 1)
    }

    @Test func `Pages without the words of RDFa on rights give nothing`() {
        let page = AuditedMarkup(
            """
            <ol vocab="https://schema.org/" typeof="BreadcrumbList"><li property="itemListElement" typeof="ListItem"><a
            property="item" typeof="WebPage" href="/">Home</a></li></ol><img typeof="foaf:Image" src="/a.jpg" alt="">
            """
        )
        #expect(page.audit.signals.isEmpty)
    }
}
