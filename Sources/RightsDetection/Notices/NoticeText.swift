// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// The notices of a text that stands apart from the page's own: an attribute, a `<meta>`, a property of JSON-LD.
struct NoticeText {
    /// The notices with their words.
    let notices: [(notice: Notice, text: String)]
    /// Where the words of each notice stand in the text, in bytes.
    let ranges: [Range<Int>]

    init(_ text: String, lexicon: Lexicon) {
        let original = Array(text.utf8)
        let folded = FoldedText(original)
        let range = 0..<folded.bytes.count
        let parser = NoticeParser(
            text: folded,
            original: original,
            range: range,
            hits: lexicon.hits(in: folded, range: range),
            words: lexicon.noticeWords
        )
        let found = parser.notices()
        ranges = found.map { folded.origin(of: $0.range) }
        notices = zip(found, ranges).map { found, range in
            (found.notice, String(decoding: original[range], as: UTF8.self))
        }
    }
}
