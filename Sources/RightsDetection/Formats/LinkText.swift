// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// What a reader is told of a link: its words, or what stands in for them.
struct LinkText {
    /// The words, with white space collapsed; empty where the link has none.
    var words: String

    /// The text of the link, else its label, its title, or the words for a picture inside.
    init(of element: Int, in outline: HTMLOutline) {
        words = outline.string(outline.elements[element].textRange).collapsingSpace
        if !words.isEmpty { return }
        for attribute in [HTMLAttributeName.ariaLabel, .title, .alt] {
            words = (outline.value(of: attribute, in: element) ?? "").collapsingSpace
            if !words.isEmpty { return }
        }
        for inner in outline.descendants(of: element) {
            for attribute in [HTMLAttributeName.alt, .ariaLabel, .title] {
                words = (outline.value(of: attribute, in: inner) ?? "").collapsingSpace
                if !words.isEmpty { return }
            }
        }
    }
}

extension HTMLOutline {
    /// The elements inside an element, in document order.
    func descendants(of element: Int) -> Range<Int> {
        var end = element + 1
        while end < elements.count, elements[end].parent >= element { end += 1 }
        return element + 1..<end
    }

    /// Whether an element is a heading or stands in one.
    func isInHeading(_ element: Int) -> Bool {
        ancestors(of: element).contains { index in
            switch elements[index].name {
            case .h1, .h2, .h3: true
            default: false
            }
        }
    }
}
