// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

@Suite("Words by which a text says that it comes from elsewhere")
struct TextOriginTests {
    /// A sentence in each language of the lexicon.
    private static let sentences = [
        "ar": "أعيد نشره بإذن من صحيفة الميناء.", "az": "«Liman» qəzetinin icazəsi ilə dərc edilir.",
        "be": "Перадрукавана з дазволу газеты «Порт».", "bg": "Публикува се с разрешение на вестник „Пристан“.",
        "bn": "দৈনিক বন্দরের অনুমতিক্রমে প্রকাশিত।", "bs": "Preuzeto sa portala Luka.",
        "ca": "Publicat originalment a El Port.", "cs": "Převzato se svolením deníku Přístav.",
        "da": "Gengivet med tilladelse fra Havnebladet.", "de": "Abdruck mit freundlicher Genehmigung des Hafenboten.",
        "el": "Αναδημοσίευση από την εφημερίδα Λιμάνι.", "en": "Reprinted by permission of the Harbor Times.",
        "es": "Reproducido con permiso de El Puerto.",
        "et": "Avaldatud ajalehe Sadam loal.",
        "eu": "Portua egunkariaren baimenarekin argitaratua.", "fa": "بازنشر با اجازه روزنامه بندر.",
        "fi": "Julkaistu Satamalehden luvalla.", "fil": "Unang inilathala sa Ang Daungan.",
        "fr": "Publié avec l'aimable autorisation du Port.", "gl": "Publicado orixinalmente en O Porto.",
        "he": "המאמר פורסם לראשונה בעיתון הנמל.", "hi": "बंदरगाह टाइम्स की अनुमति से प्रकाशित।",
        "hr": "Preneseno uz dopuštenje Luke.", "hu": "A Kikötő engedélyével közöljük.",
        "hy": "Վերատպված է «Նավահանգիստ» թերթի թույլտվությամբ:",
        "id": "Artikel ini telah tayang sebelumnya di Kabar Pelabuhan.",
        "is": "Birt með góðfúslegu leyfi Hafnarblaðsins.", "it": "Per gentile concessione del Porto.",
        "ja": "港新聞の許可を得て転載。", "ka": "იბეჭდება გაზეთ „ნავსადგურის“ ნებართვით.",
        "kk": "«Порт» газетінің рұқсатымен жарияланды.", "ko": "항구신문의 허락을 받아 전재합니다.",
        "lt": "Skelbiama su „Uosto“ leidimu.", "lv": "Pārpublicēts ar „Ostas” atļauju.",
        "mk": "Преземено од Пристаниште.", "ms": "Diterbitkan semula dengan kebenaran Berita Pelabuhan.",
        "mt": "Ippubblikat bil-permess ta' Il-Port.", "nl": "Overgenomen met toestemming van De Haven.",
        "no": "Gjengitt med tillatelse fra Havnebladet.", "pl": "Przedruk za zgodą „Portu”.",
        "pt": "Republicado com a devida autorização; reproduzido com permissão de O Porto.",
        "ro": "Preluat cu acordul ziarului Portul.", "ru": "Перепечатано с любезного разрешения газеты «Порт».",
        "sk": "Prevzaté so súhlasom denníka Prístav.", "sl": "Objavljeno z dovoljenjem časopisa Pristan.",
        "sq": "Botuar me lejen e gazetës Porti.", "sr": "Преузето са портала Лука.",
        "sv": "Texten publicerades först i Hamnbladet.", "sw": "Imechapishwa tena kwa ruhusa ya gazeti la Bandari.",
        "ta": "துறைமுகம் இதழின் அனுமதியுடன் வெளியிடப்பட்டது.", "th": "เผยแพร่ซ้ำโดยได้รับอนุญาตจากหนังสือพิมพ์ท่าเรือ",
        "tr": "Liman gazetesinin izniyle yayımlanmıştır.", "uk": "Передруковано з дозволу газети «Порт».",
        "ur": "روزنامہ بندرگاہ کی اجازت سے شائع کیا گیا۔", "vi": "Bài viết được đăng lại từ báo Bến Cảng.",
        "zh-Hans": "本文转载自港口日报。", "zh-Hant": "本文轉載自港口日報。",
    ]

    @Test("Each language has such words", arguments: sentences.keys.sorted())
    func everyLanguage(language: String) throws {
        let sentence = try #require(Self.sentences[language])
        let page = AuditedMarkup("<html lang=\"\(language)\"><article><p>⟦\(sentence)⟧</p></article>")
        #expect(page.codes.contains(.syndicatedCopy), "\(sentence)")
        let copy = page.audit.diagnostics.first { $0.code == .syndicatedCopy }
        #expect(copy?.location?.offset == page.markup.spans.first?.offset)
    }

    @Test func theSentencesAreThoseOfAllLanguages() throws {
        let languages = try Fixture.names(in: "rules/lexicon").map { String($0.dropLast(".yaml".count)) }
        #expect(Self.sentences.keys.sorted() == languages.filter { $0 != "und" }.sorted())
    }

