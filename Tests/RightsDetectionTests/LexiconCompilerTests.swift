// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import LexiconCompiler
import RightsModel
import Testing

/// What a lexicon file may say, and what becomes of it.
@Suite struct LexiconCompilerTests {
    @Test("Words that are looked up become records of their own kind")
    func compilesWords() throws {
        let text = try compile("abbreviations: [e.g, Inc]\nclauses: {conjunctions: [or], contrasts: [but]}")
        let records = ["V\tabbreviation\te.g", "V\tabbreviation\tInc", "V\tconjunction\tor", "V\tcontrast\tbut"]
        #expect(text == "L\ten\tEnglish\n" + records.joined(separator: "\n") + "\n")
    }

    @Test("A file becomes one record a line, in its own order")
    func compilesRecords() throws {
        let text = try compile(
            """
            notice:
              words: [Droit]
              connectives: [par]
              stops: [powered by]
              suffixes: [SARL]
              topics: [law]
            reservations: [All rights reserved]
            links: {privacy: [Privacy], legal-notice: [Imprint]}
            acceptance: [constitutes acceptance of]
            clauses:
              content: [article*]
              actions: {republish: [reprint*], text-to-speech: [read aloud]}
              prohibition: [may not]
              licenses: [Open License]
              conditions: {non-commercial: [without profit]}
            ignore: [will not be published]
            """
        )
        #expect(
            text == """
                L\ten\tEnglish
                W\tnotice\tDroit
                W\tnotice.connective\tpar
                W\tnotice.stop\tpowered by
                W\tnotice.suffix\tSARL
                W\tnotice.topic\tlaw
                W\treservation\tAll rights reserved
                W\tlink.privacy\tPrivacy
                W\tlink.legal-notice\tImprint
                W\tacceptance\tconstitutes acceptance of
                W\taction.republish\treprint*
                W\taction.text-to-speech\tread aloud
                W\tprohibition\tmay not
                W\tcontent\tarticle*
                W\tlicense\tOpen License
                W\tcondition.non-commercial\twithout profit
                W\tignore\twill not be published

                """
        )
    }

    @Test("Alternatives and optional words are written out")
    func writesOutAlternatives() throws {
        let text = try compile("reservations: [\"All (rights|copyrights) [are] reserved\"]")
        #expect(
            text.split(separator: "\n").dropFirst() == [
                "W\treservation\tAll rights reserved",
                "W\treservation\tAll rights are reserved",
                "W\treservation\tAll copyrights reserved",
                "W\treservation\tAll copyrights are reserved",
            ]
        )
    }

    @Test("An optional part may hold alternatives, and parts may stand inside words and inside each other")
    func writesOutNestedParts() throws {
        let text = try compile("reservations: [\"re[-| ]print(ed|ing (of|for) us)\"]")
        #expect(
            text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").last } == [
                "reprinted", "reprinting of us", "reprinting for us", "re-printed", "re-printing of us",
                "re-printing for us", "re printed", "re printing of us", "re printing for us",
            ]
        )
    }

    @Test("Stars and gaps stay for the matcher")
    func keepsStarsAndGaps() throws {
        let text = try compile("clauses: {prohibition: [\"no part … may\", \"verbot* sein\"]}")
        #expect(text.hasSuffix("W\tprohibition\tno part … may\nW\tprohibition\tverbot* sein\n"))
    }

    @Test("A gap needs no spaces, and a star goes where its word is left out")
    func tidiesGapsAndStars() throws {
        let text = try compile("clauses: {prohibition: [\"勿…抄\", \"kopya [edil|al]*\"]}")
        #expect(
            text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").last } == [
                "勿 … 抄", "kopya", "kopya edil*", "kopya al*",
            ]
        )
    }

    @Test("Alternatives that overlap with other lines count once")
    func countsOverlapsOnce() throws {
        let text = try compile("reservations: [\"Rights [are] reserved\", \"(Rights|Copyright) reserved\"]")
        #expect(
            text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").last } == [
                "Rights reserved", "Rights are reserved", "Copyright reserved",
            ]
        )
    }

    @Test("A phrase may do two things")
    func allowsTwoCategories() throws {
        let text = try compile("clauses: {only: [may only], permission: [may only]}")
        #expect(text == "L\ten\tEnglish\nW\tpermission\tmay only\nW\tonly\tmay only\n")
    }

    @Test("A formula carries its statement")
    func compilesFormulas() throws {
        let text = try compile(
            """
            phrases:
              - {text: "ask [us] first", modality: prohibition, actions: [use, republish], unless: [authorization]}
              - {text: "name us", modality: duty, requires: [attribution, link]}
            """
        )
        #expect(
            text == """
                L\ten\tEnglish
                P\tprohibition\tuse,republish\tauthorization\t\task first
                P\tprohibition\tuse,republish\tauthorization\t\task us first
                P\tduty\t\t\tattribution,link\tname us

                """
        )
    }

    @Test("Examples are read with their place and expectation, and stay out of the compiled text")
    func readsExamples() throws {
        let yaml = """
            schema: imprimatur.lexicon/1
            language: pt-BR
            name: Brazilian Portuguese
            examples:
              - {text: "Do not copy.", expect: {modality: prohibition, actions: [copy], unless: [law]}}
              - text: "The sun shines."
                expect: none
            """
        let source = try LexiconCompiler.read(Array(yaml.utf8), path: "pt-BR.yaml")
        #expect(source.language == "pt-BR")
        #expect(
            source.examples == [
                LexiconExample(
                    text: "Do not copy.",
                    expectation: Statement(
                        modality: .prohibition,
                        actions: [.copy],
                        unless: [.law],
                        language: "pt-BR"
                    ),
                    line: 5,
                    column: 12
                ),
                LexiconExample(text: "The sun shines.", expectation: nil, line: 6, column: 11),
            ]
        )
        #expect(
            try LexiconCompiler.compile([(path: "pt-BR.yaml", bytes: Array(yaml.utf8))])
                == "L\tpt-BR\tBrazilian Portuguese\n"
        )
    }

    @Test("Files stand one after the other in the order given")
    func keepsTheOrderOfFiles() throws {
        let files = ["sv", "de"].map { tag in
            (path: "\(tag).yaml", bytes: Array("schema: imprimatur.lexicon/1\nlanguage: \(tag)\nname: \(tag)\n".utf8))
        }
        #expect(try LexiconCompiler.compile(files) == "L\tsv\tsv\nL\tde\tde\n")
    }

    /// The compiled text of an English file with these lines.
    private func compile(_ lines: String) throws -> String {
        let yaml = "schema: imprimatur.lexicon/1\nlanguage: en\nname: English\n\(lines)\n"
        return try LexiconCompiler.compile([(path: "en.yaml", bytes: Array(yaml.utf8))])
    }
}
