// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Which elements hold something else than an article, whatever stands inside them.
struct ForeignElements: Sendable {
    /// By element: its own hint.
    let hints: [ElementHint]
    /// By element: whether it, or an element around it, is foreign.
    private let isForeignByElement: [Bool]

    init(_ blocks: [BlockMeasures], _ outline: HTMLOutline) {
        let sums = TextSums(blocks)
        var hints: [ElementHint] = []
        var foreign: [Bool] = []
        hints.reserveCapacity(outline.elements.count)
        foreign.reserveCapacity(outline.elements.count)
        for (index, element) in outline.elements.enumerated() {
            var hint = ElementHint(index, in: outline)
            // Some pages wrap all that they have into a form, or name a box around it like a part of it.
            if hint.isDoubtful, sums.prose(in: element.textRange) * 5 >= sums.allProse * 2 && sums.allProse > 0 {
                hint = .none
            }
            hints.append(hint)
            foreign.append(hint == .foreign || element.parent >= 0 && foreign[element.parent])
        }
        self.hints = hints
        isForeignByElement = foreign
    }

    func contains(_ element: Int) -> Bool {
        isForeignByElement[element]
    }
}
