// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

/// Each case in which libxml2, called plainly, drops or garbles the rest of a page without a word.
@Suite("What libxml2 loses silently")
struct SilentLossTests {
    private let end = "<footer><p>© 2024 <a rel=license href=/l>LAST</a></p></footer>"

    private func expectEnd(_ outline: HTMLOutline, _ location: SourceLocation = #_sourceLocation) throws {
        #expect(outline.blockTexts.last == "© 2024 LAST", sourceLocation: location)
        let link = try #require(outline.elements.lastIndex { $0.name == .a }, sourceLocation: location)
        #expect(outline.value(of: .rel, in: link) == "license", sourceLocation: location)
    }

    @Test(
        "A zero byte anywhere",
        arguments: [
            "\0<p>one</p>", "<p>one</p>\0<p>two</p>", "<p title='a\0b'>one</p>", "<p>o\0ne</p>", "<!-- \0 -->",
            "<p\0>x",
        ]
    )
    func zeroByte(_ start: String) throws {
        let outline = try scan(start + end)
        try expectEnd(outline)
        #expect(outline.source.problems == [.zeroBytes(count: 1)])
        #expect(try outline.position(of: "LAST") == (start + end).expectedPosition(of: "LAST"))
    }

    @Test("One bad byte in UTF-8")
    func badByte() throws {
        let bytes = Array("<p>é".utf8) + [0xFF] + Array("è</p>".utf8) + Array(end.utf8)
        let outline = try HTMLScanner().scan(bytes)
        try expectEnd(outline)
        #expect(outline.blockTexts.first == "é\u{FFFD}è")
    }

    @Test(
        "A bad byte in every multi-byte encoding",
        arguments: EncodedText.all.filter { $0.bytes.count > $0.text.count }
    )
    func badByteInLegacy(_ sample: EncodedText) throws {
        let tail = "<footer><p>2024 <a rel=license href=/l>LAST</a></p></footer>"
        let bytes = Array("<p>".utf8) + sample.bytes + [0xFF, 0x20] + sample.bytes + Array("</p>\(tail)".utf8)
        let outline = try HTMLScanner().scan(bytes, charset: sample.label)
        #expect(outline.blockTexts.last == "2024 LAST")
        #expect(try outline.position(of: "LAST").offset == bytes.count - "LAST</a></p></footer>".utf8.count)
    }

    @Test("A page that ends within a character")
    func cutCharacter() throws {
        let outline = try HTMLScanner().scan(Array(end.utf8) + [0x82], charset: "shift_jis")
        #expect(outline.source.problems.last == .replaced(count: 1, first: end.utf8.count))
    }

    @Test("A Latin-1 meta element after a byte order mark")
    func metaAfterMark() throws {
        try expectEnd(try scan("\u{FEFF}<meta charset=iso-8859-1><p>é</p>" + end))
    }

    @Test("A Latin-1 meta element in UTF-8")
    func metaInUTF8() throws {
        try expectEnd(try scan("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>é</p>" + end))
    }

