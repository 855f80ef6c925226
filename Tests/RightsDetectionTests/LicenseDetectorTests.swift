// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct LicenseDetectorTests {
    @Test(
        "G01: Several tokens of rel, in any case, are one license link",
        arguments: ["license external nofollow", "LICENSE", "nofollow license"]
    )
    func g01(_ rel: String) {
        let page = AuditedMarkup(
            "<p>⟦<a rel=\"\(rel)\" href=\"https://creativecommons.org/licenses/by/4.0/\">⟧Some rights reserved</a></p>"
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 page"])
        page.expectMarked(.license)
    }

    @Test("G02: A copyright relation is read as a license, with a remark") func g02() {
        let page = AuditedMarkup("<link rel=copyright href=\"https://creativecommons.org/licenses/by-sa/3.0/\">")
        #expect(page.licenseScopes == ["CC-BY-SA-3.0 page"])
        #expect(page.codes == [.invalidValue])
    }

    @Test(
        "G03: All forms of an address are one license",
        arguments: [
            "//creativecommons.org/licenses/by-nc/4.0", "http://www.creativecommons.org/licenses/by-nc/4.0/deed.fr",
            "https://creativecommons.org/licenses/BY-NC/4.0/legalcode.de?ref=chooser#top",
            "https://creativecommons.org/licenses/%20by-nc/4.0/",
            "https://web.archive.org/web/20160218174457/http://creativecommons.org/licenses/by-nc/4.0/",
        ]
    )
    func g03(_ address: String) {
        let page = AuditedMarkup("<footer><a rel=license href=\"\(address)\">License</a></footer>")
        #expect(page.licenses.map(\.id) == ["CC-BY-NC-4.0"])
        #expect(page.licenses.map(\.uri) == ["https://creativecommons.org/licenses/by-nc/4.0/"])
        #expect(page.licenses.map(\.href) == [address])
    }

    @Test("G04: A license link to a place on the page names no license") func g04() {
        let page = AuditedMarkup("<a rel=license href=\"#license\">License</a>")
        #expect(page.licenses.map(\.id) == [nil])
        #expect(page.licenses.map(\.uri) == ["https://news.example/story#license"])
    }

    @Test("G05: A relative license address resolves against base") func g05() {
        let page = AuditedMarkup(
            "<base href=\"https://creativecommons.org/licenses/\"><p><a rel=license href=\"by-nd/4.0/\">License</a></p>"
        )
        #expect(page.licenses.map(\.id) == ["CC-BY-ND-4.0"])
    }

    @Test("G06: Two licenses stay two") func g06() {
        let page = AuditedMarkup(
            """
            <link rel=license href="https://www.gnu.org/licenses/fdl-1.3.html">
            <link rel=license href="https://creativecommons.org/licenses/by-sa/3.0/">
            """
        )
        #expect(page.licenseScopes == ["GFDL-1.3 page", "CC-BY-SA-3.0 page"])
    }

    @Test("G07: A license in a caption is the picture's") func g07() {
        let page = AuditedMarkup(
            """
            <article><figure><img src=a.jpg><figcaption>Harbor. Ann Smith,
            ⟦<a href="https://creativecommons.org/licenses/by/2.0/">⟧CC BY 2.0</a></figcaption></figure></article>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-2.0 media"])
        page.expectMarked(.license)
    }

    @Test(
        "G08: A license in a comment, a quotation, a teaser or code is not the page's",
        arguments: [
            "<ol class=comment-list><li>#</ol>", "<blockquote>#</blockquote>", "<div class=related-articles>#</div>",
            "<pre>#</pre>",
        ]
    )
    func g08(_ place: String) {
        let link = "<a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>"
        let page = AuditedMarkup(place.replacing("#", with: link))
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test("G09: A credit for icons is about the icons") func g09() {
        let page = AuditedMarkup("<footer><p>Icons by Ann Smith, CC BY 3.0</p></footer>")
        #expect(page.licenseScopes == ["CC-BY-3.0 other"])
    }

    @Test("G10: A license of software does not cover the text") func g10() {
        let page = AuditedMarkup(
            "<footer><a rel=license href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL</a></footer>"
        )
        #expect(page.licenseScopes == ["GPL-3.0 other"])
        #expect(page.licenses.map(\.permits) == [[]])
    }

    @Test("G11: A reserved notice and a license badge are both reported") func g11() {
        let page = AuditedMarkup(
            """
            <footer><p>© 2026 Example Media. All rights reserved.</p>
            <a rel=license href="https://creativecommons.org/licenses/by/4.0/"><img alt="CC BY" src=by.png></a></footer>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 page"])
        #expect(page.audit.signals.map(\.kind).filter { $0 == .statement } == [.statement])
    }

    @Test("G12: A badge without a link is read by its address") func g12() {
        let page = AuditedMarkup(
            "<footer>⟦<img alt=\"License\" src=\"https://i.creativecommons.org/l/by-nc/4.0/88x31.png\">⟧</footer>"
        )
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 page"])
        page.expectMarked(.license)
    }

    @Test("G12: A name that contradicts the link beside it stands beside it") func g12b() {
        let page = AuditedMarkup(
            "<footer>CC BY-NC 4.0 <a href=\"https://creativecommons.org/licenses/by/4.0/\">License</a></footer>"
        )
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 page", "CC-BY-4.0 page"])
    }

    @Test("G13: A license in a comment of the markup is hidden") func g13() {
        let page = AuditedMarkup(
            """
            <p>Text</p><!-- <rdf:RDF xmlns="http://web.resource.org/cc/">
            <license rdf:resource="⟦http://creativecommons.org/licenses/by-nc-sa/3.0/⟧" /></rdf:RDF> -->
            """
        )
        #expect(page.licenseScopes == ["CC-BY-NC-SA-3.0 page"])
        #expect(page.audit.signals.map(\.isHidden) == [true])
        page.expectMarked(.license)
    }

    @Test("G52: An exception for logos leaves the license to the page") func g52() {
        let page = AuditedMarkup(
            """
            <footer><p>All content is available under the
            ⟦<a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">⟧Open Government
            Licence v3.0</a>, except where otherwise stated</p><img src="crest.png" alt="Crest"></footer>
            """
        )
        #expect(page.licenseScopes == ["OGL-UK-3.0 page"])
        page.expectMarked(.license)
    }

    @Test(
        "G53: All forms of a rights statement are one",
        arguments: [
            "https://rightsstatements.org/page/InC-NC/1.0/?language=en",
            "http://rightsstatements.org/vocab/InC-NC/1.0/",
        ]
    )
    func g53(_ address: String) {
        let page = AuditedMarkup("<a rel=license href=\"\(address)\">In copyright</a>")
        #expect(page.licenses.map(\.id) == ["InC-NC-1.0"])
        #expect(page.licenses.map(\.uri) == ["http://rightsstatements.org/vocab/InC-NC/1.0/"])
    }

    @Test(
        "G54: Versions, ports and aliases are kept apart",
        arguments: [
            ("https://creativecommons.org/licenses/by/", "CC-BY"),
            ("https://creativecommons.org/licenses/by-nc-nd/3.0/de/", "CC-BY-NC-ND-3.0-DE"),
            ("https://creativecommons.org/licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0"),
            ("https://creativecommons.org/publicdomain/zero/1.0/deed.en", "CC0-1.0"),
            ("https://creativecommons.org/publicdomain/mark/1.0/", "PDM-1.0"),
            ("https://www.nationalarchives.gov.uk/doc/open-government-licence/", "OGL-UK"),
        ]
    )
    func g54(_ address: String, _ id: String) {
        #expect(AuditedMarkup("<link rel=license href=\"\(address)\">").licenses.map(\.id) == [id])
    }

    @Test("G55: A license that readers grant is not the page's") func g55() {
        let page = AuditedMarkup("<p>By posting a comment you license it under CC BY 4.0.</p>")
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test("G64: A hidden license is kept, one in a template or noscript is left out") func g64() {
        let link = "<a rel=license href=\"https://creativecommons.org/licenses/by/4.0/\">x</a>"
        let page = AuditedMarkup("<div hidden>\(link)</div>")
        #expect(page.audit.signals.map(\.isHidden) == [true])
        #expect(AuditedMarkup("<template>\(link)</template><noscript>\(link)</noscript>").licenses.isEmpty)
    }

    @Test func `An article about licenses is under none`() {
        let page = AuditedMarkup(
            """
            <article><div class=entry-content><p>Many museums have moved their collections from NC terms to CC BY-SA in
            recent years, and the number of visitors who share pictures has grown ever since, says the report of the
            association, which had asked two hundred houses for figures on their digital collections.</p></div></article>
            """
        )
        #expect(page.licenseScopes.isEmpty)
    }

    @Test(arguments: [
        ("Lizenz: CC BY-NC 4.0", "CC-BY-NC-4.0"), ("Text: CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-DE"),
        ("Licensed under Creative Commons Attribution-ShareAlike 3.0 Unported", "CC-BY-SA-3.0"),
        ("Lizenziert unter Creative Commons Namensnennung – Nicht kommerziell 4.0 International", "CC-BY-NC-4.0"),
        ("Sous licence Creative Commons Attribution - Pas d’Utilisation Commerciale 4.0", "CC-BY-NC-4.0"),
        ("Inhalte stehen unter Crea\u{AD}tive Com\u{AD}mons BY 2.0", "CC-BY-2.0"), ("Released under CC0", "CC0-1.0"),
        ("Available under the Open Government Licence v3.0", "OGL-UK-3.0"),
        ("Published under the GNU Free Documentation License 1.3 or later", "GFDL-1.3-or-later"),
    ])
    func `Names in text are read in several languages`(_ text: String, _ id: String) {
        #expect(AuditedMarkup("<footer><p>\(text)</p></footer>").licenses.map(\.id) == [id])
    }

    @Test func `A link and the name beside it are one license`() {
        let page = AuditedMarkup(
            """
            <footer><p>Text is available under the
            ⟦<a rel="license" href="//creativecommons.org/licenses/by-sa/4.0/">⟧CC BY-SA</a> (Creative Commons
            Attribution-ShareAlike)</p></footer>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-SA-4.0 page"])
        page.expectMarked(.license)
    }

    @Test func `No derivatives prohibits adaptation, non-commercial prohibits sale`() throws {
        let link = "<link rel=license href=\"https://creativecommons.org/licenses/by-nc-nd/4.0/\">"
        let license = try #require(AuditedMarkup(link).licenses.first)
        #expect(license.prohibits.contains(.adapt))
        #expect(license.prohibits.contains(.commercial))
        #expect(license.permits.contains(.republish))
        #expect(license.requires.contains(.attribution))
    }

    @Test func `An HTTP link gives the page's license, unless it is about something else`() {
        let value =
            "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\", "
            + "<https://creativecommons.org/licenses/by-nd/4.0/>; rel=license; anchor=\"/feed\""
        let page = AuditedMarkup("<p>Text</p>", headers: [HTTPHeader(name: "Link", value: value)])
        #expect(page.licenseScopes == ["CC-BY-4.0 page"])
        #expect(page.audit.signals.map(\.origin) == [.header])
    }

    @Test(
        "Many licenses cost no more than their number",
        .timeLimit(.minutes(1)),
        arguments: [
            "licensed under CC BY 4.0 and ", "<p>CC BY 4.0</p>",
            "<a href=\"https://creativecommons.org/licenses/by/4.0/\">x</a> ",
        ]
    )
    func manyLicenses(_ part: String) {
        let page = AuditedMarkup("<footer><p>" + String(repeating: part, count: 1000) + "</p></footer>")
        #expect(Set(page.licenses.map(\.id)) == ["CC-BY-4.0"])
    }
}
