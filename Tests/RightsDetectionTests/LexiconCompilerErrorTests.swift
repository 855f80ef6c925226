// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import LexiconCompiler
import Testing

/// What is wrong in a lexicon file, and how the compiler says it.
@Suite struct LexiconCompilerErrorTests {
    @Test(
        "A wrong key is named with the nearest right one",
        arguments: [
            ("reservation: [x]", "4:1: unknown key “reservation” in a lexicon file; did you mean “reservations”?"),
            ("clauses: {prohibitions: [x]}", "“prohibitions” in the cues of clauses; did you mean “prohibition”?"),
            ("clauses: {actions: {repblish: [x]}}", "4:21: “repblish” is not an action; did you mean “republish”?"),
            ("clauses: {conditions: {atribution: [x]}}", "is not a condition; did you mean “attribution”?"),
            ("links: {imprint: [x]}", "4:9: “imprint” is not a kind of policy link; known are privacy"),
            ("notice: {sufixes: [x]}", "unknown key “sufixes” in the words of a notice; did you mean “suffixes”?"),
            ("reservations: All rights reserved", "4:15: expected a list, found “All rights reserved”"),
            ("clauses: {actions: [x]}", "expected lists of phrases, each below an action"),
        ]
    )
    func namesWrongKeys(line: String, message: String) {
        #expect(error(line).contains(message))
    }

    @Test(
        "A phrase that cannot be meant is refused",
        arguments: [
            ("[\"\"]", "a phrase without words would be found everywhere"),
            ("[\"[optional]\"]", "a phrase without words would be found everywhere"),
            ("[\"*\"]", "“*” stands for the ending of a word"),
            ("[\"no *\"]", "“*” stands for the ending of a word"),
            ("[\"re*print\"]", "“*” stands for the ending of a word"),
            ("[\"… reserved\"]", "“…” stands for words between two others"),
            ("[\"rights …\"]", "“…” stands for words between two others"),
            ("[\"no … *\"]", "“*” stands for the ending of a word"),
            ("[\"[x]*\"]", "a phrase without words would be found everywhere"),
            ("[\"(a|b\"]", "“)” is missing at the end of an alternative"),
            ("[\"a [b\"]", "“]” is missing at the end of an alternative"),
            ("[\"a) b\"]", "“)” closes nothing in this phrase"),
            ("[\"-- !\"]", "“-- !” has no letter by which it could be found"),
            ("[{a: b}]", "4:16: expected a phrase"),
        ]
    )
    func refusesPhrases(list: String, message: String) {
        #expect(error("reservations: \(list)").contains(message))
    }

    @Test("A phrase that stands in its list already is refused with the line of the first")
    func refusesRepetition() {
        let message = error("reservations:\n  - All rights reserved\n  - Rights reserved\n  - all Rights reserved")
        #expect(message.hasPrefix("xx.yaml:7:5: “all Rights reserved” stands in this list already, on line 5"))
    }

    @Test("Alternatives that would make too many phrases are refused")
    func refusesFloods() {
        let words = (1...30).map { "w\($0)" }.joined(separator: "|")
        #expect(error("reservations: [\"(\(words)) (\(words))\"]").contains("more than 500 phrases"))
    }

    @Test(
        "An example or a formula that lacks something is refused",
        arguments: [
            ("examples: [{text: x}]", "an example needs the key “expect”"),
            ("examples: [{text: x, expect: nothing}]", "expected “none” or the statement as {modality: …"),
            ("examples: [{text: x, expect: {actions: [use]}}]", "an expectation needs the key “modality”"),
            ("examples: [{text: x, expect: {modality: prohibtion}}]", "did you mean “prohibition”?"),
            ("phrases: [{text: x, modality: duty, action: [use]}]", "did you mean “actions”?"),
            ("phrases: [{text: x, modality: duty}, {text: X, modality: duty}]", "“X” has its sense already"),
        ]
    )
    func refusesIncompleteStatements(line: String, message: String) {
        #expect(error(line).contains(message))
    }

    @Test("A file of another format is refused")
    func refusesOtherFormats() {
        #expect(error("", head: "schema: imprimatur.rules/1\n").contains("begins with “schema: imprimatur.lexicon/1”"))
        #expect(error("", head: "language: xx\n").contains("a lexicon file needs the key “schema”"))
    }

    @Test(
        "A language is given by its tag",
        arguments: ["german", "de_AT", "x", "de AT"]
    )
    func demandsLanguageTags(tag: String) {
        let head = "schema: imprimatur.lexicon/1\nlanguage: \(tag)\nname: X\n"
        #expect(error("", head: head).contains("“\(tag)” is not a language tag (BCP 47)"))
    }

    @Test("Two files of one language are refused")
    func refusesTwoFilesOfOneLanguage() {
        let bytes = Array("schema: imprimatur.lexicon/1\nlanguage: de\nname: German\n".utf8)
        let files = [(path: "de.yaml", bytes: bytes), (path: "german.yaml", bytes: bytes)]
        let message = described { _ = try LexiconCompiler.compile(files) }
        #expect(message.hasPrefix("german.yaml: the language “de” stands in de.yaml already"))
    }

    private static let head = "schema: imprimatur.lexicon/1\nlanguage: xx\nname: Xish\n"

    private func error(_ lines: String, head: String = head) -> String {
        described { _ = try LexiconCompiler.compile([(path: "xx.yaml", bytes: Array((head + lines + "\n").utf8))]) }
    }

    /// The error of an action in words; nothing where there is none.
    private func described(_ action: () throws -> Void) -> String {
        do {
            try action()
            return ""
        } catch {
            return "\(error)"
        }
    }
}
