// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching

/// Where in a page's text the names of policies stand: most links hold none, and need no closer look.
struct LinkPhrasePlaces {
    /// Links with at most this many bytes of text may be as silent as "more" and are always looked at.
    private static let shortest = 24

    private let text: [UInt8]
    /// The text offsets at which names of policies begin, ascending.
    private let starts: [Int]

    init(_ document: Document) {
        text = document.outline.text
        var starts: [Int] = []
        for block in document.matches.blocks.indices {
            for hit in document.matches.hits(inBlock: block) {
                guard case .link = hit.category else { continue }
                starts.append(document.matches.folded.origin(of: hit.range).lowerBound)
            }
        }
        self.starts = starts
    }

    /// Whether a name of a policy may stand in the words of a link: also where they are short, or glued to other words,
    /// so that a name at their edge was not seen.
    func mayStand(in words: Range<Int>) -> Bool {
        if words.count <= Self.shortest || isGlued(words.lowerBound) || isGlued(words.upperBound) { return true }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < words.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < starts.count && starts[low] < words.upperBound
    }

    private func isGlued(_ offset: Int) -> Bool {
        guard offset > 0, offset < text.count else { return false }
        return ScalarClass.before(offset, in: text, start: 0) == .alphabetic
            && ScalarClass.at(offset, in: text, end: text.count) == .alphabetic
    }
}
