// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching
import RightsModel

/// The names of licenses and the words beside them, block by block, and what follows from them.
struct LicenseSurroundings {
    let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// What the catalog knows of a block's words.
    func words(inBlock index: Int) -> LicenseWords {
        words(in: document.matches.blocks[index])
    }

    /// What the catalog knows of a part of the folded text.
    func words(in range: Range<Int>) -> LicenseWords {
        document.licenses.words(in: document.matches.folded, of: document.outline.text, range: range)
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
    func cues(inBlock block: Int, besides range: Range<Int>) -> Set<LicenseCue> {
        let sentence = sentence(around: range, inBlock: block)
        let cues = words(in: sentence).cues.filter { !range.overlaps($0.range) }
        return Set(cues.map(\.cue))
    }

    /// How far around a name its sentence is looked for, in folded bytes: a block may be as long as the page.
    private static let reach = 2_000

    /// The sentence around a name, or the part of it between two bullets or bars.
    private func sentence(around range: Range<Int>, inBlock block: Int) -> Range<Int> {
        let bytes = document.matches.folded.bytes
        let whole = (range.lowerBound - Self.reach..<range.upperBound + Self.reach)
            .clamped(to: document.matches.blocks[block])
        let sentences = Sentences.split(bytes, range: whole, abbreviations: document.lexicon.abbreviations)
        let sentence = sentences.first { $0.overlaps(range) || $0.lowerBound >= range.lowerBound } ?? whole
        var start = range.lowerBound
        while start > sentence.lowerBound, !Self.isBar(bytes, start - 1) { start -= 1 }
        var end = range.upperBound
        while end < sentence.upperBound, !Self.isBar(bytes, end) { end += 1 }
        return min(start, end)..<end
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
