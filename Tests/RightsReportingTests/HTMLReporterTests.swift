// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import Testing

/// The report as a web page.
@Suite struct HTMLReporterTests {
    private func html(_ checks: CheckReport...) throws -> String {
        let reporter = try #require(Reporters.reporter(named: "html"))
        return checks.enumerated().map { index, check in
            reporter.text(of: check, at: ReportPlace(index: index, count: checks.count))
        }.joined()
    }

    /// The page without style and script, which hold signs that are no markup.
    private func body(_ html: String) throws -> String {
        let start = try #require(html.firstRange(of: "<body>"))
        let end = try #require(html.firstRange(of: "<script>"))
        return String(html[start.upperBound..<end.lowerBound])
    }

    private func count(_ part: String, in html: String) -> Int { html.ranges(of: part).count }

    private static let hostile = "</style></mark><script>alert(1)</script>\" onclick='x' &lt;\u{202E}"

    /// A report all of whose words are an attack.
    private var attacked: CheckReport {
        let words = HTMLReporterTests.hostile
        var check = SampleReports.check
        check.batch.source = words
        check.failures = [CheckFailure(item: words, message: words)]
        var audit = SampleReports.audit
        audit.page.title = words
        audit.page.url = "javascript:alert(1)"
        audit.page.source = words
        audit.page.language = "en\" onload=\"x"
        audit.signals = [
            SampleReports.signal(.notice(Notice(holder: words)), words, line: 1),
            SampleReports.signal(
                .policyLink(PolicyLink(policy: .licensing, href: "https://e.com/\"onclick=x")),
                words,
                line: 2
            ),
        ]
        var violation = SampleReports.violation
        violation.message = "It says: \(words)"
        violation.remedy = words
        violation.rule = words
        violation.references = [words, "javascript:alert(1)", "data:text/html,x", "https://e.com/a?b=1&c=2"]
        violation.evidence = [Evidence(signal: 0, text: words, location: SampleReports.location(1))]
        var proposal = SampleReports.proposal
        proposal.language = words
        proposal.channels = [words]
        check.results = [
            CheckResult(
                item: words,
                audit: audit,
                proposal: proposal,
                decision: .deny,
                violations: [violation],
                duties: [
                    Duty(condition: .link, source: .agreement(words), fulfilled: nil, expected: words, found: words)
                ],
                grants: [Grant(agreement: words)]
            )
        ]
        return check
    }

    @Test func isOnePageWithEveryElementClosed() throws {
        let html = try html(SampleReports.check)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(html.hasSuffix("</body>\n</html>\n"))
        #expect(html.contains("<title>Rights check of tonight.yaml</title>"))
        for name in [
            "html", "head", "body", "main", "header", "footer", "form", "section", "article", "table", "tr", "td", "ul",
            "li", "figure", "mark", "p", "div", "span", "a", "bdi", "details", "h1", "h2", "h3", "h4", "h5", "h6",
        ] {
            let opened = count("<\(name)>", in: html) + count("<\(name) ", in: html)
            #expect(opened == count("</\(name)>", in: html), "\(name)")
        }
        #expect(count("<h1>", in: html) == 1)
        #expect(count("<main ", in: html) == 1)
    }

