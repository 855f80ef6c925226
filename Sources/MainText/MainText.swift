// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import HTMLScan

/// The words of a page that make up its article, without menus, teasers, forms, comments and the rest around it.
///
/// The article is found by where the words stand and how: paragraphs with much text and few links lift the element around
/// them, and the element that stands highest holds the article. What in it is named or built as something else is left
/// out. The method is that of the readability family of extractors.
package struct MainText: Sendable, Hashable {
    /// The ranges of `HTMLOutline.text` that belong to the article, in order; each is one block.
    package let ranges: [Range<Int>]
    /// The words of the article, one block a line.
    package let text: String

    /// Finds the article of a page; empty where the page has no words.
    package init(of outline: HTMLOutline) {
        ranges = ArticleFinder(outline).ranges
        text = ranges.map(outline.string).joined(separator: "\n")
    }
}