    @Test("UTF-16 without byte order mark")
    func utf16() throws {
        try expectEnd(try HTMLScanner().scan(end.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }

    @Test("End tags in scripts are no markup")
    func endTagInScript() throws {
        let outline = try scan("<script>var a = '</div><a href=x>no</a>'; b = '<\\/script>';</script><p>one</p>" + end)
        try expectEnd(outline)
        #expect(outline.elements.filter { $0.name == .a }.count == 1)
        #expect(outline.blockTexts.first == "one")
    }

    @Test("Elements deeper than any tree allows", arguments: [300, 5_000])
    func deep(_ depth: Int) throws {
        let page = String(repeating: "<div>", count: depth) + "DEEP" + String(repeating: "</div>", count: depth) + end
        let outline = try scan(page)
        try expectEnd(outline)
        #expect(outline.elements.filter { $0.name == .div }.count == depth)
        #expect(outline.limitsReached.map(\.kind) == (depth > 512 ? [.depth] : []))
        let deepest = outline.element(atText: try outline.textOffset(of: "DEEP"))
        #expect(Array(outline.ancestors(of: deepest)).count <= 513)
    }

    @Test("A text longer than ten megabytes")
    func longText() throws {
        let markup = "<p>" + String(repeating: "0123456789", count: 1_100_000) + "</p>" + end
        let outline = try HTMLScanner(limits: HTMLLimits(textBlockBytes: 16 << 20)).scan(Array(markup.utf8))
        try expectEnd(outline)
        #expect(outline.blocks.first?.range.count == 11_000_000)
    }

    @Test("More attributes than libxml2 can compare")
    func attributeFlood() throws {
        let flood = (0..<60_000).map { "a\($0)" }.joined(separator: " ")
        let page = "<i \(flood)>x</i><p title='>' id=last \(flood)>y</p>" + end
        let started = ContinuousClock.now
        let outline = try scan(page)
        #expect(ContinuousClock.now - started < .seconds(5))
        try expectEnd(outline)
        #expect(outline.value(of: .id, in: try outline.first(.p)) == "last")
        #expect(outline.limitsReached.map(\.kind) == [.attributesPerElement])
        #expect(outline.limitsReached.first?.message.contains("256") == true)
        #expect(try outline.position(of: "LAST") == page.expectedPosition(of: "LAST"))
    }

    @Test(
        "Tags that libxml2 reports without an event do not hide a flood behind them",
        arguments: [
            "</u>", "</ x>", "<body>", "<body><body>", "<html a=b>", "<head>", "<!DOCTYPE html SYSTEM \"> <b>\">",
            "<!x y>",
            "<? <b>", "<?x <b> ?>", "</html>", "</html <b>", "<!-- <b> -->", "<script>'<b c=\"'</script>", "<script/>",
            "&lt;",
            "a<b", "<p>x</p><x y=<z>",
        ]
    )
    func hiddenFlood(_ before: String) throws {
        let flood = (0..<30_000).map { "a\($0)" }.joined(separator: " ")
        let started = ContinuousClock.now
        let outline = try scan("<p>one</p>" + before + "<i \(flood)>x</i>" + end)
        #expect(ContinuousClock.now - started < .milliseconds(2_500))
        #expect(outline.limitsReached.map(\.kind) == [.attributesPerElement])
    }

    @Test("Stray end tags below deep nesting", arguments: ["</u>", "</p>", "<body>"])
    func strayTags(_ stray: String) throws {
        let page = String(repeating: "<i>", count: 30_000) + "x" + String(repeating: stray, count: 30_000) + end
        let started = ContinuousClock.now
        let outline = try scan(page)
        #expect(ContinuousClock.now - started < .seconds(5))
        try expectEnd(outline)
        #expect(Set(outline.limitsReached.map(\.kind)) == [.depth, .misplacedTagWork])
        #expect(try outline.position(of: "LAST") == page.expectedPosition(of: "LAST"))
    }

    @Test("A few stray tags are no reason to close anything")
    func fewStrayTags() throws {
        let outline = try scan("<div></u><p>a</b></p></i></div>" + end)
        try expectEnd(outline)
        #expect(outline.limitsReached.isEmpty)
    }

    @Test("Million unclosed links")
    func unclosedLinks() throws {
        let outline = try scan(String(repeating: "<a>", count: 200_000) + end)
        try expectEnd(outline)
    }

    @Test("A page longer than the limit is cut, and says so")
    func longPage() throws {
        let outline = try scan("<p>one two</p>" + end, limits: HTMLLimits(pageBytes: 8))
        #expect(outline.blockTexts == ["one t"])
        #expect(outline.limitsReached.map(\.kind) == [.pageBytes])
        #expect(outline.limitsReached.first?.limit == 8)
    }

    @Test("Old references without semicolon, and windows-1252 numbers")
    func references() throws {
        let outline = try scan(
            "<p>&copy 2024 &copy2023 &#169 &COPY; &#146; &#x80; &amp &notin; &bogus; AT&T &apos;</p>" + end
        )
        #expect(outline.blockTexts.first == "© 2024 ©2023 © © ’ € & ∉ &bogus; AT&T '")
        try expectEnd(outline)
    }

    @Test("Words after an ampersand that look like its reference are kept")
    func wordsAfterAmpersand() throws {
        let outline = try scan("<p>&amp;am <b>&#38;#38</b> &amp;amp; &copy;copy &COPY;COPY &copycopy R&D; a&b;c &;; &")
        #expect(outline.blockTexts == ["&am &#38 &amp; ©copy ©COPY ©copy R&D; a&b;c &;; &"])
    }

    @Test("References in the values of attributes")
    func attributeReferences() throws {
        let outline = try scan(
            "<meta name=copyright content='&copy 2024 A&amp;B &COPY; it&#146;s &copy=1 &amp;copy; &#0; &eacute;'>" + end
        )
        #expect(
            outline.value(of: .content, in: try outline.first(.meta)) == "© 2024 A&B © it’s &copy=1 &copy; \u{FFFD} é"
        )
        let link = try scan("<a href='?a=1&copy=2&amp;b=3&lt=4'>x")
        #expect(link.value(of: .href, in: try link.first(.a)) == "?a=1&copy=2&b=3&lt=4")
    }
}
