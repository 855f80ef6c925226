// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

/// What is read in sentences of a footer, and what is not.
@Suite struct ClauseTests {
    /// The statements in sentences, in words.
    private func statements(_ text: String, lang: String = "en") -> [String] {
        let page = AuditedMarkup("<html lang=\(lang)><footer><p>\(text)</p></footer>")
        return page.audit.signals.compactMap { signal in
            guard case .statement(let statement) = signal.content else { return nil }
            var words = [statement.modality.rawValue] + statement.actions.map(\.rawValue)
            if !statement.unless.isEmpty { words += ["unless"] + statement.unless.map(\.rawValue) }
            if !statement.requires.isEmpty { words += ["requires"] + statement.requires.map(\.rawValue) }
            return words.joined(separator: " ")
        }
    }

    @Test func `A permission and a prohibition set against each other are two statements`() {
        let found = statements("You may quote our reviews, but may not republish the whole story without permission.")
        #expect(found == ["permission excerpt", "prohibition republish unless authorization"])
    }

    @Test func `A semicolon parts clauses too, and a phrase with gaps across it counts in neither`() {
        let found = statements(
            "Foto's citeren mag, mits de bron wordt genoemd; volledige overname is niet toegestaan.",
            lang: "nl"
        )
        #expect(found == ["permission excerpt requires attribution", "prohibition republish"])
    }

    @Test func `An exception behind the main clause lifts the prohibition`() {
        #expect(
            statements("Copying our articles is prohibited, except for personal use.")
                == ["prohibition republish copy unless personal-use"]
        )
    }

    @Test func `An exception in the next sentence belongs to the prohibition before it`() {
        let found = statements("The articles must not be reprinted. Except with our written consent.")
        #expect(
            found == ["prohibition republish unless authorization", "prohibition republish unless authorization"]
        )
    }

    @Test(arguments: [
        "Texts may not be used without naming the source.",
        "Unless the source is named, the texts must not be used.",
    ])
    func `A double negation is a prohibition with its condition`(_ text: String) {
        #expect(statements(text) == ["prohibition use unless attribution"])
    }

    @Test func `A use with a purpose forbids the purpose, and a use beside it both`() {
        #expect(statements("Our photos may not be used for text and data mining.") == ["prohibition tdm"])
        let both = statements("Our photos may not be used or mined for text and data mining.")
        #expect(both == ["prohibition use tdm"])
    }

    @Test func `A link asked for beside a permission of the publisher is kept`() {
        #expect(
            statements("Reprinting articles is allowed only with permission and with a link to the original article.")
                == ["prohibition republish unless authorization link"]
        )
    }

    @Test func `Commercial and other purposes side by side are no condition`() {
        #expect(
            statements("The texts may be used for commercial and personal purposes.")
                == ["permission use commercial"]
        )
    }

    @Test(arguments: [
        "Parking only with permission.",
        "Tickets may not be resold without the approval of the organizer.",
        "Drivers must not use their phones.",
        "Do I need permission to reprint an article?",
        "Members must use the form for private purposes.",
        "The court ruled that the newspaper could not republish the photographs without permission.",
        "Redistribution and use in source and binary forms are permitted provided that the conditions are met.",
        "Your data may be used only with your consent.",
    ])
    func `Sentences on something else state nothing`(_ text: String) {
        #expect(statements(text) == [])
    }

    @Test func `A sentence is not cut at the abbreviations of the lexicon`() {
        #expect(
            statements("No article of Example Media Inc. or its partners may be reprinted.").first
                == "prohibition republish"
        )
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "All rights reserved. Copying is forbidden. Except with permission. Use means you accept our Terms of Use. ",
            "You may republish the text with attribution. ",
            "You may copy the text, but may not sell the photos. ",
        ]
    )
    func `Many sentences in one block cost no more than their number`(_ text: String) {
        #expect(!statements(String(repeating: text, count: 6_000)).isEmpty)
    }
}
