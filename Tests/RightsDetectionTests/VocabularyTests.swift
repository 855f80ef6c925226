// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import LexiconCompiler
import RightsDetection
import RightsModel
import StructuredText
import Testing

/// Vocabularies for machines: `rules/vocabularies`.
@Suite struct VocabularyTests {
    private func compiled(_ terms: String) throws(StructuredTextError) -> String {
        var compiler = VocabularyCompiler()
        let text = "schema: imprimatur.vocabulary/1\nvocabulary: odd\nname: Odd terms\nterms:\n\(terms)\n"
        try compiler.add(Array(text.utf8), path: "odd.yaml")
        return compiler.text
    }

    @Test func `A term keeps what its file says`() throws {
        let vocabularies = Vocabularies(
            compiled: try compiled(
                """
                  - {term: all, includes: [mine], status: proposed, note: Everything.}
                  - {term: mine, actions: [tdm, ai-train], unless: authorization, permits: link, requires: [attribution], scope: media}
                  - {term: dig, status: legacy, replaced_by: mine, operator: Somebody}
                """
            )
        )
        #expect(vocabularies.terms(of: "odd").map(\.term) == ["all", "mine", "dig"])
        #expect(vocabularies["odd"]?.name == "Odd terms")
        let mine = try #require(vocabularies.term("mine", in: "odd"))
        #expect(mine.actions == [.tdm, .aiTrain])
        #expect(mine.unless == [.authorization])
        #expect(mine.permits == [.link])
        #expect(mine.requires == [.attribution])
        #expect(mine.scope == .media)
        #expect(vocabularies.term("all", in: "odd")?.includes == ["mine"])
        #expect(vocabularies.term("dig", in: "odd")?.replacedBy == ["mine"])
        #expect(vocabularies.term("dig", in: "odd")?.operatorName == "Somebody")
        #expect(vocabularies.term("Mine", in: "odd") == nil)
        #expect(vocabularies.terms(of: "other").isEmpty)
    }

    @Test(arguments: [
        ("  - {term: a, actions: [tdmm]}", "odd.yaml:5:25: “tdmm” is not an action; did you mean “tdm”?"),
        ("  - {actions: [tdm]}", "odd.yaml:5:5: a term needs the key “term”"),
        ("  - {term: a}\n  - {term: a}", "odd.yaml:6:5: the term “a” stands twice"),
        (
            "  - {term: a, replaced_by: bb}\n  - {term: b}",
            "odd.yaml:5:28: “bb” is not a term of this vocabulary; did you mean “b”?"
        ),
        ("  - {term: a, action: tdm}", "odd.yaml:5:15: unknown key “action” in a term; did you mean “actions”?"),
    ])
    func `A mistake is told with its place`(_ terms: String, _ message: String) {
        let error = #expect(throws: StructuredTextError.self) { try compiled(terms) }
        #expect(error.map { "\($0.path):\($0.line ?? 0):\($0.column ?? 0): \($0.message)" } == message)
    }

    @Test func `Crawlers are known by lower-case names, each with a purpose`() {
        let crawlers = Vocabularies.builtIn.terms(of: "crawlers")
        #expect(crawlers.count > 50)
        for crawler in crawlers {
            #expect(crawler.term == crawler.term.lowercased())
            #expect(!crawler.actions.isEmpty, "\(crawler.term)")
        }
    }
}
