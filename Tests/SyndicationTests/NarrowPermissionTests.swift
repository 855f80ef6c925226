// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Testing

@Suite("A permission is only as wide as its words") struct NarrowPermissionTests {
    private func decision(
        _ words: String,
        proposal: Proposal = Proposal(action: .republish)
    ) throws -> Decision {
        let markup =
            "<!doctype html><html><head><title>Ferry</title></head><body><footer><p>\(words)</p></footer></body></html>"
        let audit = PageAuditor().audit(
            Page(source: "page.html", url: "https://news.example/story", bytes: Array(markup.utf8)),
            sha256: ""
        )
        let asOf = try #require(DateTime("2026-05-03"))
        let engine = RuleEngine(rules: try RuleSet.load(Array(RuleSet.builtInText.utf8), path: "default.yaml"))
        return engine.decide(audit: audit, proposal: proposal, asOf: asOf, item: "a").decision
    }

    @Test(
        "To some people, for a time, at a price, on paper, of other things: it is denied, or a person has to read it",
        arguments: [
            "Subscribers may republish this article.",
            "You may republish this article only if you are a member of the agency.",
            "This article may be republished after 30 days.",
            "Permission to republish this article is granted to schools.",
            "Non-profit newsrooms may republish our articles.",
            "Up to three articles a month may be republished.",
            "This article may be republished. Please contact us first.",
            "Dieser Artikel darf nachgedruckt werden. Bitte fragen Sie uns vorher.",
            "Cet article peut être republié. Contactez-nous au préalable.",
            "You may republish our headlines.",
            "Feel free to republish our photos.",
            "This story may be republished in print only.",
            "Feel free to share this article on social media.",
            "You may republish this article if you pay the fee of 100 euros.",
            "Readers in Germany may republish this article.",
            "Content published under a Creative Commons license.",
            "Nobody may republish this article.",
            "You may republish this article. But not without asking.",
            "You may republish this article. Except on Sundays.",
            "You may republish this article. Commercial use requires a license.",
            "Few may republish this article.",
            "You may hardly ever republish this article.",
            "Our lawyers may republish this article.",
            "Google can republish this article.",
            "The government may republish the report.",
            "Thanks to The Times we may republish this article.",
            "Wir dürfen diesen Artikel nachdrucken.",
            "Dieser Artikel darf von uns nachgedruckt werden.",
            "This article may be republished with attribution.</p><p>Republishing is not permitted.",
            "Abonnenten dürfen diesen Artikel nachdrucken.",
            "Der Artikel darf nach 30 Tagen nachgedruckt werden.",
            "Les abonnés peuvent reproduire cet article.",
            "Los socios pueden reproducir este artículo.",
            "Leden mogen dit artikel overnemen.",
            "Medlemmar får återge artikeln.",
            "Assinantes podem republicar este artigo.",
            "会員はこの記事を転載できます。",
            "会员可以转载本文。",
        ]
    )
    func narrow(_ words: String) throws {
        #expect(try decision(words) >= .review)
    }

    @Test(
        "What is permitted to all is allowed",
        arguments: [
            "You may republish this article.",
            "You may republish this article online or in print free of charge.",
            "Anyone may republish this article for free.",
            "You may republish this article without permission.",
            "Der Artikel darf kostenlos nachgedruckt werden.",
            "Cet article peut être reproduit librement.",
            "Este artículo puede reproducirse libremente.",
            "Dit artikel mag vrij worden overgenomen.",
            "Artikeln får fritt återges.",
            "この記事は自由に転載できます。",
            "欢迎转载。",
        ]
    )
    func wide(_ words: String) throws {
        #expect(try decision(words) == .allow)
    }

    @Test(
        "A license for a part, a time, other people or a mere possibility: a person has to read it",
        arguments: [
            "This site is licensed under ⟨⟩. This license does not apply to the text of this article.",
            "All content is ⟨⟩ except articles from our partners.",
            "Until 2020 our content was available under ⟨⟩; it is now all rights reserved.",
            "We used to publish under ⟨⟩.",
            "The icons on this site are licensed under ⟨⟩.",
            "Ask us about a ⟨⟩ license.",
            "Translations of this article are licensed under ⟨⟩; the original is not.",
            "If this page carried a ⟨⟩ license, you could republish it.",
            "Our license was ⟨⟩ until it was withdrawn.",
            "Only the abstract is licensed under ⟨⟩.",
            "License: ⟨⟩ (code), all rights reserved (content)",
            "All content on this site is licensed under ⟨⟩, with the exception of this article.",
            "Content you submit is licensed to us under ⟨⟩.",
            "Part of this text is taken from a report licensed under ⟨⟩.",
            "Die Grafiken stehen unter ⟨⟩, die Texte nicht.",
            "Früher standen unsere Texte unter ⟨⟩.",
            "Seules les données sont sous licence ⟨⟩.",
            "Solo las fotos están bajo licencia ⟨⟩.",
        ],
        ["CC BY 4.0", "<a href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a>"]
    )
    func narrowLicense(_ words: String, _ license: String) throws {
        #expect(try decision(words.replacing("⟨⟩", with: license), proposal: credited) >= .review)
    }

    @Test(
        "A license of the page holds",
        arguments: [
            "This site is licensed under ⟨⟩.",
            "Except where otherwise noted, content on this site is licensed under ⟨⟩.",
            "Unless otherwise stated, our articles are available under ⟨⟩.",
            "Soweit nicht anders angegeben, stehen die Texte unter der Lizenz ⟨⟩.",
            "Sauf mention contraire, les textes de ce site sont sous licence ⟨⟩.",
            "El contenido de este sitio está bajo licencia ⟨⟩.", "本站内容采用 ⟨⟩ 许可协议。",
        ],
        ["CC BY 4.0", "<a rel=license href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a>"]
    )
    func wideLicense(_ words: String, _ license: String) throws {
        #expect(try decision(words.replacing("⟨⟩", with: license), proposal: credited) == .allow)
    }

    /// A proposal that meets every duty of CC BY.
    private var credited: Proposal {
        var proposal = Proposal(action: .republish)
        proposal.attribution = Attribution(text: "Lake News", author: "Ann Lake")
        proposal.linkBack = LinkBack(url: "https://news.example/story", follow: true)
        proposal.licenseNotice = "CC-BY-4.0"
        return proposal
    }
}
