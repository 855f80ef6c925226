// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@testable import HTMLScan

/// XML as a tree with places.
struct XMLReaderTests {
    @Test("Elements have namespace, attributes, text and the place of their start tag")
    func tree() throws {
        let markup = MarkedHTML("<a xmlns='urn:x' xmlns:p='urn:p'>\n é ⟦<p:b c='1 &amp; 2' p:d=\"3\"/>⟧ f</a>")
        let root = try XMLReader().read(markup.bytes)
        let child = try #require(root.children.first)
        #expect([root.namespace, root.name, child.namespace, child.name] == ["urn:x", "a", "urn:p", "b"])
        #expect(child.attribute("c") == "1 & 2")
        #expect(child.attribute("d", in: "urn:p") == "3")
        #expect(child.offset == markup.spans.first?.offset)
        #expect(root.text == "\n é  f")
        #expect(root.children("b", in: "urn:p").count == 1)
    }

    @Test("CDATA, character references and the five entities are text, in the order of the document")
    func text() throws {
        let root = try read("<?xml version='1.0'?><!-- c --><a>x &lt;<b>y</b><![CDATA[<z>&amp;]]>&#233;&#x26;</a>")
        #expect(root.text == "x <<z>&amp;é&")
        #expect(root.deepText == "x <y<z>&amp;é&")
    }

    @Test("A document in another encoding is read as it declares, and places are those of its own bytes")
    func encoding() throws {
        let bytes = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("<b/></a>".utf8)
        let root = try XMLReader().read(bytes)
        #expect(root.text == "é")
        #expect(root.children.first?.offset == bytes.count - 8)
    }

    @Test("XML inside a page has the places of the page")
    func range() throws {
        let page = "<script type='application/rsl+xml'>\n<a><b/></a>\n</script>"
        let outline = try scan(page)
        let script = try #require(outline.scripts.first)
        let root = try XMLReader().read(script.contentRange, of: outline.source)
        #expect(root.offset == 36)
        #expect(root.children.first?.offset == 39)
    }

    @Test(
        "What is not well-formed is an error with its place",
        arguments: [
            ("<a>\n <b></a>", 2), ("<a>", 1), ("", 1), ("words", 1), ("<a b=1/>", 1), ("<a>\n\n&nbsp;</a>", 3),
            ("<a b='1' b='2'/>", 1), ("<a/><b/>", 1), ("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>", 2),
            ("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a b='&e;'/>", 2),
        ]
    )
    func malformed(text: String, line: Int) throws {
        let error = try #require(throws: XMLReadError.self) { try read(text) }
        #expect(error.line == line)
        #expect(!error.message.isEmpty)
    }

    @Test("A document type is neither loaded nor expanded, and its default attributes are left out")
    func documentType() throws {
        let root = try read(
            """
            <!DOCTYPE a PUBLIC "-//X//Y" "file:///etc/passwd" [
              <!ATTLIST a b CDATA "default">
              <!ENTITY % outer SYSTEM "file:///etc/passwd"> %outer;
            ]>
            <a>x</a>
            """
        )
        #expect(root.attributes.isEmpty)
        #expect(root.text == "x")
    }

    @Test("An entity that stands for many others is not expanded")
    func billionLaughs() {
        let lines = (1...9).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }
        let text = "<!DOCTYPE a [<!ENTITY e0 'ha'>\(lines.joined())]><a>&e9;</a>"
        #expect(throws: XMLReadError.self) { try read(text) }
    }

    @Test("A prefix that is not declared stays in the name")
    func undeclaredPrefix() throws {
        let root = try read("<a><media:credit media:role='x'>y</media:credit></a>")
        #expect(root.children.first?.name == "media:credit")
        #expect(root.children.first?.attribute("media:role") == "x")
    }

    @Test("Limits are errors, and keep the time linear")
    func limits() throws {
        let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
        let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
        let namespaces = String(repeating: "<a xmlns:b='urn:b' xmlns:c='urn:c'>", count: 150)
        for text in [deep, "<a\(attributes)/>", namespaces] {
            #expect(throws: XMLReadError.self) { try read(text) }
        }
        let small = XMLReader(limits: XMLLimits(bytes: 10, elements: 2))
        #expect(throws: XMLReadError.self) { try small.read(Array("<a>1234567</a>".utf8)) }
        #expect(throws: XMLReadError.self) { try small.read(Array("<a><b/><c/></a>".utf8)) }
        let names = (0..<2000).map { "<x\($0)/>" }.joined()
        let fewNames = XMLReader(limits: XMLLimits(nameBytes: 1 << 10))
        let error = try #require(throws: XMLReadError.self) { try fewNames.read(Array("<a>\(names)</a>".utf8)) }
        #expect(error.message.contains("names of the document take more than 1024 bytes"))
        let comments = "<a><!--\(String(repeating: " b=''", count: 1000))--></a>"
        #expect(try read(comments).content.isEmpty)
    }

    private func read(_ text: String) throws(XMLReadError) -> XMLElement {
        try XMLReader().read(Array(text.utf8))
    }
}
