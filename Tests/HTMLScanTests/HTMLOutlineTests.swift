// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

@Suite("The outline of a page")
struct HTMLOutlineTests {
    @Test("Text around inline elements joins to one block")
    func inlineElementsJoin() throws {
        let outline = try scan(
            "<p>All <b>rights</b>  <i> reserved</i> by\n<a href=/>Example<span>  Media</span></a>.</p>"
        )
        #expect(outline.blockTexts == ["All rights reserved by Example Media."])
        let link = try outline.first(.a)
        #expect(outline.words(of: link) == "Example Media")
        #expect(outline.value(of: .href, in: link) == "/")
    }

    @Test(
        "Elements that stand apart end a block",
        arguments: [
            ("one<br>two", ["one", "two"]),
            ("one<hr>two", ["one", "two"]),
            ("<div>one<p>two</div>three", ["one", "two", "three"]),
            ("<table><tr><td>one<td>two</table>", ["one", "two"]),
            ("<ul><li>one<li>two</ul>", ["one", "two"]),
            ("<footer>one<section>two</section></footer>", ["one", "two"]),
            ("one<!-- comment -->two", ["onetwo"]),
            ("one<script>no()</script> two<style>p {}</style>", ["one two"]),
            ("one<template>no</template>two", ["one", "two"]),
            ("<textarea>no</textarea><title>no</title><iframe>no</iframe>yes", ["yes"]),
            ("  <p>  </p> \n <p>&nbsp;</p>", []),
        ]
    )
    func blocks(_ markup: String, _ expected: [String]) throws {
        #expect(try scan("<body>" + markup).blockTexts == expected)
    }

    @Test("White space collapses, no-break spaces become spaces, a newline stands between blocks")
    func whiteSpace() throws {
        let outline = try scan("<p> a\t\r\n b\u{A0}\u{A0}c&nbsp; d </p><p>e</p>")
        #expect(String(decoding: outline.text, as: UTF8.self) == "a b c d\ne\n")
        #expect(try outline.words(of: outline.first(.html)) == "a b c d\ne")
    }

    @Test("Blocks know their innermost element and their container")
    func blockElements() throws {
        let outline = try scan("<footer><p><small><a href=x>©</a> 2024</small></p></footer>")
        let block = try #require(outline.blocks.first)
        #expect(outline.elements[block.element].name == .a)
        #expect(outline.elements[block.container].name == .p)
        #expect(try outline.element(atText: outline.textOffset(of: "2024")) == outline.first(.small))
        #expect(try outline.element(atText: outline.textOffset(of: "©")) == outline.first(.a))
    }

    @Test(
        "Hidden elements hide what is inside them",
        arguments: [
            "hidden", "aria-hidden=true", "style='color: red; DISPLAY : none'", "style=\"visibility:hidden\"",
        ]
    )
    func hidden(_ attribute: String) throws {
        let outline = try scan("<div \(attribute)><p>one <b>two</b></p></div><p>three</p>")
        #expect(outline.blocks.map(\.isHidden) == [true, false])
        #expect(try outline.elements[outline.first(.b)].isHidden)
    }

    @Test(
        "Other attributes hide nothing",
        arguments: ["aria-hidden=false", "style='display: block'", "style='overflow: hidden'", "class=hidden"]
    )
    func notHidden(_ attribute: String) throws {
        #expect(try scan("<div \(attribute)>one</div>").blocks.map(\.isHidden) == [false])
    }

    @Test("A block is hidden only if all of its words are")
    func partlyHidden() throws {
        #expect(try scan("<p><span hidden>one</span> two</p>").blocks.map(\.isHidden) == [false])
        #expect(try scan("<p><span hidden>one</span></p>").blocks.map(\.isHidden) == [true])
    }

    @Test("Style is kept only where it hides")
    func style() throws {
        let outline = try scan("<p style='color: red' lang=en>one</p>")
        let paragraph = try outline.first(.p)
        #expect(!outline.hasAttribute(.style, in: paragraph))
        #expect(outline.value(of: .lang, in: paragraph) == "en")
    }

    @Test(
        "Words of alternatives, drafts and choices are inert",
        arguments: ["noscript", "select", "template", "textarea", "iframe", "xmp", "noembed", "noframes"]
    )
    func inert(_ name: String) throws {
        let outline = try scan("<body><p>x</p><\(name)><a rel=license href=y>one</a></\(name)><p>two</p>")
        let link = try outline.first(.a)
        #expect(outline.elements[link].isInert)
        #expect(outline.blocks.filter { !$0.isInert }.map { outline.string($0.range) } == ["x", "two"])
    }

    @Test(
        "A script or style ends at the first end tag of its name, in any case, and without one at the page's end",
        arguments: [
            ("<script>a</SCRIPT ><p>one", "one"),
            ("<STYLE>a</script></style><p>one", "one"),
            ("<script><!-- <script>a</script><p>one", "one"),
            ("<script>a</scriptx></script><p>one", "one"),
            ("<script></script><p>one", "one"),
            ("<script>é</script><p>one", "one"),
            ("<script src=a><</</s</script><p>one", "one"),
            ("<p>one<script>a </scrip", "one"),
            ("<p>one<style>", "one"),
        ]
    )
    func rawContent(markup: String, words: String) throws {
        let outline = try scan(markup)
        #expect(outline.blocks.map { outline.string($0.range) } == [words])
        let paragraph = try #require(outline.elements.firstIndex { $0.name == .p })
        let offset = try #require(markup.utf8.firstRange(of: "<p>".utf8)?.lowerBound)
        #expect(outline.elements[paragraph].sourceOffset == markup.utf8.distance(from: markup.startIndex, to: offset))
    }

