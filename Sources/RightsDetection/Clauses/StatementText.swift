// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// The statements of a text that stands apart from the page's own: a `<meta>`, a property of JSON-LD.
struct StatementText {
    /// The statements with their words.
    let statements: [(statement: Statement, text: String)]

    init(_ text: String, lexicon: Lexicon, language: String?) {
        let original = Array(text.utf8)
        let folded = FoldedText(original)
        let range = 0..<folded.bytes.count
        let reader = StatementReader(
            lexicon: lexicon,
            text: folded,
            range: range,
            hits: lexicon.hits(in: folded, range: range)[...],
            pageLanguage: language
        )
        statements = reader.read().found.map { found in
            (found.statement, String(decoding: original[folded.origin(of: found.range)], as: UTF8.self))
        }
    }
}
