// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite struct PolicyLinkDetectorTests {
    @Test(
        "G60: The text of a link tells where it leads",
        arguments: [
            ("Nutzungsbedingungen", "terms"), ("Impressum", "legal-notice"), ("Datenschutzerklärung", "privacy"),
            ("Privacy Policy", "privacy"), ("Do Not Sell My Personal Information", "privacy-choices"),
            ("Cookie Settings", "cookies"), ("Reprints & Permissions", "licensing"), ("AGB", "terms"),
        ]
    )
    func g60(_ text: String, _ policy: String) {
        let page = AuditedMarkup("<footer>⟦<a href=\"/x\">⟧\(text)</a></footer>")
        #expect(page.links == ["\(policy) /x"])
        page.expectMarked(.policyLink)
    }

    @Test func `The address is kept as it stands, and resolved beside it`() {
        let page = AuditedMarkup(
            "<base href=\"https://other.example/de/\"><footer><a href=\"../p?a=1#b\">Privacy</a></footer>"
        )
        let link = page.audit.signals.first?.content
        #expect(
            link == .policyLink(PolicyLink(policy: .privacy, href: "../p?a=1#b", url: "https://other.example/p?a=1#b"))
        )
    }

    @Test(arguments: ["javascript:void(0)", "#", "", "#cookies", "mailto:privacy@news.example", "tel:112"])
    func `What leads to no page is no policy link`(_ href: String) {
        #expect(AuditedMarkup("<footer><a href=\"\(href)\">Privacy Policy</a></footer>").links.isEmpty)
    }

    @Test func `A text that names two policies gives both`() {
        let page = AuditedMarkup("<footer><a href=\"/legal\">Impressum / Datenschutz</a></footer>")
        #expect(page.links.sorted() == ["legal-notice /legal", "privacy /legal"])
    }

    @Test func `The text decides over the address`() {
        #expect(AuditedMarkup("<footer><a href=\"/terms\">Privacy Policy</a></footer>").links == ["privacy /terms"])
    }

    @Test func `The address tells where the text is silent`() {
        let page = AuditedMarkup(
            "<div class=cookie-banner><p>We use cookies. <a href=\"/privacy-policy/\">Learn more</a></p></div>"
        )
        #expect(page.links == ["privacy /privacy-policy/"])
    }

    @Test func `A label and the words for a picture stand in for text`() {
        let page = AuditedMarkup(
            """
            <footer><a href="/a" aria-label="Privacy Policy"></a>
            <a href="/b"><img src=i.png alt="Impressum"></a></footer>
            """
        )
        #expect(page.links == ["privacy /a", "legal-notice /b"])
    }

    @Test func `The policy of a widget's maker is not the publisher's`() {
        let page = AuditedMarkup(
            """
            <form>This site is protected by reCAPTCHA and the Google
            <a href="https://policies.google.com/privacy">Privacy Policy</a> applies.</form>
            """
        )
        #expect(page.links.isEmpty)
    }

    @Test func `An article may link to somebody else's policy`() {
        let page = AuditedMarkup(
            """
            <article><div class="article-body"><p>The company changed its
            <a href="https://shop.example.org/privacy">privacy policy</a> in May.</p></div></article>
            """
        )
        #expect(page.links.isEmpty)
    }

    @Test(arguments: [
        "Community Guidelines", "Credits", "Datenschutz-Grundverordnung: Was sich für Vereine jetzt ändert",
    ])
    func `Other pages are no policies`(_ text: String) {
        #expect(AuditedMarkup("<nav><a href=\"/x\">\(text)</a></nav>").links.isEmpty)
    }

    @Test func `A list of articles on a topic is no policy`() {
        #expect(AuditedMarkup("<nav><a href=\"/thema/datenschutz\">Datenschutz</a></nav>").links.isEmpty)
    }

    @Test func `A link that stands twice is listed once`() {
        let link = "<a href=\"/privacy\">Privacy</a>"
        #expect(AuditedMarkup("<nav>\(link)</nav><footer>\(link)</footer>").links == ["privacy /privacy"])
    }
}
