// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import PhraseMatching

/// Finds the places at which other words of the page begin, though no sign parts them from those before.
struct NoticeBreaks {
    private let document: Document
    /// The text offsets at which an element begins or ends glued to other words: "Example Ltd.</b><i>Contact".
    private let glued: [Int]

    init(_ document: Document) {
        self.document = document
        let outline = document.outline
        var offsets: [Int] = []
        for element in outline.elements {
            let words = element.textRange
            if Self.isLowerThenUpper(outline.text, at: words.lowerBound) { offsets.append(words.lowerBound) }
            if Self.isLowerThenUpper(outline.text, at: words.upperBound) { offsets.append(words.upperBound) }
        }
        glued = offsets.sorted()
    }

    /// The folded offsets of such places in a block.
    func offsets(inBlock index: Int) -> Set<Int> {
        let block = document.outline.blocks[index].range
        let folded = document.matches.blocks[index]
        let origins = document.matches.folded.origins
        var breaks = linked(inBlock: index)
        var number = Self.partition(0..<glued.count) { glued[$0] <= block.lowerBound }
        while number < glued.count, glued[number] < block.upperBound {
            let place = Self.partition(folded) { Int(origins[$0]) < glued[number] }
            if place < folded.upperBound { breaks.insert(place) }
            number += 1
        }
        return breaks
    }

    /// The folded offsets at which links begin whose first words name a policy.
    private func linked(inBlock index: Int) -> Set<Int> {
        let outline = document.outline
        var breaks: Set<Int> = []
        for hit in document.matches.hits(inBlock: index) where !hit.isContinuation {
            guard case .link = hit.category else { continue }
            let words = document.matches.folded.origin(of: hit.range)
            let element = outline.element(atText: words.lowerBound)
            let link = outline.ancestors(of: element).first { outline.elements[$0].name == .a }
            if let link, outline.elements[link].textRange.lowerBound == words.lowerBound {
                breaks.insert(hit.range.lowerBound)
            }
        }
        return breaks
    }

    /// Whether a capital letter follows a small one or a full stop without a space.
    private static func isLowerThenUpper(_ text: [UInt8], at offset: Int) -> Bool {
        guard offset > 0, offset < text.count else { return false }
        let before = text[offset - 1]
        let isEnd = (0x61...0x7A).contains(before) || before == 0x2E || before >= 0x80
        return isEnd && (0x41...0x5A).contains(text[offset])
    }

    /// The first number of a range for which a condition no longer holds.
    private static func partition(_ range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
