// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

/// Attributes without references are read from the source; libxml2 must have read them the same.
@Suite("Attributes without references")
struct PlainAttributeTests {
    private static let pieces = [
        "class", "HREF", "id", "title", "data-x", "srcset", "style", "hidden", "itemprop", "_a", ":b", "1", "é", "=",
        " = ",
        "\"", "'", "a b", "/", " /", " ", "\n", "\t", "\r", "x", "日", "\u{1}", "\u{7F}", "\u{FFFE}", "<", "<b", "`",
        ",", ";",
        "display:none", "&amp;", "&amp;copy=1", "&amp", "&",
    ]

    @Test("The same as behind an attribute with a reference, which only libxml2 reads", arguments: 0..<60)
    func sameAsParser(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) &+ 7_000)
        for _ in 0..<60 {
            var attributes = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                let isSeparated = Bool.random(using: &random)
                attributes += (isSeparated ? " " : "") + (Self.pieces.randomElement(using: &random) ?? "")
            }
            let plain = try contents(of: page(" \(attributes)"))
            #expect(plain == (try contents(of: page(" alt='&lt;' \(attributes)"))), "attributes: \(attributes)")
        }
    }

    @Test("Positions behind many cut attributes are exact")
    func positions() throws {
        let cut = String(repeating: "<p class=a data-b='0123456789' id=\"c\">one<br data-d=1>two</p>", count: 50)
        let markup = "<!DOCTYPE html>\(cut)<p data-e='\n\n'>WORD</p>"
        let outline = try HTMLScanner().scan(Array(markup.utf8))
        let text = outline.text
        let place = try #require(text.indices.first { text[$0...].starts(with: "WORD".utf8) })
        let bytes = Array(markup.utf8)
        let source = try #require(bytes.indices.first { bytes[$0...].starts(with: "WORD".utf8) })
        #expect(outline.position(atText: place).offset == source)
    }

    private func page(_ attributes: String) -> String {
        "<p data-first=1>one</p><div\(attributes)>two <b id=x>three</b></div><p class=y>four"
    }

    /// Everything but places: elements with their attributes other than `alt`, and the text.
    private func contents(of markup: String) throws -> [String] {
        let outline = try HTMLScanner().scan(Array(markup.utf8))
        let elements = outline.elements.indices.map { index in
            let values = HTMLAttributeName.allCases.filter { $0 != .alt }.compactMap { name in
                outline.value(of: name, in: index).map { "\(name.text)=\($0)" }
            }
            let element = outline.elements[index]
            return
                "\(outline.name(of: index)) \(values) hidden: \(element.isHidden) parent: \(String(describing: element.parent))"
        }
        return elements + [String(decoding: outline.text, as: UTF8.self)]
    }
}