    @Test(
        "The head ends where an element begins that cannot stand in it",
        arguments: [
            "<meta name=author content=A><article><p>one</article>", "<title>t</title><main><p>one</main>",
            "<html><head><link rel=x href=y><section><p>one", "<head><meta charset=utf-8></head><body><article><p>one",
        ]
    )
    func impliedBody(markup: String) throws {
        let outline = try scan(markup)
        let paragraph = try #require(outline.elements.firstIndex { $0.name == .p })
        #expect(outline.path(of: paragraph).hasPrefix("/html/body/"))
        #expect(outline.elements.count { $0.name == .body } == 1)
        #expect(outline.blocks.map { outline.string($0.range) } == ["one"])
    }

    @Test("Words of noscript and select stay as inert blocks")
    func inertBlocks() throws {
        let outline = try scan("<body><noscript>one</noscript><select><option>two<option>three</select>")
        #expect(outline.blockTexts == ["one", "two", "three"])
        #expect(outline.blocks.allSatisfy { $0.isInert })
    }

    @Test("Title, language and base are found")
    func head() throws {
        let outline = try scan(
            """
            <html lang="de-AT"><head><title> Eins &amp;\n zwei </title><base target=x><base href="https://example.com/">
            </head><body><svg><title>icon</title></svg>
            """
        )
        #expect(outline.title == "Eins & zwei")
        #expect(outline.language == "de-AT")
        #expect(outline.baseHref == "https://example.com/")
    }

    @Test("An icon's title is not the page's")
    func iconTitle() throws {
        #expect(try scan("<svg><title>icon</title></svg>").title == nil)
        #expect(try scan("<body><svg><title>icon</title></svg><title>page</title>").title == "page")
    }

    @Test(
        "Pages without anything have an empty outline",
        arguments: ["", " ", "\n\n", "<!DOCTYPE html>", "<", "</", "<!--"]
    )
    func empty(_ page: String) throws {
        let outline = try scan(page)
        #expect(outline.text.allSatisfy { $0 == 0x0A || $0 == 0x3C || $0 == 0x2F })
        #expect(outline.title == nil)
        #expect(outline.source.position(at: page.utf8.count).offset == page.utf8.count)
    }

    @Test("Scripts with data are kept, with the exact range of their content")
    func dataScripts() throws {
        let page = """
            <script>let a = "</p>"</script><script type="module">x</script>
            <script type="application/LD+JSON; charset=utf-8">{"a": "<b>&amp;</b>"}</script >
            <script type='application/rsl+xml'></script><script type=application/json>{"open": 1}
            """
        let outline = try scan(page)
        #expect(outline.scripts.map(\.type) == ["application/ld+json", "application/rsl+xml", "application/json"])
        let contents = outline.scripts.map { String(decoding: outline.source.bytes[$0.contentRange], as: UTF8.self) }
        #expect(contents == ["{\"a\": \"<b>&amp;</b>\"}", "", "{\"open\": 1}"])
        #expect(outline.scripts.allSatisfy { outline.elements[$0.element].name == .script })
        #expect(outline.blocks.isEmpty)
    }

    @Test(
        "Comments are kept as source ranges",
        arguments: [
            ("<!-- one -->x", [" one "]), ("<!---->x", [""]), ("<!--a--!>x", ["a"]),
            ("<!--a<b>-->x<!--c-->", ["a<b>", "c"]),
            ("<p>y<!--\u{1}z-->x", ["\u{1}z"]),
        ]
    )
    func comments(_ page: String, _ expected: [String]) throws {
        let outline = try scan(page)
        #expect(outline.comments.map { String(decoding: outline.source.bytes[$0], as: UTF8.self) } == expected)
    }

    @Test("There is one body, whatever follows its end")
    func afterTheEnd() throws {
        let outline = try scan(
            "<html><body><p>one</p></body></html>\n<p>two</p><html><body class=x><div>three</div></body>four"
        )
        let paths = outline.blocks.map { outline.path(of: $0.element) }
        #expect(paths == ["/html/body/p[1]", "/html/body/p[2]", "/html/body/div", "/html/body"])
    }

    @Test("Text without any element stands in body", arguments: ["<", "a < b", "< <", "1"])
    func textAlone(_ page: String) throws {
        let outline = try scan(page)
        #expect(outline.blockTexts == [page])
        let block = try #require(outline.blocks.first)
        #expect(outline.path(of: block.element).hasPrefix("/html/body"))
    }

    @Test("Unknown elements keep their name")
    func otherNames() throws {
        let outline = try scan("<X-Notice><p>one</p></X-Notice>")
        let element = try outline.first(.other)
        #expect(outline.name(of: element) == "x-notice")
        #expect(outline.words(of: element) == "one")
        #expect(try outline.path(of: outline.first(.p)) == "/html/body/x-notice/p")
    }

    @Test("Paths number only siblings that share their name")
    func paths() throws {
        let outline = try scan(
            "<body><footer><p>a</p><div>b</div><p>c</p></footer><x-a>d</x-a><x-b>e</x-b><x-a>f</x-a>"
        )
        let paths = outline.elements.indices.map { outline.path(of: $0) }
        #expect(
            paths == [
                "/html", "/html/body", "/html/body/footer", "/html/body/footer/p[1]", "/html/body/footer/div",
                "/html/body/footer/p[2]", "/html/body/x-a[1]",
                "/html/body/x-b", "/html/body/x-a[2]",
            ]
        )
    }

    @Test("Ancestors lead from the element to the root")
    func ancestors() throws {
        let outline = try scan("<main><p>a <b>b</b>")
        let names = outline.ancestors(of: try outline.first(.b)).map { outline.name(of: $0) }
        #expect(names == ["b", "p", "main", "body", "html"])
    }
}
