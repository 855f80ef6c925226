// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// The statements of a text that stands apart from the page's own: a `<meta>`, a property of JSON-LD.
struct StatementText {
    /// The statements with their words.
    let statements: [(statement: Statement, text: String)]
    /// Where the words of each statement stand in the text, in bytes.
    let ranges: [Range<Int>]
    /// The sentences that set a rule in words that were not understood, with its actions.
    let unparsed: [(actions: [Action], text: String, range: Range<Int>)]
    /// The sentences of the text, in bytes.
    let sentences: [Range<Int>]

    init(_ text: String, in document: Document, language: String?) {
        let lexicon = document.lexicon
        let original = Array(text.utf8)
        let folded = FoldedText(original)
        let range = 0..<folded.bytes.count
        let reader = StatementReader(
            lexicon: lexicon,
            licenses: document.licenses,
            text: folded,
            range: range,
            hits: lexicon.hits(in: folded, range: range)[...],
            pageLanguage: language
        )
        let read = reader.read()
        ranges = read.found.map { folded.origin(of: $0.range) }
        statements = zip(read.found, ranges).map { found, range in
            (found.statement, String(decoding: original[range], as: UTF8.self))
        }
        unparsed = read.unparsed.map { found in
            let range = folded.origin(of: found.range)
            return (found.actions, String(decoding: original[range], as: UTF8.self), range)
        }
        sentences = Sentences.split(folded.bytes, range: range, abbreviations: lexicon.abbreviations)
            .map { folded.origin(of: $0) }
    }

    /// Reports the sentences that were not understood.
    func reportUnparsed(at place: Findings.Place, _ findings: inout Findings) {
        for sentence in unparsed {
            findings.report(.unparsed(sentence.actions, text: sentence.text), at: place)
        }
    }
}
