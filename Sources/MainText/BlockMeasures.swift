// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// What can be counted in one block of words.
struct BlockMeasures: Sendable {
    /// The block's range in `HTMLOutline.text`.
    let range: Range<Int>
    /// The nearest element around it that separates text.
    let container: Int
    /// Its letters and signs, in Unicode scalars.
    let characters: Int
    /// Those of them that stand in links.
    let linkCharacters: Int
    /// The commas, in whatever script: a sign of prose.
    let commas: Int
    /// Whether it ends as a sentence does.
    let endsSentence: Bool

    /// The part of the words that stands in links, from 0 to 1.
    var linkDensity: Double {
        characters == 0 ? 0 : Double(linkCharacters) / Double(characters)
    }

    /// Whether it is long enough for running text, and no list of links.
    var isProse: Bool {
        characters >= 60 && linkDensity < 0.4
    }

    /// The measures of all blocks that readers see, in document order.
    static func all(of outline: HTMLOutline) -> [BlockMeasures] {
        let anchors = outline.elements.indices.lazy.filter { index in
            outline.elements[index].name == .a && outline.hasAttribute(.href, in: index)
        }
        let links = DisjointRanges(anchors.map { outline.elements[$0].textRange }).ranges
        var next = 0
        return outline.blocks.compactMap { block in
            guard !block.isHidden, !block.isInert else { return nil }
            var linked = 0
            while next < links.count, links[next].upperBound <= block.range.lowerBound { next += 1 }
            var link = next
            while link < links.count, links[link].lowerBound < block.range.upperBound {
                linked += outline.text[links[link].clamped(to: block.range)].count { $0 & 0xC0 != 0x80 }
                link += 1
            }
            return BlockMeasures(block, linkCharacters: linked, in: outline)
        }
    }

    private init(_ block: TextBlock, linkCharacters: Int, in outline: HTMLOutline) {
        range = block.range
        container = block.container
        var characters = 0
        var commas = 0
        var last: Unicode.Scalar = " "
        for scalar in String(decoding: outline.text[block.range], as: UTF8.self).unicodeScalars {
            characters += 1
            if Self.commaSigns.contains(scalar) { commas += 1 }
            if !Self.closingSigns.contains(scalar) { last = scalar }
        }
        self.characters = characters
        self.linkCharacters = min(linkCharacters, characters)
        self.commas = commas
        endsSentence = Self.sentenceEnds.contains(last)
    }

    private static let commaSigns: Set<Unicode.Scalar> = [",", "，", "、", "،", "；", ";", "،"]
    private static let closingSigns: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", "」", "』", ")", "）", " "]
    private static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "؟", "।", ":", "۔"]
}
