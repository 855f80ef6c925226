// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Syndication
import TestSupport
import Testing

/// Feeds of RSS: each item is a page.
@Suite struct RSSFeedTests {
    private static let namespaces = """
        xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/' \
        xmlns:dcterms='http://purl.org/dc/terms/' xmlns:cc='http://creativecommons.org/ns#' \
        xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:media='http://search.yahoo.com/mrss/' \
        xmlns:creativeCommons='http://backend.userland.com/creativeCommonsRssModule' \
        xmlns:podcast='https://podcastindex.org/namespace/1.0' xmlns:rsl='https://rslstandard.org/rsl' \
        xmlns:atom='http://www.w3.org/2005/Atom'
        """

    private func feed(_ channel: String, name: String = "feed.xml") throws -> AuditedItems {
        try AuditedItems("<rss version='2.0' \(Self.namespaces)><channel>\(channel)</channel></rss>", name: name)
    }

    @Test("An item has its own page, with title, address and language, and the rights of its channel")
    func items() throws {
        let items = try feed(
            """
            <title>Gazette</title><language>en-GB</language>
            <copyright>⟦© 2026 Example Media⟧. ⟦All rights reserved⟧.</copyright>
            <item><title>A &amp; B</title><link>https://news.example/a</link><description>Words.</description></item>
            <item><title>C</title><guid>https://news.example/c</guid></item>
            """
        )
        #expect(items.names == ["#1", "#2"])
        #expect(items.audits.map(\.page.title) == ["A & B", "C"])
        #expect(items.audits.map(\.page.url) == ["https://news.example/a", "https://news.example/c"])
        #expect(items.audits.map(\.page.language) == ["en-GB", "en-GB"])
        #expect(items.audits.map(\.page.location?.line) == [3, 4])
        #expect(items.words[0] == ["notice © 2026 Example Media", "statement All rights reserved"])
        #expect(items.audits[1].signals == items.audits[0].signals)
        #expect(items.audits[0].signals.allSatisfy { $0.origin == .feed && $0.scope == .page && $0.detector == "item" })
        #expect(items.audits.allSatisfy { $0.diagnostics.isEmpty })
        items.expectMarked()
    }

    @Test("Content is markup, in CDATA or with references, and its signals have their places in the feed")
    func content() throws {
        let items = try feed(
            """
            <item><description>&lt;p&gt;Größe &amp;amp; ⟦© 2025 Lake Press⟧&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>Words.</p><footer>\r\n<p>⟦This text may not be reproduced⟧.</p></footer>]]>
            </content:encoded></item>
            """
        )
        #expect(items.audits[0].signals.map(\.kind) == [.notice, .statement])
        #expect(items.audits[0].signals.map(\.origin) == [.text, .text])
        #expect(items.audits[0].signals[1].location.path == "/html/body/article[2]/footer/p")
        items.expectMarked()
    }

    @Test(
        "Each element on rights says what it says, at its place",
        arguments: [
            ("<dc:rights>⟦Copyright 2026 Ann Lake⟧</dc:rights>", Signal.Kind.notice, "Ann Lake"),
            ("<dc:rights>⟦Lake Press⟧</dc:rights>", .notice, "Lake Press"),
            ("<dcterms:rightsHolder>⟦Lake Press⟧</dcterms:rightsHolder>", .notice, "Lake Press"),
            ("<copyright>⟦This text may not be copied⟧.</copyright>", .statement, "prohibition"),
            ("<dc:rights>&lt;b&gt;⟦This text may not be copied⟧&lt;/b&gt;</dc:rights>", .statement, "prohibition"),
            ("<dcterms:accessRights>⟦This text may not be copied⟧.</dcterms:accessRights>", .statement, "prohibition"),
            (
                "⟦<cc:license rdf:resource='https://creativecommons.org/licenses/by-sa/4.0/'/>⟧", .license,
                "CC-BY-SA-4.0"
            ),
            ("<dcterms:license>⟦CC BY-ND 4.0⟧</dcterms:license>", .license, "CC-BY-ND-4.0"),
            (
                "<creativeCommons:license> ⟦http://www.creativecommons.org/licenses/by/2.0/⟧ </creativeCommons:license>",
                .license, "CC-BY-2.0"
            ),
            (
                "⟦<atom:link rel='license' href='https://news.example/license'/>⟧", .license,
                "https://news.example/license"
            ),
            (
                "⟦<podcast:license url='https://creativecommons.org/licenses/by/4.0/'>cc-by-4.0</podcast:license>⟧",
                .license, "CC-BY-4.0"
            ),
            ("⟦<podcast:locked>yes</podcast:locked>⟧", .reservation, "resyndicate"),
            ("<dc:creator>⟦Ann Lake⟧</dc:creator>", .credit, "Ann Lake"),
        ]
    )
    func elements(markup: String, kind: Signal.Kind, sense: String) throws {
        let items = try feed("<item><title>A</title>\(markup)</item>")
        #expect(items.audits[0].signals.map(\.kind) == [kind])
        #expect(items.audits[0].signals.map(\.sense) == [sense])
        #expect(items.audits[0].signals.map(\.scope) == [.work])
        #expect(items.audits[0].diagnostics.isEmpty)
        items.expectMarked()
    }

