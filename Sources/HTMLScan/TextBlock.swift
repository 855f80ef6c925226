// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Words that stand together: what lies between two elements that separate text.
public struct TextBlock: Sendable, Hashable {
    /// The block's bytes in `HTMLOutline.text`; never empty, no white space at its ends.
    public let range: Range<Int>
    /// The innermost element around the first character.
    public let element: Int
    /// The nearest element around the block that separates text; the root's index if there is none.
    public let container: Int
    /// Whether all of its words are hidden.
    public let isHidden: Bool
    /// Whether its words are no words of the page, such as those of `noscript` and `select`.
    public let isInert: Bool
}
