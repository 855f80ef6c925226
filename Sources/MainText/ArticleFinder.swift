// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Finds the element that holds a page's article, and the blocks in it that are its words.
struct ArticleFinder {
    private let outline: HTMLOutline
    private let blocks: [BlockMeasures]
    private let foreign: ForeignElements
    private let scores: ContainerScores

    init(_ outline: HTMLOutline) {
        self.outline = outline
        blocks = BlockMeasures.all(of: outline)
        foreign = ForeignElements(outline)
        scores = ContainerScores(blocks, foreign, outline)
    }

    /// The ranges of `HTMLOutline.text` that belong to the article, in order.
    var ranges: [Range<Int>] {
        let marked = markedBodies
        let holders = marked.isEmpty ? bestHolders : marked
        guard !holders.isEmpty else { return [] }
        let inside = blocks.filter { block in
            !foreign.contains(block.container) && holders.contains { isInside(block, $0) }
        }
        return ArticleBlocks(inside, foreign, outline).ranges
    }
}

extension ArticleFinder {
    /// Too few words to be an article's.
    private static let fewestCharacters = 140

    /// The elements that the page itself marks as the words of its article, where they hold enough.
    private var markedBodies: [Int] {
        let marked = outline.elements.indices.filter { index in
            outline.value(of: .itemprop, in: index)?.lowercased().contains("articlebody") == true
                && !outline.elements[index].textRange.isEmpty
        }
        let outermost = marked.filter { index in
            !marked.contains { $0 != index && contains($0, index) }
        }
        let characters = blocks.filter { block in outermost.contains { isInside(block, $0) } }.reduce(0) { $0 + $1.characters }
        return characters >= Self.fewestCharacters ? outermost : []
    }

    private var bestHolders: [Int] {
        let ranked = scores.candidates.map { (element: $0, score: scores.scores[$0] * (1 - linkDensity(of: $0))) }
        guard var best = ranked.max(by: { ($0.score, $1.element) < ($1.score, $0.element) }) else {
            return outline.elements.indices.first { outline.elements[$0].name == .body }.map { [$0] } ?? []
        }
        best = widened(best, ranked)
        return [best.element] + siblings(of: best.element, score: best.score)
    }

    /// The element around the best one, where it holds as much again: an article in several boxes.
    private func widened(
        _ best: (element: Int, score: Double),
        _ ranked: [(element: Int, score: Double)]
    ) -> (element: Int, score: Double) {
        var current = best
        let good = ranked.filter { $0.score >= best.score * 0.75 }
        var parent = outline.elements[best.element].parent
        // Three or more good ones below one element: that one holds the article.
        while parent >= 0, outline.elements[parent].name != .body, outline.elements[parent].name != .html {
            let below = good.count { $0.element != parent && contains(parent, $0.element) && !contains($0.element, best.element) }
            if below >= 3 {
                current = (parent, max(scores.scores[parent], best.score))
                break
            }
            parent = outline.elements[parent].parent
        }
        // An element around it that scores higher holds more of the same.
        var last = current.score
        parent = outline.elements[current.element].parent
        while parent >= 0, outline.elements[parent].name != .body, outline.elements[parent].name != .html {
            let score = scores.scores[parent]
            if score == 0 || score < current.score / 3 { break }
            if score > last {
                current = (parent, score)
                break
            }
            last = score
            parent = outline.elements[parent].parent
        }
        return current
    }

    /// Elements beside the best one that hold paragraphs of the same article.
    private func siblings(of best: Int, score: Double) -> [Int] {
        let parent = outline.elements[best].parent
        guard parent >= 0 else { return [] }
        let threshold = max(10, score * 0.2)
        return outline.elements.indices[(parent + 1)...].prefix { contains(parent, $0) }.filter { index in
            guard outline.elements[index].parent == parent, index != best, !foreign.contains(index) else { return false }
            if scores.scores[index] >= threshold { return true }
            guard outline.elements[index].name == .p else { return false }
            let words = blocks(in: index)
            let length = words.reduce(0) { $0 + $1.characters }
            let density = linkDensity(of: index)
            return length > 80 ? density < 0.25 : length > 0 && density == 0 && words.last?.endsSentence == true
        }
    }

    private func linkDensity(of element: Int) -> Double {
        let inside = blocks(in: element)
        let characters = inside.reduce(0) { $0 + $1.characters }
        let linked = inside.reduce(0) { $0 + $1.linkCharacters }
        return characters == 0 ? 0 : Double(linked) / Double(characters)
    }

    /// The blocks of an element, by where they stand in the text.
    private func blocks(in element: Int) -> ArraySlice<BlockMeasures> {
        let range = outline.elements[element].textRange
        let start = blocks.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let end = blocks.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return blocks[start..<max(start, end)]
    }

    private func isInside(_ block: BlockMeasures, _ element: Int) -> Bool {
        let range = outline.elements[element].textRange
        return range.lowerBound <= block.range.lowerBound && block.range.lowerBound < range.upperBound
    }

    private func contains(_ outer: Int, _ inner: Int) -> Bool {
        var current = inner
        while current > outer { current = outline.elements[current].parent }
        return current == outer
    }
}

extension Array {
    /// The index of the first element for which a condition holds that holds for all after it.
    fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