    @Test(
        "The evidence is the sentence that says so",
        arguments: [
            "<article><p>The ferry sails. ⟦This story was first published in the Harbor Times⟧. It is late.</p></article>",
            "<article><p class=byline>⟦Syndicated from the Harbor Times⟧</p><p>The ferry sails.</p></article>",
            "<footer><p>⟦Originally published by the Harbor Times⟧.</p></footer>",
        ]
    )
    func evidence(markup: String) {
        let page = AuditedMarkup(markup)
        #expect(page.codes == [.syndicatedCopy])
        #expect(page.audit.diagnostics.first?.location?.offset == page.markup.spans.first?.offset)
        #expect(page.audit.diagnostics.first?.text == page.markup.spans.first?.text)
    }

    @Test(
        "A news agency in the byline or dateline is the source of the text",
        arguments: [
            "<p class=byline>⟦By Jane Roe, Reuters⟧</p><p>The ferry sails.</p>", "<p>⟦Associated Press⟧</p>",
            "<p>⟦Story by AFP⟧</p>", "<p>⟦Quelle: dpa⟧</p>", "<p>⟦dpa⟧</p>", "<p>⟦Reuters/Jane Roe⟧</p>",
            "<p>⟦LONDON (Reuters) - The ferry sails, the mayor said⟧. It is late.</p>",
            "<p>⟦Madrid, 3 may (EFE).- El ferri zarpa⟧.</p>", "<p>МОСКВА, 3 мая. ⟦/ТАСС/⟧. Паром снова ходит.</p>",
            "<p>⟦(서울=연합뉴스) 김기자 = 배가 다시 운항한다⟧.</p>", "<p>⟦【ロンドン共同】フェリーが再開した⟧。</p>",
        ]
    )
    func agency(markup: String) {
        let page = AuditedMarkup("<article>\(markup)</article>")
        #expect(page.codes == [.syndicatedCopy])
        #expect(page.audit.diagnostics.first?.location?.offset == page.markup.spans.first?.offset)
    }

    @Test(
        "So is one that the metadata name as the author",
        arguments: ["Reuters", "Jane Roe, AFP", "By Associated Press"]
    )
    func agencyInMetadata(author: String) {
        let page = AuditedMarkup("<meta name=author content=\"⟦\(author)⟧\"><article><p>The ferry sails.</p></article>")
        #expect(page.codes == [.syndicatedCopy])
        #expect(page.audit.diagnostics.first?.location?.offset == page.markup.spans.first?.offset)
        #expect(AuditedMarkup("<meta name=author content=\"Jane Roe\">").codes == [])
        #expect(AuditedMarkup("<meta name=description content=\"Reuters\">").codes == [])
    }

    @Test("Words that name the page's own site are no evidence")
    func ownSite() {
        let markup = "<article><p>The post Ferry sails appeared first on Harbor Post.</p></article>"
        #expect(AuditedMarkup(markup, url: "https://www.harborpost.example/ferry").codes == [])
        #expect(AuditedMarkup(markup, url: "https://copies.example/ferry").codes == [.syndicatedCopy])
        #expect(AuditedMarkup(markup, url: nil).codes == [.syndicatedCopy])
        let other =
            "<article><p>This essay first appeared in the Ferry Times and is on Harbor Post by permission.</p></article>"
        #expect(AuditedMarkup(other, url: "https://www.harborpost.example/ferry").codes == [.syndicatedCopy])
        let both =
            "<article><p>It appeared first on Harbor Post. Reprinted with permission of the Ferry Times.</p></article>"
        #expect(AuditedMarkup(both, url: "https://www.harborpost.example/ferry").codes == [.syndicatedCopy])
    }

    @Test(
        "Elsewhere its name is one among others",
        arguments: [
            "<article><p>The mayor told Reuters that the ferry sails again.</p></article>",
            "<article><p>He worked for Reuters</p></article>", "<article><p>Sta in fila</p></article>",
            "<article><p>The school (AP and otherwise) opens again in May, and with it the ferry.</p></article>",
            "<article><h1>Layoffs at Reuters</h1></article>", "<article><ul><li>Reuters</ul></article>",
            "<article><figure><img src=a.jpg><figcaption>Photo: AFP</figcaption></figure></article>",
            "<footer><p>Market data by Reuters</p></footer>", "<nav><p>Reuters</p></nav>",
            "<aside><p>Source: AFP</p></aside>",
            "<article><p>The ferry, the harbor master had told all who wanted to hear it for many a year, sails (Reuters).</p></article>",
        ]
    )
    func otherNames(markup: String) {
        #expect(!AuditedMarkup(markup).codes.contains(.syndicatedCopy))
    }

    @Test(
        "Nothing is said of the page's own text",
        arguments: [
            "<article><p>Her first novel was first published in 1998, and her second in 2004.</p></article>",
            "<article><p>This story may be reprinted without permission.</p></article>",
            "<article><p>First published on 28 April 2026 at 11:00.</p></article>",
            "<article><p>Originally published on May 3, 2020.</p></article>",
            "<article><figure><img src=a.jpg><figcaption>Photo used with permission.</figcaption></figure></article>",
            "<article><blockquote><p>Reprinted with permission.</p></blockquote></article>",
            "<nav><p>Reprinted with permission.</p></nav>",
            "<html lang=zh><article><p>未经许可不得转载。</p></article>",
            "<html lang=de><article><p>Nachdruck nur mit Genehmigung.</p></article>",
        ]
    )
    func silent(markup: String) {
        #expect(!AuditedMarkup(markup).codes.contains(.syndicatedCopy))
    }
}
