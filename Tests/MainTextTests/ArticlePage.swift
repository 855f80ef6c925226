// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText
import TestSupport
import Testing

/// A page and the words of its article, which are marked in it.
///
/// Each marked span is one paragraph of the article.
struct ArticlePage {
    let expected: [String]
    let found: [String]

    init(_ marked: String) throws {
        let markup = MarkedHTML(marked)
        let outline = try HTMLScanner().scan(markup.bytes)
        expected = markup.spans.map(\.text)
        let article = MainText(of: outline)
        found = article.text.split(separator: "\n").map(String.init)
    }

    func expectArticle(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        #expect(found == expected, sourceLocation: sourceLocation)
    }
}
