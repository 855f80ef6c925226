// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// The names of licenses and the words beside them, block by block, and what follows from them.
struct LicenseSurroundings {
    let document: Document
    private let recent = Recent()
    /// The most bytes before and behind a name in which words tell what it is about.
    private static let reach = 1_000

    init(_ document: Document) {
        self.document = document
    }

    /// What is known of a block.
    private struct Block {
        var index: Int
        var words: LicenseWords
        var sentences: [Range<Int>]
        /// Whether a sentence says no of a license that it does not name: "This license does not apply to the text".
        var disclaims: Bool
    }

    /// The block that was read last: several names and links of one block are asked for in turn.
    private final class Recent {
        var block: Block?
    }

    /// What the catalog knows of a block's words.
    func words(inBlock index: Int) -> LicenseWords {
        block(index).words
    }

    /// What the catalog knows of a part of the folded text.
    func words(in range: Range<Int>) -> LicenseWords {
        document.licenses.words(in: document.matches.folded, of: document.outline.text, range: range)
    }

    private func block(_ index: Int) -> Block {
        if let block = recent.block, block.index == index { return block }
        let range = document.matches.blocks[index]
        let folded = document.matches.folded
        let words = document.licenses.words(in: folded, of: document.outline.text, range: range)
        let sentences = Sentences.split(
            folded.bytes,
            range: range,
            abbreviations: document.lexicon.abbreviations
        )
        let block = Block(
            index: index,
            words: words,
            sentences: sentences,
            disclaims: Self.disclaims(words, sentences)
        )
        recent.block = block
        return block
    }

    private static func disclaims(_ words: LicenseWords, _ sentences: [Range<Int>]) -> Bool {
        var cue = words.cues.startIndex
        var mention = words.mentions.startIndex
        for sentence in sentences {
            var found: Set<LicenseCue> = []
            while cue < words.cues.endIndex, words.cues[cue].range.lowerBound < sentence.upperBound {
                found.insert(words.cues[cue].cue)
                cue += 1
            }
            var isNamed = false
            while mention < words.mentions.endIndex, words.mentions[mention].range.lowerBound < sentence.upperBound {
                isNamed = true
                mention += 1
            }
            if !isNamed, found.isSuperset(of: [.declares, .denies]) { return true }
        }
        return false
    }

    /// The index of the block that holds the words at a text offset, or of the last one before it.
    func block(atText offset: Int) -> Int? {
        let blocks = document.outline.blocks
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// What a license at a place is about: by the words of its sentence, else by the place.
    ///
    /// - Parameters:
    ///   - range: the words that name it, in folded bytes; those inside do not count.
    func scope(of match: LicenseMatch?, in context: ElementContext, block: Int?, besides range: Range<Int>?) -> Scope {
        if match?.terms.isForSoftware == true { return .other }
        let placed = context.scope
        guard placed == .page || placed == .work, let block, let range else { return placed }
        let cues = cues(inBlock: block, besides: range)
        if cues.contains(.contributions) || cues.contains(.other) && !cues.contains(.content) { return .other }
        return cues.contains(.media) && !cues.contains(.content) ? .media : placed
    }

    /// The cues in the sentence around a name.
    func cues(inBlock index: Int, besides range: Range<Int>) -> Set<LicenseCue> {
        let block = block(index)
        let sentence = sentence(around: range, in: block)
        var number = Self.first(in: block.words.cues.count) {
            block.words.cues[$0].range.lowerBound < sentence.lowerBound
        }
        var cues: Set<LicenseCue> = []
        while number < block.words.cues.count, block.words.cues[number].range.lowerBound < sentence.upperBound {
            let (cue, words) = block.words.cues[number]
            if sentence.contains(words), !range.overlaps(words) { cues.insert(cue) }
            number += 1
        }
        return cues
    }

    /// Whether the sentence around a name says no to the license.
    func isDenied(_ range: Range<Int>, inBlock index: Int) -> Bool {
        let sentence = sentence(around: range, in: block(index))
        return document.licenses.isDenied(range, in: sentence, of: document.matches.folded.bytes)
    }

    /// Whether the words around a name may limit what the license is for.
    ///
    /// - Parameter scope: what it is about; where that is not the page, nothing need be asked.
    func isNarrowed(_ range: Range<Int>, about scope: Scope, inBlock index: Int) -> Bool {
        guard scope == .page || scope == .work else { return false }
        let cues = cues(inBlock: index, besides: range)
        return cues.contains(.narrows) || cues.contains(.other) && cues.contains(.content) || block(index).disclaims
    }

    /// The sentence around a name, or the part of it between two bullets or bars.
    private func sentence(around range: Range<Int>, in block: Block) -> Range<Int> {
        let bytes = document.matches.folded.bytes
        let number = Self.first(in: block.sentences.count) { block.sentences[$0].upperBound <= range.lowerBound }
        let whole = document.matches.blocks[block.index]
        let sentence = number < block.sentences.count ? block.sentences[number] : whole
        var start = range.lowerBound
        let floor = max(sentence.lowerBound, range.lowerBound - Self.reach)
        while start > floor, !Self.isBar(bytes, start - 1) { start -= 1 }
        var end = range.upperBound
        let ceiling = min(sentence.upperBound, range.upperBound + Self.reach)
        while end < ceiling, !Self.isBar(bytes, end) { end += 1 }
        return min(start, end)..<end
    }

    /// The first of `count` numbers for which a condition no longer holds.
    private static func first(in count: Int, after isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a bar, a bullet or another sign that sets items of a line apart stands at an index.
    private static func isBar(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "|"): return true
        case 0xB7: return index > 0 && bytes[index - 1] == 0xC2
        case 0xE2:
            guard index + 2 < bytes.count else { return false }
            // • and the geometric shapes and symbols from ■ to ♦.
            let isBullet = bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA2
            return isBullet || (0x96...0x99).contains(bytes[index + 1])
        default: return false
        }
    }
}
