// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@testable import HTMLScan

/// Documents of XML that hold many items, and what stands inside their elements.
@Suite struct XMLItemsTests {
    private func items(_ text: String, limit: Int = 100) -> XMLItems {
        XMLItems(DecodedSource(decoding: Array(text.utf8)), limit: limit) { name, open in
            name == XMLName("item", in: "urn:x") && open.count == 1
        }
    }

    @Test("Items are cut out by name and place, and read with the namespaces declared around them")
    func items() throws {
        let markup = MarkedHTML(
            """
            <?xml version='1.0'?><!DOCTYPE a [<!ENTITY x '<item>'> <!-- > ]> -->]><!-- <item> -->
            <x:a xmlns:x='urn:x' xmlns='urn:y' xmlns:z="urn:z"><z:head/><item>other</item>
            ⟦<x:item z:b='&gt;>'>ü <![CDATA[</x:item>]]></x:item>⟧ text ⟦<x:item/>⟧<tail/></x:a>
            """
        )
        let items = items(markup.text)
        #expect(items.root == XMLName("a", in: "urn:x"))
        #expect(items.items.map(\.range.lowerBound) == markup.spans.map(\.offset))
        #expect(items.items.map { Array(items.document.bytes[$0.range]) } == markup.spans.map { Array($0.text.utf8) })
        let first = try items.read(items.items[0])
        #expect(first.attribute("b", in: "urn:z") == ">>")
        #expect(first.text == "ü </x:item>")
        #expect(first.offset == markup.spans[0].offset)
        let frame = try items.readFrame()
        #expect(frame.children.map(\.name) == ["head", "item", "tail"])
        #expect(items.document.bytes[frame.children[2].offset...].starts(with: Array("<tail/>".utf8)))
    }

    @Test("An item without an end is an error by itself, and ends where the next begins")
    func openItems() throws {
        let items = items("<a xmlns='urn:x'>\n<item><b></item>\n<item><b>\n<item>c</item></a>")
        #expect(items.items.map(\.isClosed) == [true, false, true])
        for index in 0..<2 {
            let error = #expect(throws: XMLReadError.self) { try items.read(items.items[index]) }
            #expect(error?.line == index + 2)
        }
        #expect(try items.read(items.items[2]).text == "c")
        #expect(try items.readFrame().children.isEmpty)
    }

    @Test("There is a limit to the number of items")
    func limit() {
        let text = "<a xmlns='urn:x'>\(String(repeating: "<item/>", count: 5))</a>"
        #expect(!items(text, limit: 5).isTooLong)
        #expect(items(text, limit: 4).isTooLong)
    }

    @Test("What is too deep around the items, or declares too much, is an error of what stands around them")
    func depth() {
        let deep = items("<a xmlns='urn:x'>\(String(repeating: "<b>", count: 100_000))<item/>")
        #expect(deep.items.isEmpty)
        #expect(throws: XMLReadError.self) { try deep.readFrame() }
        let declarations = (0..<5000).map { "xmlns:a\($0)='urn:x'" }.joined(separator: " ")
        let wide = items("<a xmlns='urn:x' \(declarations)><item/></a>")
        #expect(wide.items.isEmpty)
        #expect(throws: XMLReadError.self) { try wide.readFrame() }
    }

    @Test("Any cut of a document ends, and gives no range outside of it", arguments: [0, 1])
    func cuts(step: Int) {
        let text = "<a xmlns='urn:x' b=\"'\"><item c='>'><![CDATA[x]]>&amp;<!-- y --></item><?z?><item/></a>"
        for length in 0...text.utf8.count {
            let cut = String(decoding: Array(text.utf8).dropLast(step).prefix(length), as: UTF8.self)
            let found = items(cut)
            #expect(found.items.allSatisfy { $0.range.upperBound <= cut.utf8.count && !$0.range.isEmpty })
            for item in found.items { _ = try? found.read(item) }
            _ = try? found.readFrame()
        }
    }

    @Test("The text and the markup of an element keep the places of their bytes")
    func contents() {
        let text = "<a><b c='1'>x &lt;&#233;<br/><x:i  d='2'/>y<![CDATA[<&]]></b>z</a>"
        let document = DecodedSource(decoding: Array(text.utf8))
        let words = XMLContents.text(ofElementAt: 3, in: document)
        #expect(words.string == "x <é yz".replacing("z", with: "<&"))
        #expect(words.sourceOffset(at: 2) == 14)
        #expect(words.sourceOffset(at: 3) == 18)
        #expect(words.sourceOffset(at: 4) == 18)
        let markup = XMLContents.markup(ofElementAt: 0, in: document)
        #expect(markup.string == "<b c='1'>x &lt;&#233;<br><i  d='2'></i>y&lt;&amp;</b>z")
        #expect(markup.collapsed.string == "<b c='1'>x &lt;&#233;<br><i d='2'></i>y&lt;&amp;</b>z")
        #expect(document.bytes[markup.sourceOffset(at: markup.bytes.count - 1)] == UInt8(ascii: "z"))
        #expect(XMLContents.text(ofElementAt: 4, in: document).isEmpty)
        #expect(words.asMarkup.string == "x &lt;é y&lt;&amp;")
    }
}
