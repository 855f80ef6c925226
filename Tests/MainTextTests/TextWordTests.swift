// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import MainText
import Testing

@Suite struct TextWordTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return TextWord.all(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test func wordsAreRunsOfLettersAndDigits() {
        #expect(
            words("The 2nd ferry, “MS Ems”, sails – at last.") == [
                "The", "2nd", "ferry", "MS", "Ems", "sails", "at", "last",
            ]
        )
        #expect(words("well-known") == ["well", "known"])
        #expect(words("") == [])
        #expect(words(" . , — ") == [])
    }

    @Test func apostrophesAndPointsJoinWhatTheyStandBetween() {
        #expect(
            words("don't don’t 'quoted' U.S. 1,000.50 a,b end.") == [
                "don't", "don’t", "quoted", "U.S", "1,000.50", "a", "b", "end",
            ]
        )
    }

    @Test func marksBelongToTheirLetters() {
        #expect(words("cafe\u{301} नमस्ते") == ["cafe\u{301}", "नमस्ते"])
    }

    @Test func eachIdeographIsAWord() {
        #expect(words("渡轮2026年 カメラの写真") == ["渡", "轮", "2026", "年", "カメラ", "の", "写", "真"])
        #expect(words("한국 신문") == ["한국", "신문"])
    }

    @Test func rangesCountFromTheStartGiven() {
        #expect(TextWord.all(in: "ab c", startingAt: 10).map(\.range) == [10..<12, 13..<14])
    }
}
