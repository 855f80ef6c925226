// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The blocks of an article, without what stands between its paragraphs: link lists, credits, invitations.
struct ArticleBlocks {
    private let blocks: [BlockMeasures]
    private let foreign: ForeignElements
    private let outline: HTMLOutline

    init(_ blocks: [BlockMeasures], _ foreign: ForeignElements, _ outline: HTMLOutline) {
        self.blocks = blocks
        self.foreign = foreign
        self.outline = outline
    }

    /// - Parameter isMarked: whether the page itself says that they are the words of its article.
    func ranges(isMarked: Bool) -> [Range<Int>] {
        let kept = blocks.filter { !isLinkList($0) && !isRemark($0) && !isTitle($0) }
        guard !isMarked, let first = kept.firstIndex(where: isProse), let last = kept.lastIndex(where: isProse) else {
            return kept.map(\.range)
        }
        // Short lines before the first and behind the last paragraph are head and foot, not words of the article.
        return kept[first...last].map(\.range)
    }

    private func isProse(_ block: BlockMeasures) -> Bool {
        block.linkDensity < 0.5 && (block.characters >= 80 || block.characters >= 20 && block.endsSentence)
    }

    /// Words that are mostly links, unless they are a sentence with links in it.
    private func isLinkList(_ block: BlockMeasures) -> Bool {
        if block.linkDensity > 0.9 { return !isHeading(block) || block.characters < 20 }
        return block.linkDensity > 0.5 && !(block.endsSentence && block.characters > 80)
    }

    /// A short line in an element that is named as something beside the article.
    private func isRemark(_ block: BlockMeasures) -> Bool {
        guard block.characters < 120, !(block.endsSentence && block.characters > 60) else { return false }
        var element = block.container
        var steps = 0
        while element >= 0, steps < 2 {
            if foreign.hints[element] == .unlikely { return true }
            element = outline.elements[element].parent
            steps += 1
        }
        return false
    }

    /// The title of the page stands above the article.
    private func isTitle(_ block: BlockMeasures) -> Bool {
        outline.elements[block.container].name == .h1
    }

    private func isHeading(_ block: BlockMeasures) -> Bool {
        switch outline.elements[block.container].name {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}
