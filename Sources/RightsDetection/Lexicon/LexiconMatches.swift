// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching

/// The phrases of the lexicon that stand in a page's text, found once for all detectors.
package struct LexiconMatches: Sendable {
    /// The page's text, folded, block after block.
    let folded: FoldedText
    /// The range of each block in `folded`.
    let blocks: [Range<Int>]
    /// All hits, block after block.
    private let hits: [LexiconHit]
    private let hitRanges: [Range<Int>]

    /// Finds all phrases in the text of an outline.
    init(outline: HTMLOutline, lexicon: Lexicon) {
        var folded = FoldedText()
        folded.reserve(outline.text.count)
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(outline.blocks.count)
        for block in outline.blocks {
            let start = folded.bytes.count
            folded.append(outline.text, range: block.range)
            blocks.append(start..<folded.bytes.count)
        }
        var hits: [LexiconHit] = []
        hits.reserveCapacity(folded.bytes.count / 8)
        var hitRanges: [Range<Int>] = []
        hitRanges.reserveCapacity(blocks.count)
        for block in blocks {
            let start = hits.count
            lexicon.addHits(in: folded, range: block, to: &hits)
            hitRanges.append(start..<hits.count)
        }
        self.folded = folded
        self.blocks = blocks
        self.hits = hits
        self.hitRanges = hitRanges
    }

    /// The hits of a block, by their beginnings.
    func hits(inBlock index: Int) -> ArraySlice<LexiconHit> {
        hits[hitRanges[index]]
    }
}