    @Test("Media RSS is about the picture alone, wherever its elements stand in one another")
    func media() throws {
        let items = try feed(
            """
            <item><media:group><media:content url='a.jpg'><media:credit role='photographer'>⟦Nia Berg⟧</media:credit>
            <media:copyright>⟦© 2026 Nia Berg⟧</media:copyright></media:content></media:group>
            ⟦<media:license type='text/html' href='https://creativecommons.org/licenses/by/4.0/'>CC</media:license>⟧
            ⟦<media:restriction relationship='deny' type='sharing'/>⟧</item>
            """
        )
        #expect(items.audits[0].signals.map(\.kind) == [.credit, .notice, .license, .reservation])
        #expect(items.audits[0].signals.allSatisfy { $0.scope == .media })
        items.expectMarked()
    }

    @Test("A restriction of a picture to countries is for a person, not silence; one that restricts nothing is none")
    func countries() throws {
        let deny = try feed(
            "<item><media:restriction relationship='deny' type='country'>de at</media:restriction></item>"
        )
        #expect(deny.audits[0].diagnostics.map(\.code) == [.unparsedClause])
        #expect(deny.audits[0].diagnostics[0].actions.contains(.reuseImage))
        #expect(!deny.audits[0].diagnostics[0].actions.contains(.use))
        let all = try feed("<item><media:restriction relationship='allow'>all</media:restriction></item>")
        #expect(all.audits[0].diagnostics.isEmpty)
    }

    @Test("The license of an item goes before that of its channel; a notice of the channel stays")
    func inheritance() throws {
        let items = try feed(
            """
            <copyright>© 2026 Lake</copyright>
            <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
            <item><creativeCommons:license>https://creativecommons.org/licenses/by-nd/4.0/</creativeCommons:license></item>
            <item><title>B</title></item>
            """
        )
        #expect(items.audits[0].signals.map { $0.overruled == nil } == [true, false, true])
        #expect(items.audits[1].signals.map { $0.overruled == nil } == [true, true])
    }

    @Test("What the channel says behind its items holds for all of them")
    func rightsAtTheEnd() throws {
        let items = try feed("<item><title>A</title></item><copyright>⟦Lake Press⟧</copyright>")
        items.expectMarked()
    }

    @Test("RSS 1.0 has its items beside the channel")
    func rdf() throws {
        let items = try AuditedItems(
            """
            <?xml version='1.0'?><rdf:RDF \(Self.namespaces) xmlns='http://purl.org/rss/1.0/'>
            <channel rdf:about='https://news.example/'><dc:rights>© 2026 Lake</dc:rights>
            <items><rdf:Seq><rdf:li resource='https://news.example/a'/></rdf:Seq></items></channel>
            <item rdf:about='https://news.example/a'><title>A</title></item></rdf:RDF>
            """
        )
        #expect(items.words == [["notice © 2026 Lake"]])
        #expect(items.audits.map(\.page.url) == ["https://news.example/a"])
    }

    @Test("A document of Really Simple Licensing in an item holds for that item")
    func rsl() throws {
        let items = try feed(
            """
            <item><link>https://news.example/a</link><rsl:content url='/a'><rsl:license>
            <rsl:prohibits type='usage'>ai-train</rsl:prohibits></rsl:license></rsl:content></item>
            <item><link>https://news.example/b</link></item>
            """
        )
        #expect(items.audits[0].signals.contains { $0.origin == .rsl && $0.location.source == items.path })
        #expect(items.audits[1].signals.isEmpty)
        let link = try feed(
            "<item><atom:link rel='license' type='application/rsl+xml' href='https://a.example/l'/></item>"
        )
        #expect(link.audits[0].signals.map(\.kind) == [.reservation])
        #expect(link.audits[0].diagnostics.map(\.code) == [.unreadDocument])
    }

