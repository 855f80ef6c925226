// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsModel

/// The passages in which a copy's text differs from its source by more than house style and template.
struct TextChanges {
    private(set) var changes: [TextChange] = []

    private let comparison: TextComparison
    private let page: InspectedPage
    private let style: HouseStyle
    /// The blocks of the copy that speak of the source: credits, links.
    private let creditBlocks: Set<Int>
    private let isPart: Bool
    /// The blocks of the source that speak of rights: notice, license, terms.
    private let rightsBlocks: Set<Int>
    private let articleRanges: Set<Range<Int>>

    /// More changes than these prove no more.
    private static let most = 50
    /// A line of so many words without a full stop is a label.
    private static let longestLabel = 12
    /// Lines beside an article have no more words.
    private static let longestBoilerplate = 40
    /// Statements on rights have seldom more words.
    private static let longestStatement = 100
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
        add(left, new, behind: added.upperBound)
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
        add([], new, behind: first)
    }

    /// Words behind the last equal one, in its own block.
    private mutating func examineEnd(behind last: Int) {
        guard !isPart else { return }
        let index = comparison.copy.blockOfToken[last]
        let new = Array((last + 1)..<comparison.copy.wordsOfBlock[index].upperBound)
        guard !new.isEmpty, !speaksOfSource(index) else { return }
        add([], new, behind: last)
    }

    /// Whether a block of the source is left out as a whole, and is a label or a line beside the article.
    private func isBesideArticle(sourceBlock block: Int, within gap: Range<Int>) -> Bool {
        let words = comparison.source.wordsOfBlock[block]
        guard gap.lowerBound <= words.lowerBound, words.upperBound <= gap.upperBound else { return false }
        return isLabel(comparison.source, block)
            || rightsBlocks.contains(block) && words.count <= Self.longestStatement
    }

    /// Whether a block of the copy is new as a whole, and belongs to its template, is a label or a credit.
    private func isTemplate(copyBlock block: Int, within gap: Range<Int>) -> Bool {
        let words = comparison.copy.wordsOfBlock[block]
        guard gap.lowerBound <= words.lowerBound, words.upperBound <= gap.upperBound else { return false }
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
