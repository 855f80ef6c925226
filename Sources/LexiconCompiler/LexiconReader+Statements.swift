// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Formulas and examples: phrases and sentences with the statement that they make.
extension LexiconReader {
    func formulas(_ nodes: [LocatedNode], language: String) throws(StructuredTextError) -> [LexiconFormula] {
        var formulas: [LexiconFormula] = []
        var seen: Set<String> = []
        for node in nodes {
            var reader = try MappingReader(node, subject: "a phrase with its own sense")
            let text = try reader.requiredNode(for: "text")
            let statement = try statement(&reader, language: language)
            try reader.rejectUnknownKeys()
            for phrase in try PhrasePattern.expand(text) {
                guard seen.insert(phrase.lowercased()).inserted else {
                    throw text.error("“\(phrase)” has its sense already, further up")
                }
                formulas.append(LexiconFormula(text: phrase, statement: statement))
            }
        }
        return formulas
    }

    func examples(_ nodes: [LocatedNode], language: String) throws(StructuredTextError) -> [LexiconExample] {
        var examples: [LexiconExample] = []
        for node in nodes {
            var reader = try MappingReader(node, subject: "an example")
            let text = try reader.requiredNode(for: "text")
            let expect = try reader.requiredNode(for: "expect")
            try reader.rejectUnknownKeys()
            let expectation = try expectation(expect, language: language)
            examples.append(
                LexiconExample(text: try text.string(), expectation: expectation, line: text.line, column: text.column)
            )
        }
        return examples
    }

    /// A statement, or nil for the word `none`.
    private func expectation(_ node: LocatedNode, language: String) throws(StructuredTextError) -> Statement? {
        if case .scalar(let word, _) = node.content {
            guard word == "none" else {
                let expected = "“none” or the statement as {modality: …, actions: […]}"
                throw node.error("expected \(expected), found “\(word)”")
            }
            return nil
        }
        var reader = try MappingReader(node, subject: "an expectation")
        let statement = try statement(&reader, language: language)
        try reader.rejectUnknownKeys()
        return statement
    }

    private func statement(_ reader: inout MappingReader, language: String) throws(StructuredTextError) -> Statement {
        _ = try reader.requiredNode(for: "modality")
        guard let modality: Modality = try reader.word(for: "modality", noun: "a modality") else {
            throw reader.node.error("\(reader.subject) needs the key “modality”")
        }
        return Statement(
            modality: modality,
            actions: try reader.words(for: "actions", noun: "an action") ?? [],
            unless: try reader.words(for: "unless", noun: "a condition") ?? [],
            requires: try reader.words(for: "requires", noun: "a condition") ?? [],
            language: language
        )
    }
}
