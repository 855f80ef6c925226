// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@Suite struct CopyInspectorTests {
    private typealias Sample = InspectedCopy

    private func report(
        _ copy: String,
        source: String = Sample.source,
        url: String? = "https://notes.example/ferry"
    ) throws
        -> CopyReport
    {
        try Sample(of: source, copy, url: url).report
    }

    // MARK: Text

    @Test func changesAreShownWhereTheyStand() throws {
        let copy = try Sample(
            of: Sample.source,
            Sample.copy("", Sample.first, Sample.second.replacing("two", with: "⟦three⟧"))
        )
        let change = try #require(copy.report.changes.first)
        #expect(copy.report.changes.count == 1)
        #expect((change.removed, change.added) == ("two", "three"))
        let place = copy.markup.spans[0]
        #expect(
            [change.location.line, change.location.column, change.location.offset] == [
                place.line, place.column, place.offset,
            ]
        )
        #expect(change.location.source == "copy.html")
        #expect(copy.report.textChanged.holds == true)
    }

    @Test(arguments: [
        ("two euros, and", "two euros – and"), ("A crossing", "A CROSSING"), ("two euros", "2 euros"),
        ("without charge", "without charge"),
    ])
    func houseStyleIsNoChange(words: String, styled: String) throws {
        let copy = Sample.copy("", Sample.first, Sample.second.replacing(words, with: styled))
        #expect(try report(copy).textChanged.holds == false)
    }

    @Test func aDatelineIsNoChange() throws {
        #expect(try report(Sample.copy("", "LEER, Germany (Notes) — " + Sample.first)).textChanged.holds == false)
        #expect(
            try report(Sample.copy("", "Sadly, and to my great regret, I hear that " + Sample.first)).textChanged.holds
                == true
        )
    }

    @Test func aLineAtTheEdgeThatIsLeftOutMayBeNoneOfTheArticle() throws {
        let about = "T. Wren writes about rivers and the boats on them, and has lived in Leer for twenty years."
        let source = Sample.source.replacing("</article>", with: "<p>\(about)</p></article>")
        let report = try report(Sample.copy(), source: source)
        #expect(report.textChanged.holds == nil)
        #expect(report.changes.map(\.removed) == [about.dropLast().description])
        let middle = Sample.source.replacing("<p>\(Sample.second)", with: "<p>\(about)</p><p>\(Sample.second)")
        #expect(try self.report(Sample.copy(), source: middle).textChanged.holds == true)
    }

    @Test func aPageWithoutArticleLeavesTheTextOpen() throws {
        let report = try report(Sample.copy(), source: "<html><body></body></html>")
        #expect(report.textChanged.holds == nil)
        #expect(report.textChanged.unknown?.contains("article") == true)
        #expect(report.taken == nil)
    }

    @Test func countsWhatIsTaken() throws {
        let report = try report("<p>\(Sample.first)</p>")
        #expect(report.taken?.words == 19)
        #expect(report.taken?.percent == 54.3)
    }

    // MARK: Credit and link

    @Test(arguments: [
        ("<p>By T. Wren, Notes</p>", true), ("<p>First published by The Notes</p>", true),
        ("<p>notes.example</p>", true),
        ("", false), ("<p>By our own reporter</p>", false), ("<nav><p>Notes</p></nav>", false),
        ("<p>© Notes</p>", false),
    ])
    func aCreditNamesTheSourceOrTheAuthor(line: String, holds: Bool) throws {
        #expect(try report(Sample.copy(line)).credit.holds == holds)
    }

    @Test func theSourceNamedInItsOwnTextIsNoCredit() throws {
        let told = Sample.second.replacing("as before", with: "the mayor told The Notes")
        let source = Sample.source.replacing(Sample.second, with: told)
        #expect(try report(Sample.copy("", Sample.first, told), source: source).credit.holds == false)
    }

    @Test func theCreditThatThePageAsksForComesFirst() throws {
        let source = Sample.source.replacing(
            "</article>",
            with: """
                <p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> by <span
                xmlns:cc="http://creativecommons.org/ns#" property="cc:attributionName">River Desk</span></p></article>
                """
        )
        #expect(try report(Sample.copy("<p>By River Desk</p>"), source: source).credit.holds == true)
        #expect(try report(Sample.copy("<p>By T. Wren, Notes</p>"), source: source).credit.holds == nil)
    }

    @Test func sayWhereTheCreditStands() throws {
        #expect(try report(Sample.copy("<p>By T. Wren, Notes</p>")).creditPositions == [.byline, .top, .nearTop])
        #expect(try report(Sample.copy(after: "<p>From The Notes</p>")).creditPositions == [.nearTop, .end])
        #expect(try report(Sample.copy()).creditPositions == [])
    }

    @Test(arguments: [
        ("https://notes.example/ferry", true), ("http://www.notes.example/ferry/?utm_source=x#top", true),
        ("//notes.example/ferry/amp/", true), ("https://notes.example/", false), ("/ferry", false),
        ("https://notes.example.org/ferry", false), ("https://notes.example/ferry?page=2", false),
    ])
    func aLinkLeadsToTheSource(href: String, holds: Bool) throws {
        #expect(try report(Sample.copy("<p><a href=\"\(href)\">Notes</a></p>")).linksToSource.holds == holds)
    }

    @Test func withoutAnAddressOfTheSourceNoLinkIsKnownToLeadThere() throws {
        let copy = Sample.copy("<p><a href=\"https://notes.example/ferry\">Notes</a></p>")
        #expect(try report(copy, url: nil).linksToSource.holds == nil)
        #expect(try report(copy, url: nil).hasCanonical.holds == nil)
    }

    @Test(arguments: [("nofollow", false), ("noopener", true), ("sponsored noopener", false), ("ugc", false)])
    func searchEnginesMayFollowTheLink(relation: String, holds: Bool) throws {
        let link = "<p><a rel=\"\(relation)\" href=\"https://notes.example/ferry\">Notes</a></p>"
        #expect(try report(Sample.copy(link)).linkFollowable.holds == holds)
        let robots = "<meta name=robots content=\"index, nofollow\">"
        #expect(try report(robots + Sample.copy(link)).linkFollowable.holds == false)
    }

    // MARK: Remarks

    @Test func namesTheTranslatorAndTellsOfChanges() throws {
        let translated = try report(Sample.copy("<p>Translated by R. Post. This version was shortened.</p>"))
        #expect(translated.namesTranslator.holds == true)
        #expect(translated.marksChanges.holds == true)
        #expect(try report(Sample.copy()).namesTranslator.holds == false)
        #expect(try report(Sample.copy()).marksChanges.holds == false)
        let other = Sample.copy().replacing("lang=\"en\"", with: "lang=\"ka\"")
        #expect(try report(other).marksChanges.holds == nil)
    }

    @Test func hostileCopiesEndInReports() throws {
        for copy in ["", "<", String(repeating: "<div>", count: 2_000), String(repeating: "the ", count: 20_000)] {
            let report = try report(copy)
            #expect(report.credit.holds == false)
            #expect(report.textChanged.holds == nil)
        }
    }
}
