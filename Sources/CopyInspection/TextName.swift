// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import MainText

/// A name or phrase as words, to be looked for among other words.
struct TextName {
    private let words: [String]

    /// Makes a name; nil where it has no words, or one of a single letter.
    init?(_ text: String) {
        var words = TextWord.strings(in: text)
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        guard !words.isEmpty, words.joined().count > 1 else { return nil }
        self.words = words
    }

    /// Whether the words stand in a row among others, which are in lower case.
    func stands(in others: [String]) -> Bool {
        guard words.count <= others.count else { return false }
        return (0...(others.count - words.count)).contains { start in
            others[start] == words[0] && others[start..<(start + words.count)].elementsEqual(words)
        }
    }
}

extension Sequence<String> {
    /// The first of the names that stands among words in lower case.
    func first(standingIn words: [String]) -> String? {
        first { TextName($0)?.stands(in: words) ?? false }
    }
}
