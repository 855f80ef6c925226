// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

/// Notices in the markup of a page.
@Suite struct NoticeDetectorTests {
    @Test(
        "G57: A notice split by elements, references and comments is one",
        arguments: [
            "<span>©</span> <b>Example</b> <i>2020</i>", "Example &copy; <!-- -->2020",
            "©<span>2020</span> <a href=/>Example</a>",
            "&#169;&nbsp;2020<!-- --> <!-- -->Example<!-- -->. All Rights Reserved",
            "<strong>© <a href=/kontakt>Example</a></strong>, 2020",
        ]
    )
    func g57(_ words: String) {
        #expect(AuditedMarkup("<footer><p>\(words)</p></footer>").notices == ["Example 2020 page"])
    }

    @Test("G57: The years stand behind a comment of the template") func g57b() {
        let page = AuditedMarkup("<footer><p>All Rights Reserved ⟦©⟧ <!-- --> 2020</p></footer>")
        #expect(page.notices == ["2020 page"])
        page.expectMarked(.notice)
    }

    @Test(
        "G58: Years alone, Roman years and years to come are notices",
        arguments: [
            ("&copy;2020-2026", "2020 page"), ("© MMXXVI", "2026 page"), ("© 2031", "2031 page"),
            ("©&#xFE0E; 2023", "2023 page"),
        ]
    )
    func g58(_ words: String, _ notice: String) {
        #expect(AuditedMarkup("<footer>\(words)</footer>").notices == [notice])
    }

    @Test(
        "G59: Wide signs and text from right to left are read",
        arguments: [
            ("<p dir=rtl>© ٢٠٢٤ مثال</p>", "مثال 2024 page"), ("<p>（c） 2020 例新聞社</p>", "例新聞社 2020 page"),
            ("<p>Ⓒ２０２０ 例出版</p>", "例出版 2020 page"), ("<p dir=rtl>‏© דוגמה 2024‏</p>", "דוגמה 2024 page"),
        ]
    )
    func g59(_ markup: String, _ notice: String) {
        #expect(AuditedMarkup(markup).notices == [notice])
    }

    @Test("Words behind a holder that a style sheet sets apart are not its name")
    func gluedWords() {
        let page = AuditedMarkup("<footer>© 2024 Example Ltd.<a href=/privacy>Privacy Policy</a></footer>")
        #expect(page.notices == ["Example Ltd. 2024 page"])
    }

    @Test("A notice in code speaks of the code")
    func code() {
        let page = AuditedMarkup("<pre>/* Copyright (c) 2019 Example Inc. */ int main() {}</pre>")
        #expect(page.notices.isEmpty)
    }

    @Test("A link to a page on copyright is no notice, whatever sign stands in it")
    func links() {
        let page = AuditedMarkup("<footer><a href=/c>Copyright</a> <a href=/d>© Reprints</a></footer>")
        #expect(page.notices.isEmpty)
    }

    @Test("Credits of pictures are about the pictures")
    func credits() {
        let page = AuditedMarkup(
            """
            <article><figure><img src=a.jpg alt="Harbor © Ann Smith"><figcaption>© Jo Roe / Agency</figcaption></figure>
            <p>Text</p></article><footer>© 2024 Example</footer>
            """
        )
        #expect(page.notices == ["Ann Smith media", "Jo Roe / Agency media", "Example 2024 page"])
    }

    @Test("Many elements in blocks with notices cost no more than their number", .timeLimit(.minutes(1)))
    func manyElements() {
        let part = "© 2024 Example<b>X</b><p>y</p>"
        let page = AuditedMarkup("<div>" + String(repeating: part, count: 5000) + "</div>")
        #expect(page.notices.count == 5000)
    }
}
