// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import PhraseMatching
import RightsModel

/// The phrases of all languages, ready to be found in page text.
public struct Lexicon: Sendable {
    /// What a phrase, or a part of a phrase with gaps, does.
    struct Output: Sendable {
        /// What the phrase does.
        var category: PhraseCategory
        /// The number of the language in `languages`.
        var language: UInt8
        /// The number of the phrase with gaps that this is a part of; -1 for a phrase without gaps.
        var gapped: Int
        /// The number of the part, from 0.
        var position: Int
        /// Whether another part must follow.
        var isOpen: Bool
    }

    /// The BCP 47 tags of the languages, in the order of their files.
    package let languages: [String]
    let outputs: [Output]
    let automaton: PhraseAutomaton

    /// Makes the lexicon of records as `LexiconCompiler` writes them.
    package init(records: String) {
        self.init(LexiconTables(records: records))
    }

    /// Makes the lexicon of its tables. A sense that is not known, which the compiler rules out, counts as to be ignored.
    package init(_ tables: LexiconTables) {
        languages = tables.languages
        automaton = tables.automaton
        let categories = tables.senses.map { Lexicon.category($0) ?? .ignore }
        outputs = tables.outputs.map { output in
            Output(
                category: categories[output.sense],
                language: UInt8(clamping: output.language),
                gapped: output.gapped,
                position: output.position,
                isOpen: output.isOpen
            )
        }
    }

    private static func category(_ sense: String) -> PhraseCategory? {
        let fields = sense.split(separator: "\t" as Character, omittingEmptySubsequences: false)
        if fields.first == "W", fields.count == 2 { return PhraseCategory(name: fields[1]) }
        guard fields.first == "P", fields.count == 5, let modality = Modality(rawValue: String(fields[1])) else {
            return nil
        }
        func list<Term: RawRepresentable<String>>(_ field: Substring) -> [Term] {
            field.split(separator: "," as Character).compactMap { Term(rawValue: String($0)) }
        }
        return .formula(
            Statement(
                modality: modality,
                actions: list(fields[2]),
                unless: list(fields[3]),
                requires: list(fields[4])
            )
        )
    }
}

extension Lexicon {
    /// The lexicon that comes with the program: `rules/lexicon/*.yaml` as it was at the build.
    public static let builtIn = Lexicon(
        LexiconTables(text: BuiltinRules.lexicon, automaton: BuiltinRules.lexiconAutomaton)
    )
}
