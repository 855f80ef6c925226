// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import PhraseMatching
import RightsModel

/// The phrases of all languages, ready to be found in page text.
public struct Lexicon: Sendable {
    /// The BCP 47 tags of the languages, in the order of their files.
    package let languages: [String]
    /// The bit of the words of no language (`und`), where a set of languages has one bit for each.
    let commonLanguage: UInt128
    /// What the phrases do, by the number of the sense.
    let categories: [PhraseCategory]
    /// The words that are looked at inside of a notice alone.
    let noticeWords: NoticeWords
    /// The statements of the formulas.
    let formulas: [Statement]
    /// Words before a full stop that end no sentence, in any language, folded.
    let abbreviations: Set<String>
    /// The words that join or part clauses, by the number of the language.
    let joints: [ClauseJoints]
    /// What the outputs of the automaton stand for, in digits; read only where a phrase was found.
    let outputs: [UInt8]
    let automaton: PhraseAutomaton

    /// Makes the lexicon of records as `LexiconCompiler` writes them.
    package init(records: String) {
        self.init(LexiconTables(records: records))
    }

    /// Makes the lexicon of its tables.
    ///
    /// A sense that is not known, which the compiler rules out, counts as to be ignored.
    package init(_ tables: LexiconTables) {
        languages = tables.languages
        automaton = tables.automaton
        noticeWords = NoticeWords(records: tables.noticeWords)
        commonLanguage = tables.languages.firstIndex(of: "und").map { 1 << UInt128($0) } ?? 0
        outputs = tables.outputs
        abbreviations = Set(tables.words.lazy.filter { $0.kind == "abbreviation" }.map(\.text))
        joints = ClauseJoints.byLanguage(tables)
        var formulas: [Statement] = []
        categories = tables.senses.map { sense in
            guard let statement = Lexicon.statement(sense) else { return Lexicon.category(sense) ?? .ignore }
            formulas.append(statement)
            return .formula(formulas.count - 1)
        }
        self.formulas = formulas
    }

    private static func category(_ sense: String) -> PhraseCategory? {
        let fields = sense.split(separator: "\t" as Character, omittingEmptySubsequences: false)
        return fields.first == "W" && fields.count == 2 ? PhraseCategory(name: fields[1]) : nil
    }

    /// The statement of a formula; nil for other senses.
    private static func statement(_ sense: String) -> Statement? {
        let fields = sense.split(separator: "\t" as Character, omittingEmptySubsequences: false)
        guard fields.first == "P", fields.count == 5, let modality = Modality(rawValue: String(fields[1])) else {
            return nil
        }
        func list<Term: RawRepresentable<String>>(_ field: Substring) -> [Term] {
            field.split(separator: "," as Character).compactMap { Term(rawValue: String($0)) }
        }
        return Statement(
            modality: modality,
            actions: list(fields[2]),
            unless: list(fields[3]),
            requires: list(fields[4])
        )
    }
}

extension Lexicon {
    /// The lexicon that comes with the program: `rules/lexicon/*.yaml` as it was at the build.
    public static let builtIn = Lexicon(
        LexiconTables(
            text: BuiltinRules.lexicon,
            outputs: BuiltinRules.lexiconOutputs,
            automaton: BuiltinRules.lexiconAutomaton
        )
    )
}
