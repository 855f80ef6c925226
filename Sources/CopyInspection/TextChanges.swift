// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsModel

/// The passages in which a copy's text differs from its source by more than house style and template.
struct TextChanges {
    private(set) var changes: [TextChange] = []
    /// Whether one of them is certain: whole paragraphs that only one side has may be no words of the article.
    private(set) var isCertain = false

    private let comparison: TextComparison
    private let page: InspectedPage
    private let style: HouseStyle
    /// The blocks of the copy that speak of the source: credits, links.
    private let creditBlocks: Set<Int>
    private let isPart: Bool
    /// The blocks of the source that speak of rights: notice, license, terms.
    private let rightsBlocks: Set<Int>
    private let articleRanges: Set<Range<Int>>
    private let siblings: Siblings

    /// More changes than these prove no more.
    private static let most = 50
    /// A line of so many words without a full stop is a label.
    private static let longestLabel = 12
    /// Lines beside an article have no more words.
    private static let longestBoilerplate = 40
    /// Statements on rights have seldom more words.
    private static let longestStatement = 100
    /// Lines about the author and the like at the edge of an article have seldom more words.
    private static let longestEdge = 60
    /// In an excerpt, longer gaps are text of the copy's own.
    private static let longestRewording = 12

    /// - Parameter isPart: whether only a part of the text is to be taken, so that what is left out is no change.
    init(
        _ comparison: TextComparison,
        _ page: InspectedPage,
        of source: InspectedPage,
        style: HouseStyle,
        creditBlocks: Set<Int>,
        isPart: Bool
    ) {
        self.comparison = comparison
        self.page = page
        self.style = style
        self.creditBlocks = creditBlocks.union(page.blocksOnRights(comparison.copy.blocks))
        rightsBlocks = source.blocksOnRights(comparison.source.blocks)
        self.isPart = isPart
        articleRanges = Set(MainText(of: page.outline).ranges)
        siblings = Siblings(comparison)
        var next = (source: 0, copy: comparison.matches.first?.copy ?? 0)
        for match in comparison.matches where changes.count < Self.most {
            examine(next.source..<match.source, next.copy..<match.copy)
            next = (match.source + 1, match.copy + 1)
        }
        if !comparison.matches.isEmpty { examine(next.source..<comparison.source.count, next.copy..<next.copy) }
        if let first = comparison.matches.first { examineStart(before: first.copy, source: first.source) }
        if let last = comparison.matches.last { examineEnd(behind: last.copy) }
    }
}

extension TextChanges {
    /// Judges what stands between two equal words.
    private mutating func examine(_ removed: Range<Int>, _ added: Range<Int>) {
        guard !removed.isEmpty || !added.isEmpty else { return }
        let left = removed.filter { !isBesideArticle(sourceBlock: comparison.source.blockOfToken[$0], within: removed) }
        let new = added.filter { !isTemplate(copyBlock: comparison.copy.blockOfToken[$0], within: added) }
        if isPart {
            let isShort = left.count <= Self.longestRewording && new.count <= Self.longestRewording
            guard isShort, !new.isEmpty else { return }
        }
        guard !left.isEmpty || !new.isEmpty, !isDateline(left, new) else { return }
        isCertain =
            isCertain || !left.isEmpty && !new.isEmpty || isCertain(left: left, within: removed)
            || isCertain(new: new, within: added)
        add(left, new, behind: added.upperBound)
    }

    /// Whether words that were left out are the article's for certain: not a whole line at its edge or apart from it.
    private func isCertain(left: [Int], within gap: Range<Int>) -> Bool {
        let source = comparison.source
        let blocks = Set(left.map { source.blockOfToken[$0] })
        if blocks.contains(where: { !source.isWhole($0, within: gap) }) { return true }
        let isAtEdge = gap.lowerBound == 0 || gap.upperBound == source.count
        if isAtEdge, left.count <= Self.longestEdge { return false }
        return blocks.contains { siblings.source.contains(source.parent(ofBlock: $0)) }
    }

    /// Whether words that were added stand in the copy's article for certain.
    private func isCertain(new: [Int], within gap: Range<Int>) -> Bool {
        let copy = comparison.copy
        let blocks = Set(new.map { copy.blockOfToken[$0] })
        return blocks.contains { !copy.isWhole($0, within: gap) || siblings.copy.contains(copy.parent(ofBlock: $0)) }
    }

