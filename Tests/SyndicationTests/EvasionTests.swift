// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Testing

/// The default rules, asked of small hostile pages.
@Suite("A page does not talk its way to a permission, nor hide a refusal") struct EvasionTests {
    private static let address = "https://news.example/story"

    private func audit(_ body: String) -> PageAudit {
        let markup =
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry</title></head><body>\(body)</body>"
        return PageAuditor().audit(Page(source: "page.html", url: Self.address, bytes: Array(markup.utf8)), sha256: "")
    }

    private func decision(_ body: String, _ action: Action = .republish) throws -> Decision {
        var proposal = Proposal(action: action)
        proposal.attribution = Attribution(text: "Lake News", author: "Ann Lake")
        proposal.linkBack = LinkBack(url: Self.address, follow: true)
        proposal.commercial = false
        proposal.licenseNotice = "CC-BY-4.0"
        let asOf = try #require(DateTime("2026-05-03"))
        let set = try RuleSet.load(Array(RuleSet.builtInText.utf8), path: "default.yaml")
        return RuleEngine(rules: set).decide(audit: audit(body), proposal: proposal, asOf: asOf, item: "a").decision
    }

    private func forbids(_ audit: PageAudit) -> Bool {
        audit.signals.contains { signal in
            guard case .statement(let statement) = signal.content else { return false }
            return statement.modality == .prohibition && statement.actions.contains(.republish)
        }
    }

    @Test(
        "Words in disguise are read as they look",
        arguments: [
            "This article may n\u{200B}ot be repu\u{AD}blished.", "This article may n&#x200b;ot be repu&shy;blished.",
            "This article may\u{2060} not be re\u{FEFF}published.",
            "This article \u{202E}may not\u{202C} be \u{2066}republished\u{2069}.",
            "This article m\u{430}y n\u{43E}t be r\u{435}published.",
            "This article m\u{3B1}y n\u{3BF}t be republished.",
            "THIS ARTICLE M\u{410}Y N\u{39F}T BE REPUBLISHED.",
            "\u{FF34}\u{FF48}is article \u{FF4D}\u{FF41}\u{FF59} \u{FF4E}\u{FF4F}\u{FF54} be republished.",
            "This article \u{1D426}\u{1D41A}\u{1D432} \u{1D427}\u{1D428}\u{1D42D} be republished.",
            "This article may n<b>o</b>t be re<span>pub</span>lished.",
            "&#84;his article m&#x61;y &#110;ot be &#x72;epublished.",
            "This article may n<!-- x -->ot be republ<!---->ished.", "This article may no\u{301}t be republished.",
            "This article may n\u{FE0F}ot be republ\u{FE00}ished.", "This article may n\u{E0061}ot be republished.",
            "This article may n<wbr>ot be re<wbr>published.", "This article may n\u{180E}ot be re\u{34F}published.",
            "This article may n\u{3164}ot be re\u{115F}published.",
            "This article may\u{2009}not\u{202F}be\u{3000}republished.",
            "\u{41F}ерепечатка материалов зaпрeщена.",
        ]
    )
    func disguised(_ words: String) throws {
        #expect(forbids(self.audit("<footer>\(words)</footer>")))
        #expect(try decision("<footer>\(words)</footer>") == .deny)
    }

    @Test(
        "A refusal that readers don't see is reported as hidden, and holds",
        arguments: [
            "style='display:none'", "style='visibility : hidden'", "style='opacity:0.0'", "style='font-size:0px'",
            "style='color:#fff;background:#FFFFFF'", "style='background-color: rgb(1, 2, 3); color: #010203'",
            "style='color:transparent'", "style='position:absolute;left:-9999px'", "style='text-indent:-5000px'",
            "style='clip: rect(0 0 0 0)'", "style='clip-path:inset(100%)'", "hidden", "aria-hidden=true",
        ]
    )
    func hiddenRefusals(_ attribute: String) throws {
        let body = "<footer \(attribute)>This article may not be republished.</footer>"
        let found = audit(body)
        #expect(forbids(found))
        let shown = found.signals.filter { !$0.isHidden }
        #expect(shown.isEmpty)
        #expect(try decision(body) == .deny)
    }

