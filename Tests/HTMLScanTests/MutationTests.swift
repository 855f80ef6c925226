// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

/// Random pages: nothing crashes, and every offset stays within the page.
@Suite("Random pages")
struct MutationTests {
    private static let seedPage = """
        <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>T &amp; t</title><base href="/x">
        <script type="application/ld+json">{"@type": "Article", "x": "</p>"}</script><style>p { }</style></head>
        <body class='a b'><!-- c --><nav><ul><li><a href="/privacy?a=1&amp;b=2" rel='nofollow license'>Privacy&nbsp;policy</a>
        <li hidden>no</ul></nav><p>© 2001–2024 Exämple<br>日本語 &copy; &#169; &#146; text <b>bold <i>both</b> rest</i>
        <table><tr><td>one<td>two</table><noscript>n</noscript><select><option>o</select><textarea><p>t</textarea>
        <footer style="display:none">All rights reserved</footer></body></html>
        """

    private static let fragments = [
        "<", ">", "&", "</", "<!--", "-->", "<p", "\"", "'", "=", "&#", ";", "<script>", "</script>", "\0", "<?", "<!",
        "]]>",
        "</html>", "<body>", "<head>", "<a ", "\u{FEFF}", "&copy", "\r", "\u{1}", "<title>", "<svg>",
    ]

    @Test("Mutations of a page", arguments: 0..<40)
    func mutations(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        for _ in 0..<40 {
            var page = Array(Self.seedPage.utf8)
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<page.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: page[place] = UInt8.random(in: 0...255, using: &random)
                case 1: page.insert(contentsOf: (Self.fragments.randomElement(using: &random) ?? "").utf8, at: place)
                case 2: page.removeSubrange(place..<min(page.count, place + Int.random(in: 1...20, using: &random)))
                default:
                    let end = min(page.count, place + Int.random(in: 1...200, using: &random))
                    page.insert(
                        contentsOf: Array(page[place..<end]),
                        at: Int.random(in: 0..<page.count, using: &random)
                    )
                }
            }
            try check(
                page,
                charset: ["utf-8", "shift_jis", "gb2312", "iso-2022-jp", nil, nil].randomElement(using: &random) ?? nil
            )
        }
    }

    @Test("Random bytes", arguments: 0..<20)
    func randomBytes(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) &+ 1_000)
        let labels = EncodedText.all.map(\.label)
        for _ in 0..<40 {
            let alphabet: [UInt8] = Array("<>/&;#=\"' abcp!-?\n".utf8) + [0, 0x1B, 0x81, 0x82, 0xE3, 0xC2, 0xA0, 0xFF]
            let page = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                    : .random(in: 0...255, using: &random)
            }
            try check(page, charset: labels.randomElement(using: &random))
        }
    }

    private func check(_ page: [UInt8], charset: String?) throws {
        let outline = try HTMLScanner(limits: HTMLLimits(attributesPerElement: 4, depth: 10, misplacedTagWork: 1_000))
            .scan(page, charset: charset)
        let source = outline.source.bytes
        var lastOffset = 0
        for offset in source.indices {
            let position = outline.source.position(at: offset)
            let isInOrder = position.offset >= lastOffset && position.offset <= page.count
            if !isInOrder { Issue.record("source offset \(offset) in \(page)") }
            lastOffset = position.offset
        }
        for (index, element) in outline.elements.enumerated() {
            #expect(element.parent < index && element.parent >= -1)
            #expect(element.sourceOffset == -1 || source[element.sourceOffset] == 0x3C, "\(page)")
            #expect(element.textRange.upperBound <= outline.text.count)
            for name in HTMLAttributeName.allCases where outline.hasAttribute(name, in: index) {
                let offset = outline.valueOffset(of: name, in: index)
                #expect(offset.map { $0 <= source.count } ?? (element.sourceOffset == -1), "\(page)")
            }
            #expect(outline.path(of: index).hasPrefix("/"))
        }
        checkText(outline, page)
    }

    private func checkText(_ outline: HTMLOutline, _ page: [UInt8]) {
        let source = outline.source.bytes
        var end = 0
        for block in outline.blocks {
            #expect(
                block.range.lowerBound >= end && !block.range.isEmpty && block.range.upperBound <= outline.text.count
            )
            #expect(
                outline.elements.indices.contains(block.element) && outline.elements.indices.contains(block.container)
            )
            end = block.range.upperBound
        }
        var last = 0
        for offset in outline.text.indices {
            let place = outline.sourceOffset(atText: offset)
            let byte = outline.text[offset]
            // Characters stand in the source as they are, unless a reference or white space does.
            let isSame = byte <= 0x20 || place < source.count && (source[place] == byte || source[place] == 0x26)
            let isOwned = outline.elements.indices.contains(outline.element(atText: offset))
            if place < last || place > source.count || !isSame || !isOwned {
                let page = String(decoding: source, as: UTF8.self).debugDescription
                Issue.record("text offset \(offset), source offset \(place) after \(last) in \(page)")
            }
            last = place
        }
        for range in outline.comments + outline.scripts.map(\.contentRange) {
            #expect(range.upperBound <= source.count)
        }
    }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
