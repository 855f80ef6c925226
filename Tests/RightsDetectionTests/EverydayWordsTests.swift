// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

/// Words of everyday life that look like a clause on use and are none.
@Suite struct EverydayWordsTests {
    @Test(
        "G56: What a form says of an email address is no statement on use",
        arguments: [
            "Your email address will not be published. Required fields are marked *",
            "Deine E-Mail-Adresse wird nicht veröffentlicht.", "Votre adresse e-mail ne sera pas publiée.",
            "Tu dirección de correo electrónico no será publicada.", "Il tuo indirizzo email non sarà pubblicato.",
            "Twój adres e-mail nie zostanie opublikowany.", "Ваш адрес email не будет опубликован.",
            "メールアドレスが公開されることはありません。",
        ]
    )
    func g56(_ words: String) {
        let page = AuditedMarkup("<form class=comment-form><p>\(words)</p></form>")
        #expect(page.audit.signals.filter { $0.kind == .statement }.isEmpty)
    }
}