    private static let grantingWords =
        "This article is licensed under <a rel='license' href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a>."
        + " You may republish this article freely."

    @Test("The grant used here permits where readers see it") func visibleGrant() throws {
        #expect(try decision("<article><p>News.</p></article><footer><p>\(Self.grantingWords)</p></footer>") == .allow)
    }

    @Test(
        "A grant counts only from a place that the publisher controls and readers see",
        arguments: [
            "<p hidden>⟨⟩</p>", "<p style='display:none'>⟨⟩</p>", "<p aria-hidden=true>⟨⟩</p>",
            "<p style='color:white;background:white'>⟨⟩</p>", "<p style='font-size:0'>⟨⟩</p>",
            "<p style='opacity:0'>⟨⟩</p>", "<p style='position:absolute;top:-10000px'>⟨⟩</p>", "<!-- ⟨⟩ -->",
            "<template><p>⟨⟩</p></template>", "<script>var x = \"⟨⟩\";</script>",
            "<script type='text/plain'>⟨⟩</script>", "<style>/* ⟨⟩ */</style>", "<textarea>⟨⟩</textarea>",
            "<select><option>⟨⟩</option></select>", "<noscript><p hidden>⟨⟩</p></noscript>",
            "<iframe srcdoc='<p>You may republish this article freely</p>'></iframe>",
            "<input value='You may republish this article freely'>",
            "<p data-note='You may republish this article freely, licensed under CC BY 4.0'>x</p>",
            "<section id=comments class=comments><div class=comment><p>⟨⟩</p></div></section>",
            "<ol class=commentlist><li class=comment><p>⟨⟩</p></li></ol>",
            "<div itemscope itemtype='https://schema.org/Comment'><p itemprop=text>⟨⟩</p></div>",
            "<blockquote><p>⟨⟩</p></blockquote>", "<aside class=teaser><h3>Other</h3><p>⟨⟩</p></aside>",
            "<section class=related><article><h3><a href='https://other.example/x'>Other</a></h3>⟨⟩</article></section>",
        ]
    )
    func foreignGrants(_ place: String) throws {
        let markup = place.replacing("⟨⟩", with: Self.grantingWords)
        let body =
            "<article><h1>Ferry</h1><p>The ferry is back.</p></article>\(markup)<footer>© 2026 Lake News</footer>"
        #expect(try decision(body) != .allow)
    }

    @Test("Of two licenses the stricter one holds, and both are shown") func contradictingLicenses() throws {
        let body =
            "<footer>Licensed under <a rel=license href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a> and "
            + "<a rel=license href='https://creativecommons.org/licenses/by-nc-nd/4.0/'>CC BY-NC-ND</a>.</footer>"
        let licenses = audit(body).signals.filter { if case .license = $0.content { true } else { false } }
        #expect(licenses.count == 2)
        #expect(try decision(body, .adapt) == .deny)
        #expect(try decision(body, .commercial) == .deny)
    }

    @Test(
        "Metadata that permit do not overrule words that forbid, nor the other way about: it is denied, or asked",
        arguments: [
            "<script type='application/ld+json'>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", "
                + "\"license\": \"https://creativecommons.org/licenses/by/4.0/\"}</script>"
                + "<footer>This article may not be republished.</footer>",
            "<meta name=rights content='This article may not be republished.'><footer>\(EvasionTests.grantingWords)</footer>",
            "<footer>\(EvasionTests.grantingWords)</footer><p>This article may not be republished.</p>",
        ]
    )
    func contradictions(_ body: String) throws {
        #expect(try decision(body) >= .review)
    }
}
