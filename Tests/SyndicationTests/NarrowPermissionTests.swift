// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Testing

@Suite("A permission is only as wide as its words") struct NarrowPermissionTests {
    private func decision(_ words: String) throws -> Decision {
        let markup =
            "<!doctype html><html><head><title>Ferry</title></head><body><footer><p>\(words)</p></footer></body></html>"
        let audit = PageAuditor().audit(Page(source: "page.html", bytes: Array(markup.utf8)), sha256: "")
        let asOf = try #require(DateTime("2026-05-03"))
        let engine = RuleEngine(rules: try RuleSet.load(Array(RuleSet.builtInText.utf8), path: "default.yaml"))
        return engine.decide(audit: audit, proposal: Proposal(action: .republish), asOf: asOf, item: "a").decision
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
            "You may republish our headlines.",
            "Feel free to republish our photos.",
            "This story may be republished in print only.",
            "Feel free to share this article on social media.",
            "You may republish this article if you pay the fee of 100 euros.",
            "Readers in Germany may republish this article.",
            "Content published under a Creative Commons license.",
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
}
