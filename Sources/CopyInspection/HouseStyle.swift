// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import MainText

/// What a copy may differ in without being an altered text, and the words by which copies speak of themselves.
///
/// The data of `rules/house-style.yaml`.
struct HouseStyle: Sendable {
    /// For words joined by spaces, the one that stands for them and their equivalents.
    private(set) var canonical: [String: String] = [:]
    /// How many words the longest equivalent has.
    private(set) var longestEquivalent = 1
    /// By language: phrases that tell readers of changes, in lower case.
    private(set) var changeMarks: [(language: String, phrase: String)] = []
    private(set) var translatorMarks: [String] = []
    private(set) var boilerplate: [String] = []
    private(set) var counters: [String] = []
    private(set) var counterWords: [String] = []

    /// The one that is compiled in.
    static let builtIn = HouseStyle(records: BuiltinRules.houseStyle)

    /// Reads lines of fields with tabs between.
    init(records: String) {
        for line in records.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 1 else { continue }
            switch fields[0] {
            case "E" where fields.count > 2:
                let words = TextWord.strings(in: fields[2])
                canonical[words.joined(separator: " ")] = fields[1]
                longestEquivalent = max(longestEquivalent, words.count)
            case "M" where fields.count > 2: changeMarks.append((fields[1], fields[2].lowercased()))
            case "T": translatorMarks.append(fields[1].lowercased())
            case "B": boilerplate.append(fields[1].lowercased())
            case "C": counters.append(fields[1].lowercased())
            case "W": counterWords.append(fields[1].lowercased())
            default: break
            }
        }
    }
}

extension TextWord {
    /// The words of a text, in lower case.
    static func strings(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return all(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self).lowercased() }
    }
}
