// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import Testing

@Suite struct MainTextTests {
    @Test func leavesMenusTeasersCommentsAndShareBarsOut() throws {
        try ArticlePage(
            """
            <html lang="en"><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <div class="wrapper"><div class="story">
            <h1>Ferry line returns after nine years</h1>
            <div class="share-bar"><a href="#">Share</a> <a href="#">Mail</a></div>
            <p>⟦The small ferry between the two banks of the Ems will sail again from April, the district council said on \
            Tuesday, nine years after the last crossing.⟧</p>
            <p>⟦Forty thousand people used it in its last year, most of them on bicycles, and many of them twice a day.⟧</p>
            <h2>⟦What it will cost⟧</h2>
            <p>⟦A crossing will cost two euros, the council says, and children will travel without charge until October.⟧</p>
            <div class="related"><h3>More on this</h3><ul><li><a href="/a">Bridge closed again for repairs in May</a></li>
            <li><a href="/b">Harbor museum opens its new hall</a></li></ul></div>
            <p>⟦The boat itself is being painted in Leer, where its engine was changed for an electric one last autumn.⟧</p>
            </div>
            <div id="comments"><p>I have waited for this for years, and I will be on the first boat, whatever the weather does.</p>
            <p>Two euros is too much for a trip of five minutes, if you ask me, and I have to take it every day.</p></div></div>
            <footer><p>© 2026 Example Media. All rights reserved.</p></footer></body></html>
            """
        ).expectArticle()
    }

    @Test func readsAPageThatIsWrappedInOneForm() throws {
        try ArticlePage(
            """
            <html><body><form method="post" action="./page.aspx"><div id="header"><a href="/">Home</a></div>
            <div id="main"><h1>Walnut bread</h1>
            <p>⟦Stir flour, water and salt together in a large bowl, and leave the dough alone for half an hour, covered.⟧</p>
            <p>⟦Fold it four times, with a quarter of an hour between the turns, until it is smooth, and add the walnuts.⟧</p>
            <p>⟦Bake it in a closed pot, first hot, then less so, until the crust is dark and the kitchen smells of it.⟧</p>
            </div><div id="footer"><a href="/imprint">Imprint</a></div></form></body></html>
            """
        ).expectArticle()
    }

    @Test func joinsAnArticleThatStandsInSeveralBoxes() throws {
        try ArticlePage(
            """
            <html><body><div id="page"><div class="row">
            <p>⟦The first box holds the beginning of the report, which tells where it happened, when, and who was there.⟧</p>
            <p>⟦It goes on with what the witnesses said, each in turn, and with what the mayor had to say about all that.⟧</p>
            </div><div class="ad"><p>Buy now, while stocks last, and save up to forty percent on everything in the shop.</p></div>
            <div class="row">
            <p>⟦The second box tells what came of it, how much it cost, and who will have to pay for it in the end, perhaps.⟧</p>
            <p>⟦It ends with a look ahead, at the meeting of the council in May, where all of this will be discussed again.⟧</p>
            </div></div></body></html>
            """
        ).expectArticle()
    }

    @Test func takesThePagesWordForItWhereItMarksItsArticle() throws {
        try ArticlePage(
            """
            <html><body><div class="intro"><p>This is a long introduction of the site itself, with commas, clauses, and all that
            makes a paragraph look like prose, and it says nothing about the article, which comes further below.</p></div>
            <div itemscope itemtype="https://schema.org/NewsArticle"><div itemprop="articleBody">
            <p>⟦Rain came late this year, and when it came, it stayed for two weeks without a single dry afternoon.⟧</p>
            <p>⟦Short.⟧</p>
            <p>⟦Farmers in the valley had asked for it since May, and some of them now ask for it to end, please, soon.⟧</p>
            </div></div></body></html>
            """
        ).expectArticle()
    }

    @Test func readsChinese() throws {
        try ArticlePage(
            """
            <html lang="zh"><body><div class="nav"><a href="/">首页</a><a href="/news">新闻</a></div><div class="article">
            <h1>渡轮恢复航行</h1>
            <p>⟦区议会星期二宣布，连接两岸的小渡轮将于四月恢复航行，距离上次停航已经过去九年，当地居民对此表示欢迎，并期待早日乘船往返两岸。⟧</p>
            <p>⟦渡轮停航前的最后一年共有四万人乘坐，其中大多数人骑自行车，许多人每天往返两次，因此停航给他们的生活带来了很大的不便。⟧</p>
            </div><div class="footer">版权所有</div></body></html>
            """
        ).expectArticle()
    }

    @Test func readsArabic() throws {
        try ArticlePage(
            """
            <html lang="ar" dir="rtl"><body><nav><a href="/">الرئيسية</a></nav><div class="content">
            <p>⟦أعلن مجلس المنطقة يوم الثلاثاء أن العبارة الصغيرة بين ضفتي النهر ستعود إلى الإبحار في شهر أبريل، بعد تسع سنوات من التوقف.⟧</p>
            <p>⟦واستخدمها أربعون ألف شخص في عامها الأخير، معظمهم على دراجات هوائية، وكثير منهم مرتين في اليوم، ذهابا وإيابا إلى العمل.⟧</p>
            </div><footer>جميع الحقوق محفوظة</footer></body></html>
            """
        ).expectArticle()
    }

    @Test func aPageWithTooLittleTextGivesNoMoreThanItHas() throws {
        try ArticlePage("<html><body><p>⟦Moved.⟧</p></body></html>").expectArticle()
        try ArticlePage("<html><body></body></html>").expectArticle()
    }

    @Test func aListOfHeadlinesIsNoArticle() throws {
        let links = (1...20).map { "<li><a href=\"/\($0)\">Headline number \($0) of this morning's news</a></li>" }
        try ArticlePage("<html><body><ul>\(links.joined())</ul></body></html>").expectArticle()
    }

    @Test func theTextIsThatOfItsRanges() throws {
        let markup =
            "<p>One two three, and a good deal more than that, since this has to be long enough.</p><p>Four.</p>"
        let outline = try HTMLScanner().scan(Array(markup.utf8))
        let article = MainText(of: outline)
        #expect(article.text == article.ranges.map(outline.string).joined(separator: "\n"))
        #expect(!article.ranges.isEmpty)
    }

    @Test(
        "Many marked, linked or deeply nested parts cost no more than their number",
        .timeLimit(.minutes(1)),
        arguments: [
            ("<p itemprop=articleBody>A line of words, and then some more of them.", true),
            // The first link is never closed, so that all words stand in it.
            (
                "<a href=x><div><a href=y>linked words</a> and more words, many of them, that are none at all</div>",
                false
            ),
            ("<article><p>A line of words, and then some more of them, until it is long enough for prose.", true),
        ]
    )
    func manyParts(part: String, isArticle: Bool) throws {
        let markup = "<body>" + String(repeating: "<div>", count: 300) + String(repeating: part, count: 10_000)
        let text = MainText(of: try HTMLScanner().scan(Array(markup.utf8))).text
        #expect(text.isEmpty != isArticle)
    }
}
