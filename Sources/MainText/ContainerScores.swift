// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// How much of an article the elements of a page hold: paragraphs lift the elements around them.
struct ContainerScores {
    /// By element; zero for those that no paragraph lifts.
    private(set) var scores: [Double]
    /// The elements that paragraphs have lifted, in document order.
    private(set) var candidates: [Int]

    /// Words of fewer characters lift nothing.
    private static let shortest = 25

    init(_ blocks: [BlockMeasures], _ foreign: ForeignElements, _ outline: HTMLOutline) {
        scores = Array(repeating: 0, count: outline.elements.count)
        var lifted: Set<Int> = []
        for block in blocks where block.characters >= Self.shortest && !foreign.contains(block.container) {
            let prose = 1 + Double(block.commas) + min(Double(block.characters) / 100, 3)
            let score = prose * (1 - block.linkDensity)
            var element =
                Self.isParagraph(block.container, outline)
                ? outline.elements[block.container].parent : block.container
            var share = 1.0
            for level in 0..<4 where element >= 0 {
                if lifted.insert(element).inserted {
                    scores[element] += Self.base(outline.elements[element].name) + Self.weight(foreign.hints[element])
                }
                scores[element] += score * share
                share = level == 0 ? 0.5 : share / 1.5
                element = outline.elements[element].parent
            }
        }
        candidates = lifted.sorted()
    }

    private static func isParagraph(_ element: Int, _ outline: HTMLOutline) -> Bool {
        switch outline.elements[element].name {
        case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .dd, .dt, .blockquote, .td, .br: true
        default: false
        }
    }

    private static func base(_ name: HTMLElementName) -> Double {
        switch name {
        case .div, .article, .main, .section: 5
        case .pre, .td, .blockquote: 3
        case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
        case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
        default: 0
        }
    }

    private static func weight(_ hint: ElementHint) -> Double {
        switch hint {
        case .article: 35
        case .content: 25
        case .none: 0
        case .unlikely, .foreign: -25
        }
    }
}