    @Test func showsTheVerdictAtAGlance() throws {
        let html = try html(SampleReports.check)
        #expect(html.contains("3 proposals on 3 items; 1 error, 1 warning; 1 not as expected."))
        #expect(count("<th scope=\"col\"><span>", in: html) == 3)
        #expect(html.contains("<th scope=\"row\"><bdi>a-1</bdi></th><td><a class=\"cell\" href=\"#b1-1\">"))
        #expect(html.contains("tonight.yaml:9:11: the page gone.html is missing"))
        let targets = html.matches(of: /href="#(b1-[0-9]+)"/).map { String($0.output.1) }
        #expect(!targets.isEmpty)
        for target in targets { #expect(count("id=\"\(target)\"", in: html) == 1) }
    }

    @Test func marksTheClauseAndSaysWhereItStands() throws {
        let html = try html(SampleReports.check)
        let clause = SampleReports.clause
        #expect(html.contains("The page says: “<mark lang=\"en\" dir=\"auto\">\(clause)</mark>”"))
        #expect(html.contains("at <code>pages/a.html:4:9</code> in /html/body/footer/p[4]"))
        #expect(html.contains("<blockquote><mark lang=\"en\" dir=\"auto\">Reprints on request</mark></blockquote>"))
        #expect(html.contains("<strong>To allow it:</strong> Obtain authorization from Example GmbH."))
        #expect(html.contains("the batch expects allow, decided was deny"))
        #expect(html.contains("attribution (CC-BY-ND-4.0): expected a credit to Example GmbH"))
        #expect(html.contains("agreement <bdi>A-1</bdi>"))
    }

    @Test func marksWordsWithinTheSentenceInWhichThePageSaysThem() throws {
        var check = SampleReports.check
        check.results[0].violations[0].message = "The page forbids it."
        check.results[0].violations[0].evidence = [
            Evidence(signal: 3, text: "may not be published", location: SampleReports.location(4))
        ]
        #expect(
            try html(check).contains(
                """
                <blockquote>This material <mark lang="en" dir="auto">may not be published</mark> without prior \
                authorisation.</blockquote>
                """
            )
        )
    }

    @Test func namesEachHolderOnceWithAllThatNeedsAsking() throws {
        var check = SampleReports.check
        check.results[1].decision = .review
        let table = try #require(try body(html(check)).firstMatch(of: /(?s)<table class="holders">.*?<\/table>/)).output
        #expect(count("Example GmbH", in: String(table)) == 1)
        #expect(table.contains("<li><a href=\"#b1-1\"><bdi>a-1</bdi>: translate</a></li>"))
        #expect(table.contains("<li><a href=\"#b1-2\"><bdi>a-1</bdi>: headline</a></li>"))
        #expect(table.contains("not named on the page"))
    }

    @Test func wordsOfAPageNeverBecomeMarkup() throws {
        let html = try html(attacked)
        #expect(count("<script", in: html) == 1)
        #expect(count("</style>", in: html) == 1)
        #expect(!html.contains("alert(1)</script"))
        #expect(!html.contains("\u{202E}"))
        let body = try body(html)
        #expect(!body.contains("\" onclick="))
        #expect(!body.contains("lang=\"en\""))
        #expect(
            body.contains(
                "&lt;/style&gt;&lt;/mark&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&#39;x&#39; &amp;lt;"
            )
        )
        #expect(body.ranges(of: "<mark").count == body.ranges(of: "</mark>").count)
    }

    @Test func linksToTheWebAloneAndTellsItNothing() throws {
        let body = try body(html(attacked))
        let links = body.matches(of: /<a [^>]*>/).map { String($0.output) }
        let outside = links.filter { !$0.contains("href=\"#") }
        #expect(outside == [#"<a href="https://e.com/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">"#])
        #expect(!body.contains("href=\"javascript"))
        #expect(!body.contains("href=\"data"))
    }

    @Test func loadsNothing() throws {
        let html = try html(SampleReports.check)
        #expect(html.contains("default-src 'none'; style-src 'sha256-"))
        #expect(!html.contains("unsafe-"))
        for part in ["src=", "<link", "<img", "<iframe", "@import", "url(", "style=\"", "fetch(", "XMLHttp"] {
            #expect(!html.contains(part), "\(part)")
        }
    }

    @Test func setsSeveralBatchesIntoOnePage() throws {
        let html = try html(SampleReports.check, SampleReports.check, SampleReports.check)
        #expect(html.contains("<title>Rights check of 3 batches</title>"))
        for part in ["<!DOCTYPE", "<main ", "</main>", "<form ", "<script>", "</html>"] {
            #expect(count(part, in: html) == 1, "\(part)")
        }
        #expect(count("<section class=\"batch\"", in: html) == 3)
        let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func isAPageWhereNothingCouldBeChecked() throws {
        var check = SampleReports.check
        check.results = []
        let html = try html(check)
        #expect(html.contains("Not checked"))
        #expect(!html.contains("<table"))
        #expect(try self.html(check) == html)
    }
}
