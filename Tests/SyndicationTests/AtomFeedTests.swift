// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Syndication
import TestSupport
import Testing

/// Feeds of Atom: each entry is a page.
@Suite struct AtomFeedTests {
    private func feed(_ markup: String, attributes: String = "") throws -> AuditedItems {
        try AuditedItems("<feed xmlns='http://www.w3.org/2005/Atom' \(attributes)>\(markup)</feed>")
    }

    @Test("An entry has title, address, language and its feed's rights where it has none of its own (RFC 4287)")
    func entries() throws {
        let items = try feed(
            """
            <rights>© 2026 Lake. All rights reserved.</rights><subtitle>This feed may not be republished.</subtitle>
            <entry><id>urn:a</id><title type='html'>A &amp;lt;b&amp;gt;</title><link href='a'/></entry>
            <entry xml:lang='de'><title>B</title><rights>⟦© 2025 Berg⟧</rights>
            <link rel='alternate' type='application/json' href='/b.json'/><link type='text/html' href='/b'/></entry>
            """,
            attributes: "xml:lang='en' xml:base='https://news.example/x/'"
        )
        #expect(items.audits.map(\.page.title) == ["A <b>", "B"])
        #expect(items.audits.map(\.page.url) == ["https://news.example/x/a", "https://news.example/b"])
        #expect(items.audits.map(\.page.language) == ["en", "de"])
        #expect(
            items.words[0] == [
                "notice © 2026 Lake", "statement All rights reserved", "statement This feed may not be republished",
            ]
        )
        let effective = items.audits[1].signals.filter { $0.overruled == nil }
        #expect(effective.map(\.text) == ["This feed may not be republished", "© 2025 Berg"])
        items.expectMarked(1) { $0.scope == .work }
    }

    @Test("Of links to licenses, those of the entry go before its source's, and these before the feed's (RFC 4946)")
    func licenses() throws {
        let items = try feed(
            """
            <link rel='license' href='https://creativecommons.org/licenses/by/4.0/'/>
            <entry><link rel='license' href='https://creativecommons.org/licenses/by-nc/4.0/'/>
            <link rel='license' href='https://news.example/own'/></entry>
            <entry><source><link rel='license' href='https://creativecommons.org/licenses/by-nd/4.0/'/></source></entry>
            <entry><link rel='license' href='http://purl.org/atompub/license#unspecified'/></entry>
            """
        )
        let effective = items.audits.map { $0.signals.filter { $0.overruled == nil }.map(\.text) }
        #expect(
            effective == [
                ["https://creativecommons.org/licenses/by-nc/4.0/", "https://news.example/own"],
                ["https://creativecommons.org/licenses/by-nd/4.0/"],
                ["http://purl.org/atompub/license#unspecified"],
            ]
        )
    }

    @Test(
        "Content is read by its type, with the places of the feed",
        arguments: [
            "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:script/><x:p>⟦© 2026 Lake⟧</x:p></x:div></content>",
            "<content type='html'>&lt;p>⟦© 2026 Lake⟧&lt;/p></content>",
            "<content type='html'><![CDATA[<p>⟦© 2026 Lake⟧</p>]]></content>",
            "<content>Words &lt;b&gt;\n⟦© 2026 Lake⟧</content>", "<summary>⟦&#169; 2026 Lake⟧</summary>",
        ]
    )
    func content(markup: String) throws {
        let items = try feed("<entry><title>A</title>\(markup)</entry>")
        #expect(items.words == [["notice © 2026 Lake"]])
        items.expectMarked()
    }

    @Test("Rights in markup are words, and their links count")
    func rightsInMarkup() throws {
        let items = try feed(
            """
            <entry><rights type='html'>Under &lt;a href="https://creativecommons.org/licenses/by/4.0/"&gt;this\
            &lt;/a&gt;.</rights></entry>
            <entry><rights type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>⟦© 2026 <b>Lake⟧</b></div></rights></entry>
            """
        )
        #expect(items.words == [["license https://creativecommons.org/licenses/by/4.0/"], ["notice © 2026 Lake"]])
        items.expectMarked(1)
    }

    @Test("An entry may be a document by itself")
    func entryDocument() throws {
        let items = try AuditedItems(
            "<a:entry xmlns:a='http://www.w3.org/2005/Atom'><a:rights>⟦© 2026 Lake⟧</a:rights></a:entry>"
        )
        #expect(items.names == ["#1"])
        items.expectMarked()
    }
}
