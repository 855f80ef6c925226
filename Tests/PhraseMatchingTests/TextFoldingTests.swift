// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import Testing

@Suite struct TextFoldingTests {
    @Test(
        "Letters are compared without case, diacritics and width",
        arguments: [
            ("TOUS DROITS RÉSERVÉS", "tous droits reserves"), ("Straße", "strasse"), ("Ελλάδα ΣΑΣ", "ελλαδα σασ"),
            ("Все ПРАВА", "все права"), ("Ｃｏｐｙ　（Ｃ）", "copy (c)"), ("reproducción", "reproduccion"),
            ("Łódź", "lodz"), ("İstanbul ışık", "istanbul isik"), ("२०२४ ٢٠٢٤ ۱۴۰۳ ๒๕๖๗", "2024 2024 1403 2567"),
            ("don’t “quote” – dash", "don't \"quote\" - dash"), ("Ⓒ ⓒ ©", "ⓒ ⓒ ©"),
        ]
    )
    func folds(_ text: String, _ expected: String) {
        #expect(String(decoding: FoldedText(text.utf8).bytes, as: UTF8.self) == expected)
    }

    @Test("Characters that nobody sees do not hide a word")
    func dropsInvisibleCharacters() {
        let folded = FoldedText("repu\u{AD}blished may n\u{200B}ot \u{202E}be".utf8)
        #expect(String(decoding: folded.bytes, as: UTF8.self) == "republished may not be")
    }

    @Test("Spaces between characters of scripts without spaces are no separation")
    func joinsSpacedCharacters() {
        #expect(String(decoding: FoldedText("版 权 所 有 2024".utf8).bytes, as: UTF8.self) == "版权所有 2024")
        #expect(String(decoding: FoldedText("무단 전재 금지".utf8).bytes, as: UTF8.self) == "무단전재금지")
    }

    @Test("A folded range leads back to the words that it comes from")
    func keepsOrigins() {
        let text = "Ärger: «Ünïcode» straße"
        let folded = FoldedText(text.utf8)
        let bytes = Array(text.utf8)
        let word = Array("unicode".utf8)
        let start = (0..<folded.bytes.count).first { folded.bytes[$0...].starts(with: word) }
        let found = start.map { String(decoding: bytes[folded.origin(of: $0..<$0 + word.count)], as: UTF8.self) }
        #expect(found == "Ünïcode")
    }

    @Test("Bytes that are no UTF-8 are folded without a crash and keep origins in bounds")
    func survivesBrokenUTF8() {
        var seed: UInt64 = 42
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 33)
            }
            let folded = FoldedText(bytes)
            #expect(folded.origins.count == folded.bytes.count)
            #expect(folded.origins.allSatisfy { (0...40).contains(Int($0)) })
        }
    }
}
