// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

@Suite struct MicrodataDetectorTests {
    @Test("G21: all names of an itemprop are read, and the properties that itemref leads to")
    func manyNamesAndReferences() {
        let page = AuditedMarkup(
            """
            <article itemscope itemtype="https://schema.org/NewsArticle" itemref="rights nowhere rights">
            <meta itemprop="copyrightYear dateModified" content="2026">
            <span itemprop="copyrightHolder provider" itemscope itemtype="http://schema.org/Organization">
            <meta itemprop="name" content="⟦Example Media⟧"></span></article>
            <div id=rights><meta itemprop="acquireLicensePage" content="/buy"></div>
            """
        )
        #expect(page.notices == ["Example Media 2026 work"])
        #expect(page.links == ["licensing /buy"])
        #expect(page.audit.signals.map(\.origin) == [.microdata, .microdata])
        #expect(page.codes.isEmpty)
        page.expectMarked(.notice)
    }

    @Test func `The owner of a picture inside an article is the picture's`() {
        let page = AuditedMarkup(
            """
            <article itemscope itemtype="http://schema.org/NewsArticle"><figure itemprop=image itemscope
            itemtype="http://schema.org/ImageObject"><img itemprop=contentUrl src=a.jpg>
            <span itemprop=copyrightHolder>Ann Smith</span><meta itemprop=creditText content="Ann Smith, Example"></figure>
            </article>
            """
        )
        #expect(page.notices == ["Ann Smith media"])
        #expect(page.credits == ["creditText Ann Smith, Example media"])
    }

    @Test func `Words that a reader sees as a notice are reported once`() {
        let page = AuditedMarkup(
            """
            <footer itemscope itemtype="http://schema.org/WPFooter"><p>©
            <span itemprop=copyrightYear>2026</span> <span itemprop=copyrightHolder>Example Media</span></p></footer>
            """
        )
        #expect(page.notices == ["Example Media 2026 page"])
        #expect(page.audit.signals.map(\.origin) == [.text])
    }

    @Test func `A license link is reported once, and a license of one's own with its address`() {
        let linked = AuditedMarkup(
            """
            <article itemscope itemtype="http://schema.org/Article"><a itemprop=license
            href="https://creativecommons.org/licenses/by/4.0/">License</a></article>
            """
        )
        #expect(linked.licenseScopes == ["CC-BY-4.0 work"])
        let own = AuditedMarkup(
            "<article itemscope itemtype=\"http://schema.org/Article\"><link itemprop=license href=\"⟦/license⟧\"></article>"
        )
        #expect(own.licenseScopes == ["- work"])
        #expect(own.licenses.map(\.uri) == ["https://news.example/license"])
        own.expectMarked(.license)
    }

    @Test func `A license named in words is reported once`() {
        let page = AuditedMarkup(
            """
            <article itemscope itemtype="http://schema.org/Article"><p>Licensed under <span itemprop=license>CC BY-NC
            4.0</span></p></article>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-NC-4.0 work"])
    }

    @Test func `Terms, access and expiry are read in their machine-readable forms`() {
        let page = AuditedMarkup(
            """
            <div itemscope itemtype="http://schema.org/Article"><link itemprop=isAccessibleForFree
            href="http://schema.org/False"><time itemprop=expires datetime="2026-12-31">New Year's Eve</time>
            <link itemprop=usageInfo href="/usage"><meta itemprop=usageTerms content="https://news.example/terms"></div>
            """
        )
        #expect(page.directives == ["isAccessibleForFree false", "expires 2026-12-31"])
        #expect(page.links == ["terms /usage", "terms https://news.example/terms"])
    }

    @Test func `A property outside of any item is read by its place, with a remark`() {
        let page = AuditedMarkup(
            "<figure><img src=a.jpg>⟦<em itemprop=copyrightHolder>⟧Ann Smith</em></figure>"
        )
        #expect(page.notices == ["Ann Smith media"])
        #expect(page.codes == [.invalidValue])
        #expect(page.audit.diagnostics.first?.location?.offset == page.markup.spans.first?.offset)
        #expect(AuditedMarkup("<span itemprop=name>Ann Smith</span>").codes.isEmpty)
    }

    @Test(arguments: ["comment", "author", "isBasedOn", "itemListElement"])
    func `Other works and persons donate nothing to the page`(_ property: String) {
        let page = AuditedMarkup(
            """
            <div itemscope itemtype="http://schema.org/Article"><div itemprop="\(property)" itemscope
            itemtype="http://schema.org/CreativeWork"><link itemprop=license
            href="https://creativecommons.org/licenses/by/4.0/"></div></div>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test func `An item in a teaser or a comment is not the page's`() {
        let page = AuditedMarkup(
            """
            <div class=related-articles><div itemscope itemtype="http://schema.org/Article"><link itemprop=license
            href="https://creativecommons.org/licenses/by/4.0/"></div></div>
            """
        )
        #expect(page.licenseScopes == ["CC-BY-4.0 other"])
    }

    @Test func `Drafts and alternatives are not read`() {
        let page = AuditedMarkup(
            "<template><div itemscope><meta itemprop=copyrightHolder content=\"Example Media\"></div></template>"
        )
        #expect(page.audit.signals.isEmpty)
    }

    @Test func `Items that refer to one another in a circle end`() {
        let page = AuditedMarkup(
            """
            <div itemscope id=a itemref=b itemprop=hasPart><meta itemprop=creditText content=One></div>
            <div itemscope id=b itemref=a itemprop=hasPart><meta itemprop=creditText content=Two></div>
            """
        )
        #expect(page.credits.count == 2)
    }

    @Test func `Many references to one large element stay within a limit`() {
        let items = (0..<300).map { "<div itemscope itemref=all class=\"c\($0)\"></div>" }.joined()
        let properties = String(repeating: "<meta itemprop=copyrightYear content=2026>", count: 3_000)
        let page = AuditedMarkup("<div id=all>\(properties)</div>\(items)")
        #expect(page.codes.contains(.limitReached))
    }
}
