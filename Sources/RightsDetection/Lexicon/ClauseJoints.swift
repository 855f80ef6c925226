// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// The words of one language that join or part what stands in a sentence, folded.
struct ClauseJoints: Sendable {
    /// Words that put two things side by side: "or", "and".
    var conjunctions: Set<String> = []
    /// Words that open a clause against the one before: "but", "however".
    var contrasts: Set<String> = []

    /// The words of all languages, by the number of the language.
    static func byLanguage(_ tables: LexiconTables) -> [ClauseJoints] {
        var joints = tables.languages.map { _ in ClauseJoints() }
        for word in tables.words where joints.indices.contains(word.language) {
            switch word.kind {
            case "conjunction": joints[word.language].conjunctions.insert(word.text)
            case "contrast": joints[word.language].contrasts.insert(word.text)
            default: continue
            }
        }
        return joints
    }
}