    @Test("One item that is not well-formed stops no other, and is said with its place")
    func brokenItem() throws {
        let items = try feed(
            """
            <copyright>© 2026 Lake</copyright><item><title>A</title></item>
            <item><title>B &nbsp;</title></item>
            <item><title>C</wrong></item>
            <item><title>D</title></item>
            """
        )
        #expect(items.names == ["#1", "#4"])
        #expect(items.errors.map { String($0.path.dropFirst(items.path.count)) } == ["#2", "#3"])
        #expect(items.errors[0].message.contains("nbsp") && items.errors[0].message.contains("line 2"))
        let open = try feed("<item><title>A</title><item><title>B</title></item>")
        #expect(open.names == ["#2"])
        #expect(open.errors.map { $0.message.contains("the element has no end tag of its own") } == [true])
    }

    @Test(
        "What stands around the items must be well-formed, since it speaks for all of them",
        arguments: [
            "<rss><channel><copyright>© 2026 Lake<item><title>A</title></item></channel></rss>",
            "<rss><channel><item><title>A</title></item>", "<rss><channel><item><title>A",
            "<rss><channel></channel></rss>",
        ]
    )
    func brokenFeed(text: String) throws {
        let items = try AuditedItems(text)
        #expect(items.audits.isEmpty)
        #expect(!items.errors.isEmpty)
    }

    @Test("Entities of a document type are never expanded, nor is anything loaded")
    func entities() throws {
        let bomb = (1...9).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }.joined()
        for (entities, value) in [
            ("<!ENTITY e0 'x'>\(bomb)", "&e9;"), ("<!ENTITY f SYSTEM 'file:///etc/hostname'>", "&f;"),
        ] {
            let items = try AuditedItems(
                """
                <!DOCTYPE rss [\(entities)]><rss><channel><item><title>A</title></item>
                <item><copyright>\(value)</copyright></item></channel></rss>
                """
            )
            #expect(items.names == ["#1"])
            #expect(items.errors.count == 1)
        }
    }

    @Test("A feed in another encoding has the places of its own bytes")
    func encoding() throws {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>é</title><copyright>"
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let items = try AuditedItems(bytes: latin + Array("Lake Press</copyright></item></channel></rss>".utf8))
        #expect(items.audits[0].page.encoding == "windows-1252")
        #expect(items.audits[0].signals.map(\.location.offset) == [latin.count])
    }

    @Test("Forms are told by content, and by name where the content is another")
    func names() throws {
        let text = "<rss><channel><item><copyright>Lake Press</copyright></item></channel></rss>"
        for name in ["feed", "feed.rss", "feed.atom", "feed.xml", "feed.php"] {
            #expect(try AuditedItems(text, name: name).words == [["notice Lake Press"]])
        }
        #expect(try AuditedItems("<p>© 2026 Lake</p>", name: "page.xml").names == [""])
        #expect(try AuditedItems("<p>© 2026 Lake</p>", name: "page.rss").errors[0].message.contains("an item of RSS"))
        #expect(try AuditedItems(text, name: "page.html").names == [""])
    }

    @Test("What a channel says at great length is read up to a limit, which each item tells")
    func longChannel() throws {
        let long = String(repeating: "<dc:rights>Nothing but words on words. </dc:rights>", count: 1000)
        let items = try feed("\(long)<item><title>A</title></item>")
        #expect(items.audits[0].diagnostics.contains { $0.code == .unparsedClause && $0.actions == [.use] })
    }
}

extension Signal {
    /// What the signal says in a word.
    fileprivate var sense: String {
        switch content {
        case .notice(let notice): notice.holder ?? "-"
        case .statement(let statement): statement.modality.rawValue
        case .license(let license): license.id ?? license.uri ?? "-"
        case .reservation(let reservation): reservation.actions.map(\.rawValue).joined(separator: " ")
        case .credit(let credit): credit.name
        case .policyLink(let link): link.href
        case .acceptance: "-"
        }
    }
}
