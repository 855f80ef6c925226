// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Synchronization

/// The places of a page's elements, each found when it is first asked for: most elements are never asked about.
final class ElementPlaces: Sendable {
    private let outline: HTMLOutline
    private let found: Mutex<[ElementContext?]>

    init(_ outline: HTMLOutline) {
        self.outline = outline
        found = Mutex(Array(repeating: nil, count: outline.elements.count))
    }

    /// The place of an element: what its own markup says, and that of all around it.
    func place(of element: Int) -> ElementContext {
        guard outline.elements.indices.contains(element) else { return [] }
        return found.withLock { found in
            var open: [Int] = []
            var current = element
            while current >= 0, found[current] == nil {
                open.append(current)
                current = outline.elements[current].parent
            }
            var place: ElementContext = current >= 0 ? found[current] ?? [] : []
            for index in open.reversed() {
                place.formUnion(ElementContext.own(of: index, in: outline))
                found[index] = place
            }
            return place
        }
    }
}
