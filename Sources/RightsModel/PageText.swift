// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The words of a page's article, without what stands around them.
public struct PageText: Sendable, Hashable {
    /// The name under which the page was given.
    public var source: String
    /// The page's title.
    public var title: String?
    /// The language that the page declares, as a BCP 47 tag.
    public var language: String?
    /// How many words the article has; of scripts without spaces, each ideograph counts as one.
    public var words: Int
    /// The words, one paragraph a line; empty where the page has no article.
    public var text: String
    /// Why the page could not be read; nil where it was.
    public var problem: String?

    /// Makes the text of a page.
    public init(
        source: String,
        title: String? = nil,
        language: String? = nil,
        words: Int,
        text: String,
        problem: String? = nil
    ) {
        self.source = source
        self.title = title
        self.language = language
        self.words = words
        self.text = text
        self.problem = problem
    }
}
