// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import TestSupport
import Testing

@Suite struct PhraseAutomatonTests {
    /// The output of a phrase and the end of its words.
    private struct Hit: Hashable, CustomStringConvertible {
        var output: Int32
        var end: Int
        var description: String { "\(output) to \(end)" }
    }

    private func hits(_ automaton: PhraseAutomaton, in text: String, at start: Int) -> Set<Hit> {
        let bytes = Array(text.utf8)
        var found: Set<Hit> = []
        automaton.match(in: bytes, at: start, end: bytes.count) { found.insert(Hit(output: $0, end: $1)) }
        return found
    }

    private func automaton(_ phrases: [String]) -> PhraseAutomaton {
        PhraseAutomaton(phrases: phrases.map { Array($0.utf8) })
    }

    @Test func findsAPhraseWhereItsWordsEnd() {
        let found = automaton(["may not", "may", "no"])
        #expect(hits(found, in: "may not copy", at: 0) == [Hit(output: 0, end: 7), Hit(output: 1, end: 3)])
        #expect(hits(found, in: "may nothing", at: 0) == [Hit(output: 1, end: 3)])
        #expect(hits(found, in: "mayor", at: 0) == [])
    }

    @Test func aStarStandsForTheRestOfAWord() {
        let found = automaton(["reprint*", "reprint* right*"])
        #expect(hits(found, in: "reprint", at: 0) == [Hit(output: 0, end: 7)])
        #expect(hits(found, in: "reprinting rights.", at: 0) == [Hit(output: 0, end: 10), Hit(output: 1, end: 17)])
    }

    @Test func aWordMayEndAnywhereInScriptsWithoutSpaces() {
        #expect(hits(automaton(["転載"]), in: "転載禁止", at: 0) == [Hit(output: 0, end: 6)])
    }

    @Test func severalPhrasesMayHaveOneOutput() {
        let phrases = ["copy", "copies"].map { Array($0.utf8) }
        let found = PhraseAutomaton(phrases: phrases, outputs: [7, 7])
        #expect(hits(found, in: "copies", at: 0) == [Hit(output: 7, end: 6)])
    }

    @Test func findsNothingWithoutPhrases() {
        #expect(hits(automaton([]), in: "may", at: 0) == [])
        #expect(hits(automaton([""]), in: "may", at: 0) == [])
    }

    @Test(arguments: UInt64(0)..<200)
    func findsWhatANaiveSearchFinds(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let phrases = (0..<Int.random(in: 1...12, using: &generator)).map { _ in randomPhrase(&generator) }
        let built = automaton(phrases)
        let read = PhraseAutomaton(digits: built.text)
        #expect(read.text == built.text)
        for _ in 0..<10 {
            let text = (0..<Int.random(in: 1...12, using: &generator))
                .map { _ in PhraseAutomatonTests.characters.randomElement(using: &generator) ?? "a" }.joined()
            for start in text.unicodeScalars.indices {
                let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
                let expected = naiveHits(phrases, in: text, at: start)
                #expect(hits(built, in: text, at: offset) == expected, "\(phrases) in “\(text)” at \(offset)")
                #expect(hits(read, in: text, at: offset) == expected, "\(phrases) in “\(text)” at \(offset)")
            }
        }
    }
}

extension PhraseAutomatonTests {
    /// Few characters, so that phrases share beginnings and endings: letters, a space, a script without spaces.
    private static let characters = ["a", "a", "b", " ", "é", "д", "版", "1", "."]

    /// One to three words, some with a `*` at their end.
    private func randomPhrase(_ generator: inout SeededGenerator) -> String {
        let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let letters = ["a", "b", "é", "д", "版", "1"]
            let word = (0..<Int.random(in: 1...3, using: &generator))
                .map { _ in letters.randomElement(using: &generator) ?? "a" }.joined()
            return Int.random(in: 0..<3, using: &generator) == 0 ? word + "*" : word
        }
        return words.joined(separator: " ")
    }

    /// Compares each phrase scalar by scalar.
    private func naiveHits(_ phrases: [String], in text: String, at start: String.Index) -> Set<Hit> {
        let scalars = Array(text[start...].unicodeScalars)
        let before = text.utf8.distance(from: text.utf8.startIndex, to: start)
        var found: Set<Hit> = []
        for (number, phrase) in phrases.enumerated() {
            guard let length = lengthOfMatch(Array(phrase.unicodeScalars), in: scalars) else { continue }
            let end = before + scalars[..<length].reduce(0) { $0 + UTF8.width($1) }
            found.insert(Hit(output: Int32(number), end: end))
        }
        return found
    }

    /// How many scalars a phrase takes at the beginning of the text; nil where it does not stand there.
    private func lengthOfMatch(_ phrase: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        var index = 0
        for scalar in phrase {
            if scalar == "*" {
                while index < text.count, isLetter(text[index]) { index += 1 }
            } else {
                guard index < text.count, text[index] == scalar else { return nil }
                index += 1
            }
        }
        let endsInWord = index > 0 && index < text.count && isLetter(text[index - 1]) && isLetter(text[index])
        return endsInWord ? nil : index
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        "abéд1".unicodeScalars.contains(scalar)
    }
}
