// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

@Suite struct ProvenanceDetectorTests {
    @Test(
        "G49: a source that is the page's own site is no evidence",
        arguments: [
            "<meta name=syndication-source content=\"https://news.example/story\">",
            "<meta name=original-source content=\"https://www.news.example/\">",
            "<link rel=canonical href=\"/story\">", "<link rel=canonical href=\"https://m.news.example/story\">",
            "<meta name=original-source content=\"News Example\">",
        ]
    )
    func ownSite(_ markup: String) {
        #expect(AuditedMarkup(markup).audit.diagnostics.isEmpty)
    }

    @Test(
        "G50: a canonical address on another site names the page's origin",
        arguments: [
            "<link rel=canonical href=\"⟦https://origin.example.org/story⟧\">",
            "<meta name=syndication-source content=\"⟦https://origin.example.org/story⟧\">",
            "<link rel=canonical href=\"/story\"><meta name=original-source content=\"⟦https://origin.example.org/⟧\">",
        ]
    )
    func otherSite(_ markup: String) {
        let page = AuditedMarkup(markup)
        #expect(page.codes == [.syndicatedCopy])
        #expect(page.audit.diagnostics.first?.message.contains("origin.example.org") == true)
        #expect(page.audit.diagnostics.first?.location?.offset == page.markup.spans.first?.offset)
    }

    @Test func `Without the page's address a canonical one is taken for it`() {
        let page = AuditedMarkup("<link rel=canonical href=\"https://origin.example.org/story\">", url: nil)
        #expect(page.audit.diagnostics.isEmpty)
    }

    @Test("G65: a license holds for this document, not for those in other languages")
    func alternates() {
        let page = AuditedMarkup(
            """
            <html lang=en><head><link rel=alternate hreflang=de href="/de/story">
            <link rel=license hreflang=en href="https://creativecommons.org/licenses/by/4.0/">
            <script type="application/ld+json">{"@type": "Article", "workTranslation": {"@type": "Article", "inLanguage": "de",
            "license": "https://creativecommons.org/licenses/by-nc/4.0/"}}</script></head><body><p>Text</p></body></html>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 page", "CC-BY-NC-4.0 other"])
        #expect(page.audit.signals.count == 2)
    }
}
