// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// Which elements hold something else than an article, whatever stands inside them.
struct ForeignElements: Sendable {
    /// By element: its own hint.
    let hints: [ElementHint]
    /// By element: whether it, or an element around it, is foreign.
    private let isForeignByElement: [Bool]

    init(_ outline: HTMLOutline) {
        var hints: [ElementHint] = []
        var foreign: [Bool] = []
        hints.reserveCapacity(outline.elements.count)
        foreign.reserveCapacity(outline.elements.count)
        for index in outline.elements.indices {
            let hint = ElementHint(index, in: outline)
            let parent = outline.elements[index].parent
            hints.append(hint)
            foreign.append(hint == .foreign || parent >= 0 && foreign[parent])
        }
        self.hints = hints
        isForeignByElement = foreign
    }

    func contains(_ element: Int) -> Bool {
        isForeignByElement[element]
    }
}
