// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import RightsModel

/// Finds the lines of a copy that speak of its source, and what they say.
struct CreditInspection {
    /// Blocks of the copy, by number, that name somebody whom a credit can name or link to the source.
    private(set) var blocks: [Int] = []
    private let page: InspectedPage
    private let comparison: TextComparison
    private let names: CreditNames
    private let words: [[String]]
    /// For each of `blocks`: which lines link to the source.
    private let linking: Set<Int>

    /// Longer paragraphs are no credits.
    private static let longest = 90

    init(_ page: InspectedPage, _ comparison: TextComparison, names: CreditNames, links: [Int]) {
        self.page = page
        self.comparison = comparison
        self.names = names
        let outline = page.outline
        var linking: Set<Int> = []
        var block = 0
        for link in links {
            let offset = outline.elements[link].textRange.lowerBound
            while block < comparison.copy.blocks.count, comparison.copy.blocks[block].upperBound <= offset {
                block += 1
            }
            if block < comparison.copy.blocks.count { linking.insert(block) }
        }
        self.linking = linking
        var found: [Int] = []
        var words: [[String]] = []
        let all = names.requested + names.authors + names.publishers
        for (index, range) in comparison.copy.blocks.enumerated() {
            let count = comparison.copy.wordsOfBlock[index].count
            let isOwn = linking.contains(index) || !comparison.isTaken(copyBlock: index)
            guard count > 0, count <= Self.longest, isOwn else { continue }
            guard !Self.standsApart(outline.element(atText: range.lowerBound), outline) else { continue }
            let line = outline.string(range)
            // A notice of copyright claims, and credits nobody.
            guard !line.contains("©"), !line.lowercased().hasPrefix("copyright") else { continue }
            let text = TextWord.strings(in: line)
            guard linking.contains(index) || all.first(standingIn: text) != nil else { continue }
            found.append(index)
            words.append(text)
        }
        blocks = found
        self.words = words
    }

    /// Whether an element stands in a menu, a sidebar, or the foot of the page.
    static func standsApart(_ element: Int, _ outline: HTMLOutline) -> Bool {
        var isInArticle = false
        for index in outline.ancestors(of: element) {
            switch outline.elements[index].name {
            case .article, .main: isInArticle = true
            case .nav, .aside, .button, .head: return true
            case .footer: if !isInArticle { return !Self.isArticleFoot(index, outline) }
            default: break
            }
        }
        return false
    }

    private static func isArticleFoot(_ footer: Int, _ outline: HTMLOutline) -> Bool {
        outline.ancestors(of: footer).contains { [.article, .main].contains(outline.elements[$0].name) }
    }
}

extension CreditInspection {
    /// Whether a credit names the source, the author, or whom the page asks to name.
    var credit: CopyFinding {
        func line(_ index: Int) -> Evidence { evidence(blocks[index]) }
        if !names.requested.isEmpty {
            let naming = blocks.indices.filter { names.requested.first(standingIn: words[$0]) != nil }
            if !naming.isEmpty { return CopyFinding(true, naming.prefix(5).map(line)) }
            guard let first = blocks.indices.first.map(line) else { return CopyFinding(false) }
            return CopyFinding(unknown: "whether “\(first.text)” credits “\(names.requested[0])”", [first])
        }
        let known = names.authors + names.publishers
        let naming = blocks.indices.filter { known.first(standingIn: words[$0]) != nil }
        if !naming.isEmpty { return CopyFinding(true, naming.prefix(5).map(line)) }
        guard !known.isEmpty else {
            return CopyFinding(
                unknown: "whom a credit would have to name: the page names nobody",
                blocks.indices.prefix(5).map(line)
            )
        }
        let parts = Set(known.flatMap { TextWord.strings(in: $0) }.filter { $0.count > 3 })
        guard let unclear = blocks.indices.first(where: { words[$0].contains(where: parts.contains) }) else {
            return CopyFinding(false, blocks.indices.prefix(1).map(line))
        }
        return CopyFinding(unknown: "whether “\(line(unclear).text)” credits “\(known[0])”", [line(unclear)])
    }

    /// Whether a credit names the author.
    var author: CopyFinding {
        guard !names.authors.isEmpty else { return CopyFinding(unknown: "who wrote the page") }
        let naming = blocks.indices.filter { names.authors.first(standingIn: words[$0]) != nil }
        return CopyFinding(!naming.isEmpty, naming.prefix(5).map { evidence(blocks[$0]) })
    }

    /// Where the credits stand, each position once, from the top.
    var positions: [CreditPosition] {
        var found: Set<CreditPosition> = []
        let paragraphs = comparison.copy.blocks.indices.filter { comparison.isTaken(copyBlock: $0) && isParagraph($0) }
        var above = 0
        for (index, block) in blocks.enumerated() {
            while above < paragraphs.count, paragraphs[above] < block { above += 1 }
            if above == 0 {
                found.insert(.top)
                if names.authors.first(standingIn: words[index]) != nil, words[index].count <= 25 {
                    found.insert(.byline)
                }
            }
            if above <= 3 { found.insert(.nearTop) }
            if above >= paragraphs.count { found.insert(.end) }
        }
        if paragraphs.isEmpty { found.remove(.end) }
        return CreditPosition.allCases.filter(found.contains)
    }

    private func isParagraph(_ block: Int) -> Bool {
        comparison.copy.wordsOfBlock[block].count >= 6
    }

    func evidence(_ block: Int) -> Evidence {
        let range = comparison.copy.blocks[block]
        return Evidence(text: page.outline.string(range), location: page.location(atText: range.lowerBound))
    }
}
