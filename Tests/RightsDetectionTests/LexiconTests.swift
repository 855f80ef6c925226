// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel
import Testing

@testable import RightsDetection

@Suite struct LexiconTests {
    private let lexicon = Lexicon(
        records: """
            L\ten\tEnglish
            W\tprohibition\tmay not
            W\taction.republish\treproduc*
            W\tprohibition\tno … may be
            W\taction.adapt\trewrit* freely
            L\tja\tJapanese
            W\tunauthorized\t無断
            W\taction.republish\t転載
            W\tprohibition\t禁止
            P\tpermission\trepublish\t\tattribution\tsource please
            """
    )

    private func words(_ text: String) -> [String] {
        let folded = FoldedText(text.utf8)
        return lexicon.hits(in: folded, range: 0..<folded.bytes.count)
            .map { String(decoding: folded.bytes[$0.range], as: UTF8.self) }
    }

    @Test("Phrases stand at the beginnings of words, and stems take any ending")
    func matchesStems() {
        #expect(words("It MAY NOT be Reproduced, nor irreproducible") == ["may not", "reproduced"])
        #expect(words("may nothing dismay not") == [])
    }

    @Test("A star inside a phrase stands for the rest of its word")
    func matchesInnerStars() {
        #expect(words("rewritten freely, rewrite it freely") == ["rewritten freely"])
    }

    @Test("Scripts without spaces match anywhere")
    func matchesUnspacedScripts() {
        #expect(words("記事の無断転載を禁止します") == ["無断", "転載", "禁止"])
    }

    @Test("Phrases with a gap need all their parts, in their order and near one another")
    func matchesGaps() {
        #expect(words("No picture on this page may be shown") == ["no", "may be"])
        #expect(words("may be shown, no picture") == [])
        #expect(words("no " + String(repeating: "very ", count: 40) + "may be") == [])
    }

    @Test("Formulas carry their statement")
    func readsFormulas() {
        let folded = FoldedText("Source please".utf8)
        let hit = lexicon.hits(in: folded, range: 0..<folded.bytes.count).first
        let statement = Statement(modality: .permission, actions: [.republish], requires: [.attribution])
        #expect(hit?.category == .formula(0))
        #expect(lexicon.formulas == [statement])
    }
}
