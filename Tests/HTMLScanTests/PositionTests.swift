// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

@Suite("Positions in the source")
struct PositionTests {
    @Test(
        "Words are found at their offset, line and column",
        arguments: [
            "<p>one</p>\n<p>two WORD</p>",
            "<p>one</p>\r\n<p>two</p>\r\n\r\n  <p>WORD</p>",
            "<p>one</p>\r<p>two</p>\r<p>WORD</p>",
            "<p>Ünïcödé 日本語 👩‍👩‍👧 <b>WORD</b></p>",
            "<p>&copy; &#169; &eacute;&#x1F600; WORD</p>",
            "<p>a &lt; b &amp; c\n\n   WORD</p>",
            "<p>a < b & c &unknown; &; &#; WORD",
            "<p>&copy2024 &copy 2024 &COPY; WORD",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"x>y\"><!-- c --><title>t</title>WORD",
            "text before <p title='a > b' class=\"WORD? no\">\u{1}\u{2}x\u{3} \u{4}WORD</p>",
            "</p></b>stray </i>tags<br/>WORD",
            "<p><![CDATA[ WORD ]]>",
            "<?php echo 1 ?> WORD",
            "<div\n class=x\n>\n\tWORD\n</div>",
            "<p>é&#0;&#xFFFFFFFF;WORD",
        ]
    )
    func words(_ page: String) throws {
        let outline = try scan(page)
        let expected = try page.replacing("WORD?", with: "____?").expectedPosition(of: "WORD")
        #expect(try outline.position(of: "WORD") == expected)
    }

    @Test(
        "Long texts, which the parser hands over in pieces, keep exact positions",
        arguments: ["a", "é", "日", "😀", "aé日😀"]
    )
    func longText(_ unit: String) throws {
        var page = "<p>"
        for index in 0..<500 { page += String(repeating: unit, count: 7) + " w\(index).\n" }
        let outline = try scan(page)
        for index in stride(from: 0, to: 500, by: 7) {
            #expect(try outline.position(of: " w\(index).").offset == page.expectedPosition(of: " w\(index).").offset)
        }
        #expect(try outline.position(of: "w499.") == page.expectedPosition(of: "w499."))
    }

    @Test("References point at their ampersand, what follows is exact again")
    func references() throws {
        let page = "<p>a&copy;b&#8211;c&nbsp;d"
        let outline = try scan(page)
        let offsets = (0..<outline.text.count - 1).map { outline.sourceOffset(atText: $0) }
        #expect(outline.blockTexts == ["a©b–c d"])
        #expect(offsets == [3, 4, 4, 10, 11, 11, 11, 18, 19, 25])
    }

    @Test("Elements point at their bracket, also in capitals and with text in between")
    func elements() throws {
        let page = "x<P Title='<b>'>y<BR/><i\n>z</I><ul><li>1<li>2</ul><x-y>"
        let outline = try scan(page)
        let sources = outline.elements.filter { $0.sourceOffset >= 0 }.map { element in
            String(decoding: Array(page.utf8)[element.sourceOffset...].prefix(3), as: UTF8.self)
        }
        #expect(sources == ["<P ", "<BR", "<i\n", "<ul", "<li", "<li", "<x-"])
    }

    @Test("Elements that the parser supplies have no place")
    func impliedElements() throws {
        let outline = try scan("<p>x")
        #expect(outline.elements.map(\.sourceOffset) == [-1, -1, 0])
        #expect(outline.valueOffset(of: .class, in: 0) == nil)
    }

    @Test("The value of an attribute is found in the source")
    func valueOffsets() throws {
        let page = "<body><a data-x='href=1' HREF = \"é&amp;x\" rel=license hidden id='' title=a=b>"
        let outline = try scan(page)
        let link = try outline.first(.a)
        let found: [(HTMLAttributeName, String)] = [
            (.href, "é&amp;x\""), (.rel, "license "), (.id, "' title"), (.title, "a=b>"),
        ]
        for (name, expected) in found {
            let offset = try #require(outline.valueOffset(of: name, in: link))
            #expect(String(decoding: outline.source.bytes[offset...], as: UTF8.self).hasPrefix(expected))
        }
        #expect(outline.value(of: .href, in: link) == "é&x")
        #expect(outline.value(of: .hidden, in: link) == "")
        #expect(outline.hasAttribute(.hidden, in: link))
        #expect(outline.value(of: .rev, in: link) == nil)
        #expect(outline.valueOffset(of: .rev, in: link) == nil)
    }

    @Test("Positions of offsets outside of the page are moved to its ends")
    func outside() throws {
        let source = try scan("a\nb").source
        #expect(source.position(at: -5) == SourcePosition(offset: 0, line: 1, column: 1))
        #expect(source.position(at: 99) == SourcePosition(offset: 3, line: 2, column: 2))
    }

    @Test("A page of one long line gives thousands of positions in no time")
    func oneLongLine() throws {
        let unit = "<p>日本 word</p>"
        let outline = try scan(String(repeating: unit, count: 100_000))
        let started = ContinuousClock.now
        for (index, block) in outline.blocks.enumerated().prefix(10_000) {
            let position = outline.position(atText: block.range.lowerBound)
            #expect(position == SourcePosition(offset: index * unit.utf8.count + 3, line: 1, column: index * 14 + 4))
        }
        let last = try #require(outline.blocks.last)
        #expect(outline.position(atText: last.range.lowerBound).column == 99_999 * 14 + 4)
        #expect(ContinuousClock.now - started < .seconds(5))
    }

    @Test(
        "Lines and columns agree with a slow count at every offset",
        arguments: ["a\r\n\rb\n\né\r", "日\r\n本\n語\r\r\n\n"]
    )
    func everyOffset(_ unit: String) throws {
        let page = String(repeating: unit, count: 700)
        let source = try scan(page).source
        var line = 1
        var column = 1
        let scalars = Array(page.unicodeScalars)
        var offset = 0
        for (index, scalar) in scalars.enumerated() {
            let position = source.position(at: offset)
            #expect(position == SourcePosition(offset: offset, line: line, column: column))
            offset += String(Character(scalar)).utf8.count
            column += 1
            let isReturnBeforeNewline = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalar == "\n" || scalar == "\r" && !isReturnBeforeNewline { (line, column) = (line + 1, 1) }
        }
    }
}
