// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

/// Text that means itself is taken from the source; libxml2 must have read it the same.
@Suite("Text that means itself")
struct PlainTextTests {
    private static let pieces = [
        "word", " ", "  ", "\n\n", "\t", "\r\n", "\r", "é", "日本語", "、", "！", "\u{FEFF}", "\u{A0}", "\u{200B}", "©",
        "x > y",
        "&amp;", "&copy;", "&nbsp;", "& ", "&#8217;", "<b>", "</b>", "<i>", "</i>", "<br>", "<br/>", "<p>", "</p>",
        "<!-- c -->",
        "<td>", "</div>", "<ul><li>", "<title>t</title>", "<textarea>a</textarea>", "<?x?>", "</nothing>",
    ]

    @Test("The same as with a character that XML does not know, which only libxml2 reads", arguments: 0..<80)
    func sameAsParser(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) &+ 9_000)
        for _ in 0..<40 {
            let parts = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            let page = parts.joined()
            // A control character before each tag and at the end, which libxml2 leaves out.
            let marked = parts.map { $0.hasPrefix("<") ? "\u{1}" + $0 : $0 }.joined() + "\u{1}"
            let outline = try HTMLScanner().scan(Array(("<body><div>" + page + "<hr>").utf8))
            let expected = try HTMLScanner().scan(Array(("<body><div>" + marked + "<hr>").utf8))
            #expect(words(outline) == words(expected), "page: \(page)")
            #expect(outline.elements.map(\.name) == expected.elements.map(\.name), "page: \(page)")
            check(outline)
        }
    }

    @Test("Long text without markup is read whole, and in time that grows with it")
    func long() throws {
        let text = String(repeating: "Words of an article, \u{FF01} and more. ", count: 40_000)
        let page = String(repeating: "<i>", count: 200) + "\(text)</i></body>\(text)\u{FFFF}<p>\(text)</p>"
        let outline = try HTMLScanner().scan(Array(page.utf8))
        #expect(outline.text.count >= 3 * (text.utf8.count - 2))
        check(outline)
    }

    /// The words of each block; a control character among white space may leave a space more.
    private func words(_ outline: HTMLOutline) -> [[String]] {
        outline.blocks.map { outline.string($0.range).split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    /// Holds each ASCII letter of the text against the byte of the source at its place.
    private func check(_ outline: HTMLOutline) {
        let wrong = outline.text.indices.filter { index in
            let byte = outline.text[index]
            guard (0x61...0x7A).contains(byte) else { return false }
            return outline.source.bytes[outline.sourceOffset(atText: index)] != byte
        }
        #expect(wrong.isEmpty)
    }
}
