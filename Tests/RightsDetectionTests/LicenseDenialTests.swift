// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

@Suite("A license that the words say no to permits nothing") struct LicenseDenialTests {
    @Test(
        "A refusal beside the name of a license is no grant, and a person is asked",
        arguments: [
            "This text is not licensed under CC BY 4.0.", "This text isn't available under CC BY 4.0.",
            "May not be republished under CC BY 4.0.", "No CC BY 4.0 license is granted.",
            "CC BY 4.0 does not apply to this page.", "This text is no longer published under CC BY 4.0.",
            "Dieser Text steht nicht unter der Lizenz CC BY 4.0.", "Dieser Text ist unter CC BY 4.0 nicht lizenziert.",
            "Ce texte n'est pas publié sous licence CC BY 4.0.", "Este texto no está bajo licencia CC BY 4.0.",
            "Questo testo non è distribuito con licenza CC BY 4.0.", "Este texto não está sob licença CC BY 4.0.",
            "Deze tekst valt niet onder CC BY 4.0.", "Texten är inte licensierad under CC BY 4.0.",
            "Teksten er ikke lisensiert under CC BY 4.0.", "Tekst nie jest dostępny na licencji CC BY 4.0.",
            "Tento text není dostupný pod licencí CC BY 4.0.", "Ez a szöveg nem CC BY 4.0 licenc alatt áll.",
            "Текст не распространяется под лицензией CC BY 4.0.", "Текст не поширюється за ліцензією CC BY 4.0.",
            "Το κείμενο δεν διατίθεται με άδεια CC BY 4.0.", "Bu metin CC BY 4.0 ile lisanslı değildir.",
            "Teks ini tidak dilisensikan di bawah CC BY 4.0.", "本文不采用 CC BY 4.0 许可协议。",
            "この記事は CC BY 4.0 ライセンスで公開されていません。", "이 글은 CC BY 4.0 라이선스로 제공되지 않습니다.",
            "النص ليس مرخصا بموجب CC BY 4.0.", "הטקסט אינו מורשה תחת CC BY 4.0.",
        ]
    )
    func refusals(_ words: String) {
        let page = AuditedMarkup("<footer><p>\(words)</p></footer>")
        #expect(page.licenses.isEmpty)
        #expect(!page.statements.contains { $0.modality == .permission })
        #expect(page.codes.contains(.unparsedClause))
    }

    @Test(
        "A link in a refusal is no grant either, whatever its relation says",
        arguments: [
            "This is not licensed under <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>.",
            "Not under <a rel=license href=\"https://creativecommons.org/licenses/by/4.0/\">this license</a>.",
        ]
    )
    func links(_ markup: String) {
        let page = AuditedMarkup("<footer><p>\(markup)</p></footer>")
        #expect(page.licenses.isEmpty)
        #expect(page.codes.contains(.unparsedClause))
    }

    @Test(
        "A refusal in metadata is none either",
        arguments: [
            "<meta name=license content=\"Not licensed under CC BY 4.0\">",
            "<meta name=dcterms.rights content=\"This is not licensed under CC BY 4.0.\">",
            "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"license\": \"Not under CC BY 4.0\"}</script>",
            "<!-- This text is not licensed under CC BY 4.0. -->",
        ]
    )
    func metadata(_ markup: String) {
        let page = AuditedMarkup(markup)
        #expect(page.licenses.isEmpty)
        #expect(!page.statements.contains { $0.modality == .permission })
    }

    @Test(
        "Exceptions, reservations for parts and rules behind the name refuse nothing",
        arguments: [
            "Except where otherwise noted, this site is licensed under CC BY 4.0. Images are not.",
            "If not otherwise stated, content is licensed under CC BY 4.0.",
            "Sofern nicht anders angegeben, steht der Inhalt unter der Lizenz CC BY 4.0.",
            "Der Inhalt steht unter der Lizenz CC BY 4.0, sofern keine andere Lizenz vermerkt ist.",
            "Sauf mention contraire, publié sous licence CC BY 4.0.",
            "You may not republish this article, except under CC BY 4.0.",
            "This article is licensed under CC BY 4.0, which does not allow you to remove the credit.",
            "This article is licensed under a CC BY 4.0 license and may not be changed silently.",
            "Если не указано иное, материалы доступны на условиях CC BY 4.0.", "除非另有说明，本文采用 CC BY 4.0 许可协议。",
        ]
    )
    func grants(_ words: String) {
        let page = AuditedMarkup("<footer><p>\(words)</p></footer>")
        #expect(page.licenses.map(\.id) == ["CC-BY-4.0"])
    }
}
