// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching

/// Where in a page's text the names of policies stand: most links hold none, and need no closer look.
struct LinkPhrasePlaces {
    private let text: [UInt8]
    private let folded: FoldedText
    /// The text offsets at which names of policies begin, ascending.
    private let starts: [Int]

    init(_ document: Document) {
        text = document.outline.text
        folded = document.matches.folded
        var starts: [Int] = []
        for block in document.matches.blocks.indices {
            for hit in document.matches.hits(inBlock: block) {
                guard case .link = hit.category else { continue }
                starts.append(Int(folded.origins[hit.range.lowerBound]))
            }
        }
        self.starts = starts
    }

    /// Whether a name of a policy may stand in the words of a link: also where they are glued to other words, so that a
    /// name at their edge was not seen.
    func mayStand(in words: Range<Int>) -> Bool {
        if isGlued(words.lowerBound) || isGlued(words.upperBound) { return true }
        let next = LinkPhrasePlaces.first(in: starts.count, from: words.lowerBound) { starts[$0] }
        return next < starts.count && starts[next] < words.upperBound
    }

    /// The words of a link as they are compared, without spaces and punctuation around them.
    func foldedWords(_ words: Range<Int>) -> ArraySlice<UInt8> {
        let origins = folded.origins
        let first = LinkPhrasePlaces.first(in: origins.count, from: words.lowerBound) { Int(origins[$0]) }
        let last = LinkPhrasePlaces.first(in: origins.count, from: words.upperBound) { Int(origins[$0]) }
        var bytes = folded.bytes[first..<max(first, last)]
        while let byte = bytes.last, !byte.isASCIILetter, byte < 0x80 { bytes.removeLast() }
        while let byte = bytes.first, !byte.isASCIILetter, byte < 0x80 { bytes.removeFirst() }
        return bytes
    }

    /// The first of `count` ascending values that is not below `bound`.
    private static func first(in count: Int, from bound: Int, _ value: (Int) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if value(middle) < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isGlued(_ offset: Int) -> Bool {
        guard offset > 0, offset < text.count else { return false }
        return ScalarClass.before(offset, in: text, start: 0) == .alphabetic
            && ScalarClass.at(offset, in: text, end: text.count) == .alphabetic
    }
}
