// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Finds the element that holds a page's article, and the blocks in it that are its words.
struct ArticleFinder {
    private let outline: HTMLOutline
    private let blocks: [BlockMeasures]
    private let foreign: ForeignElements
    private let scores: ContainerScores
    /// Of the blocks that do not stand in foreign elements.
    private let sums: TextSums
    /// By element: the index behind the last element inside it.
    private let ends: [Int]

    init(_ outline: HTMLOutline) {
        self.outline = outline
        blocks = BlockMeasures.all(of: outline)
        foreign = ForeignElements(blocks, outline)
        scores = ContainerScores(blocks, foreign, outline)
        sums = TextSums(blocks.lazy.filter { [foreign] in !foreign.contains($0.container) })
        var ends = Array(1..<(outline.elements.count + 1))
        for (index, element) in outline.elements.enumerated().reversed() where element.parent >= 0 {
            ends[element.parent] = max(ends[element.parent], ends[index])
        }
        self.ends = ends
    }

    /// The ranges of `HTMLOutline.text` that belong to the article, in order.
    var ranges: [Range<Int>] {
        let marked = markedBodies
        let holders = marked.isEmpty ? bestHolders : marked
        guard !holders.isEmpty else { return [] }
        let covered = DisjointRanges(holders.map(range))
        let inside = blocks.filter { block in
            !foreign.contains(block.container) && covered.contains(block.range.lowerBound)
        }
        return ArticleBlocks(inside, foreign, outline).ranges(isMarked: !marked.isEmpty)
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
        let covered = DisjointRanges(marked.map(range))
        let characters = blocks.lazy.filter { covered.contains($0.range.lowerBound) }.reduce(0) { $0 + $1.characters }
        return characters >= Self.fewestCharacters ? marked : []
    }

    private var bestHolders: [Int] {
        let ranked = scores.candidates.map { (element: $0, score: scores.scores[$0] * (1 - linkDensity(of: $0))) }
        guard let best = ranked.max(by: { ($0.score, $1.element) < ($1.score, $0.element) }) else {
            return outline.elements.indices.first { outline.elements[$0].name == .body }.map { [$0] } ?? []
        }
        let holder = widened(best.element)
        return leads(to: holder) + [holder] + siblings(of: holder, score: max(best.score, scores.scores[holder]))
    }

    /// The element around one that holds a part of an article, as far as it holds more of the same.
    private func widened(_ element: Int) -> Int {
        var holder = element
        var around = outline.elements[element].parent
        while around >= 0, outline.elements[around].name != .body, outline.elements[around].name != .html {
            let more = prose(of: around)
            if Double(more) >= Double(prose(of: holder)) * 1.3 {
                guard sums.linkDensity(in: range(around), without: range(holder)) < 0.2,
                    !holdsSeveralArticles(around, beside: holder)
                else { break }
                holder = around
            }
            around = outline.elements[around].parent
        }
        return holder
    }

    /// Whether an element holds another article beside the one that is found: a list of articles.
    private func holdsSeveralArticles(_ element: Int, beside holder: Int) -> Bool {
        var articles = 0
        for index in (element + 1)..<ends[element]
        where outline.elements[index].name == .article && !foreign.contains(index) && prose(of: index) > 0 {
            articles += 1
            if articles > 1 { return true }
        }
        return false
    }

    /// Elements before the holder, in the same article, that open it with a sentence.
    private func leads(to holder: Int) -> [Int] {
        var article = outline.elements[holder].parent
        while article >= 0, outline.elements[article].name != .article, outline.elements[article].name != .main {
            article = outline.elements[article].parent
        }
        guard article >= 0 else { return [] }
        let start = outline.elements[holder].textRange.lowerBound
        return blocks.filter { block in
            isInside(block, article) && block.range.lowerBound < start && !foreign.contains(block.container)
                && block.characters >= 80 && block.linkDensity < 0.2
        }.map(\.container)
    }

    /// Elements beside the best one that hold paragraphs of the same article.
    private func siblings(of best: Int, score: Double) -> [Int] {
        let parent = outline.elements[best].parent
        guard parent >= 0 else { return [] }
        let threshold = max(10, score * 0.2)
        return ((parent + 1)..<ends[parent]).filter { index in
            guard outline.elements[index].parent == parent, index != best, !foreign.contains(index) else {
                return false
            }
            if scores.scores[index] >= threshold { return true }
            guard outline.elements[index].name == .p else { return false }
            let length = outline.elements[index].textRange.count
            let density = linkDensity(of: index)
            return length > 80 ? density < 0.25 : length > 0 && density == 0
        }
    }

    private func range(_ element: Int) -> Range<Int> {
        outline.elements[element].textRange
    }

    private func prose(of element: Int) -> Int {
        sums.prose(in: range(element))
    }

    private func linkDensity(of element: Int) -> Double {
        sums.linkDensity(in: range(element))
    }

    private func isInside(_ block: BlockMeasures, _ element: Int) -> Bool {
        let range = outline.elements[element].textRange
        return range.lowerBound <= block.range.lowerBound && block.range.lowerBound < range.upperBound
    }
}