    private mutating func add(_ left: [Int], _ new: [Int], behind: Int) {
        let copy = comparison.copy
        let place = new.first ?? min(behind, copy.count - 1)
        changes.append(
            TextChange(
                removed: left.first.map { comparison.source.string($0..<((left.last ?? $0) + 1)) } ?? "",
                added: new.first.map { copy.string($0..<((new.last ?? $0) + 1)) } ?? "",
                location: page.location(atText: copy.ranges[place].lowerBound)
            )
        )
    }

    /// Words before the first equal one, in its own block: more than a dateline is an addition.
    private mutating func examineStart(before first: Int, source: Int) {
        guard !isPart else { return }
        let block = comparison.copy.wordsOfBlock[comparison.copy.blockOfToken[first]]
        let new = Array(block.lowerBound..<first)
        guard !new.isEmpty, source == 0, !isDateline([], new), !speaksOfSource(comparison.copy.blockOfToken[first])
        else { return }
        isCertain = true
        add([], new, behind: first)
    }

    /// Words behind the last equal one, in its own block.
    private mutating func examineEnd(behind last: Int) {
        guard !isPart else { return }
        let index = comparison.copy.blockOfToken[last]
        let new = Array((last + 1)..<comparison.copy.wordsOfBlock[index].upperBound)
        guard !new.isEmpty, !speaksOfSource(index) else { return }
        isCertain = true
        add([], new, behind: last)
    }

    /// Whether a block of the source is left out as a whole, and is a label or a line beside the article.
    private func isBesideArticle(sourceBlock block: Int, within gap: Range<Int>) -> Bool {
        let words = comparison.source.wordsOfBlock[block]
        guard comparison.source.isWhole(block, within: gap) else { return false }
        return isLabel(comparison.source, block)
            || rightsBlocks.contains(block) && words.count <= Self.longestStatement
    }

    /// Whether a block of the copy is new as a whole, and belongs to its template, is a label or a credit.
    private func isTemplate(copyBlock block: Int, within gap: Range<Int>) -> Bool {
        guard comparison.copy.isWhole(block, within: gap) else { return false }
        return !articleRanges.contains(comparison.copy.blocks[block]) || isLabel(comparison.copy, block)
            || speaksOfSource(block)
    }

    private func speaksOfSource(_ block: Int) -> Bool {
        creditBlocks.contains(block)
    }

    private func isLabel(_ text: ComparedText, _ block: Int) -> Bool {
        guard text.wordsOfBlock[block].count <= Self.longestBoilerplate else { return false }
        let words = text.outline.string(text.blocks[block])
        let isSentence = words.last.map { ".!?。！？…”\"».".contains($0) } ?? false
        if text.wordsOfBlock[block].count <= Self.longestLabel, !isSentence { return true }
        let lower = words.prefix(60).lowercased()
        return style.boilerplate.contains { beginning in
            lower.hasPrefix(beginning) && !(lower.dropFirst(beginning.count).first?.isLetter ?? false)
        }
    }

    /// Whether the words are a place, a date or an agency before the first sentence: “NAIROBI, Kenya (AP) —”.
    private func isDateline(_ left: [Int], _ new: [Int]) -> Bool {
        isDateline(left, in: comparison.source) && isDateline(new, in: comparison.copy)
    }

    private func isDateline(_ words: [Int], in text: ComparedText) -> Bool {
        guard let first = words.first, let last = words.last else { return true }
        let block = text.blockOfToken[first]
        guard words.count <= 8, first == text.wordsOfBlock[block].lowerBound, last + 1 < text.count else {
            return false
        }
        let between = text.outline.text[text.ranges[last].upperBound..<text.ranges[last + 1].lowerBound]
        let signs = String(decoding: between, as: UTF8.self)
        return signs.contains { "—–:".contains($0) } || signs.contains(" - ") || signs.contains("--")
    }
}

/// The elements that hold the paragraphs which both texts have.
private struct Siblings {
    let source: Set<Int>
    let copy: Set<Int>

    init(_ comparison: TextComparison) {
        let sourceBlocks = Set(comparison.matches.map { comparison.source.blockOfToken[$0.source] })
        let copyBlocks = Set(comparison.matches.map { comparison.copy.blockOfToken[$0.copy] })
        source = Set(sourceBlocks.map(comparison.source.parent(ofBlock:)))
        copy = Set(copyBlocks.map(comparison.copy.parent(ofBlock:)))
    }
}
