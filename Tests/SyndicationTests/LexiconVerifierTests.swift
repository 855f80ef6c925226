// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Syndication
import TestSupport
import Testing

@Suite struct LexiconVerifierTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(lexicon("nl", "alle rechten voorbehouden", expect: "{modality: reservation}"), to: "nl.yaml")
        try folder.write(lexicon("en", "all rights reserved", expect: "none"), to: "en.yaml")
    }

    private func lexicon(_ language: String, _ formula: String, expect: String) -> String {
        """
        schema: imprimatur.lexicon/1
        language: \(language)
        name: A language
        reservations: ["\(formula)"]
        examples:
          - {text: "\(formula).", expect: \(expect)}

        """
    }

    private func verify(_ paths: [String]) throws -> [LexiconVerifier.Outcome] {
        LexiconVerifier(files: try LexiconFiles.load(paths)).verify()
    }

    @Test func runsTheExamplesOfTheFilesThatAreNamed() throws {
        let outcomes = try verify(["\(folder.path)/nl.yaml"])
        #expect(outcomes.map(\.place) == ["\(folder.path)/nl.yaml:6:12"])
        #expect(outcomes.map(\.problem) == [nil])
    }

    @Test func saysWhatIsNotAsExpected() throws {
        let outcomes = try verify([folder.path])
        #expect(outcomes.map(\.problem) == ["expected nothing, found reservation []", nil])
    }

    @Test func listsTheLanguagesOfAFolder() throws {
        let languages = try LexiconFiles.load([folder.path]).languages
        #expect(languages.map(\.tag) == ["en", "nl"])
        #expect(languages.map(\.phrases) == [1, 1])
    }
}
