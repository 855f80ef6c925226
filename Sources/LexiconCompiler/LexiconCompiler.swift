// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
public import StructuredText

/// Compiles the lexicon of `rules/lexicon/*.yaml` (imprimatur.lexicon/1) to the text that a `Lexicon` reads.
///
/// One record a line, fields separated by tabs: `L`, the tag and the name of a language, opens its records; `W`, a
/// category and a phrase; `N`, the role of words inside of a notice and the words; `V`, a kind and a word that is looked up
/// rather than found; `P`, a modality, actions, conditions of a prohibition, conditions of a permission or duty, and
/// a formula. Records stand in the order of the files and of their lines, so that equal files give equal text.
public enum LexiconCompiler {
    /// The format that the files must name.
    public static let schema = "imprimatur.lexicon/1"

    /// Compiles files, in the order given.
    ///
    /// - Throws: the first error, with its place and with what would be right.
    public static func compile(_ files: [(path: String, bytes: [UInt8])]) throws(StructuredTextError) -> String {
        var text = ""
        var paths: [String: String] = [:]
        for file in files {
            let source = try read(file.bytes, path: file.path)
            if let other = paths[source.language] {
                let message = "the language “\(source.language)” stands in \(other) already; keep its words in one file"
                throw StructuredTextError(path: file.path, message: message)
            }
            paths[source.language] = file.path
            text += compiled(source)
        }
        return text
    }

    /// Reads and checks one file.
    ///
    /// - Throws: the first error, with its place and with what would be right.
    public static func read(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> LexiconSource {
        try LexiconReader(path: path).read(StructuredText.parse(bytes, path: path))
    }

    /// The records of one language.
    private static func compiled(_ source: LexiconSource) -> String {
        var text = "L\t\(source.language)\t\(source.name)\n"
        for phrase in source.phrases {
            if phrase.category.hasPrefix(LexiconPhrase.innerNotice) {
                text += "N\t\(phrase.category.dropFirst(LexiconPhrase.innerNotice.count))\t\(phrase.text)\n"
            } else {
                text += "W\t\(phrase.category)\t\(phrase.text)\n"
            }
        }
        for word in source.words { text += "V\t\(word.category)\t\(word.text)\n" }
        for formula in source.formulas {
            let statement = formula.statement
            let fields = [
                "P", statement.modality.rawValue,
                statement.actions.map(\.rawValue).joined(separator: ","),
                statement.unless.map(\.rawValue).joined(separator: ","),
                statement.requires.map(\.rawValue).joined(separator: ","),
                formula.text,
            ]
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }
}
