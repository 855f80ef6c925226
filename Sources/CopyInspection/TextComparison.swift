// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText

/// The words of a source's article held against all words of a copy that readers see.
///
/// The whole copy is searched, so that no template can hide a paragraph from the comparison; what in it is none of the
/// article's words is sorted out afterwards.
struct TextComparison: Sendable {
    /// The article of the source.
    let source: ComparedText
    /// All blocks of the copy.
    let copy: ComparedText
    /// Equal words, in order, without those that are equal by chance.
    let matches: [(source: Int, copy: Int)]
    /// How many words of the source stand in the copy, in passages of some length.
    let takenWords: Int
    /// For each block of the copy, how many of its words are the source's.
    let matchedInBlock: [Int]
    /// Whether a text has more words than are compared.
    let isTooLong: Bool

    /// Texts with more words are not compared.
    static let mostWords = 200_000
    /// So many equal words in a row are no chance.
    private static let passage = 5

    init(_ sourcePage: InspectedPage, _ copyPage: InspectedPage, style: HouseStyle) {
        var words = WordNumbers()
        let article = MainText(of: sourcePage.outline).ranges
        let visible = copyPage.outline.blocks.filter { !$0.isHidden && !$0.isInert }.map(\.range)
        source = ComparedText(article, of: sourcePage.outline, style: style, words: &words)
        copy = ComparedText(visible, of: copyPage.outline, style: style, words: &words)
        isTooLong = max(source.count, copy.count) > Self.mostWords
        let all = isTooLong ? [] : WordDiff(source.tokens, copy.tokens).matches
        let anchors = Self.anchors(all, source)
        var taken = 0
        var inBlock = [Int](repeating: 0, count: copy.blocks.count)
        for anchor in anchors {
            taken += anchor.count
            for match in all[anchor] { inBlock[copy.blockOfToken[match.copy]] += 1 }
        }
        takenWords = taken
        matchedInBlock = inBlock
        if let first = anchors.first, let last = anchors.last {
            matches = Array(all[first.lowerBound..<last.upperBound])
        } else {
            matches = []
        }
    }

    /// The runs of equal words that are long enough, or make up a whole block of the source.
    private static func anchors(_ matches: [(source: Int, copy: Int)], _ source: ComparedText) -> [Range<Int>] {
        var anchors: [Range<Int>] = []
        var start = 0
        for index in matches.indices {
            let isLast = index == matches.count - 1
            let goesOn =
                !isLast && matches[index + 1].source == matches[index].source + 1
                && matches[index + 1].copy == matches[index].copy + 1
            guard !goesOn else { continue }
            let block = source.wordsOfBlock[source.blockOfToken[matches[start].source]]
            let isBlock = matches[start].source == block.lowerBound && matches[index].source == block.upperBound - 1
            if index - start + 1 >= passage || isBlock && block.count >= 3 { anchors.append(start..<(index + 1)) }
            start = index + 1
        }
        return anchors
    }

    /// Whether most words of a block of the copy are the source's.
    func isTaken(copyBlock block: Int) -> Bool {
        matchedInBlock[block] * 2 > copy.wordsOfBlock[block].count
    }
}
