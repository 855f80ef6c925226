// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Testing

@testable import CopyInspection

@Suite struct WordDiffTests {
    /// The words of the source with `-` where they are gone and the words of the copy with `+` where they are new.
    private func script(_ source: [Int], _ copy: [Int]) -> [String] {
        let matches = WordDiff(source, copy).matches + [(source.count, copy.count)]
        var next = (source: 0, copy: 0)
        return matches.flatMap { match in
            let removed = source[next.source..<match.source].map { "-\($0)" }
            let added = copy[next.copy..<match.copy].map { "+\($0)" }
            next = (match.source + 1, match.copy + 1)
            return removed + added + (match.source < source.count ? ["\(source[match.source])"] : [])
        }
    }

    @Test func findsWhatWasRemovedAndAdded() {
        #expect(script([1, 2, 3], [1, 2, 3]) == ["1", "2", "3"])
        #expect(script([1, 2, 3], [1, 3]) == ["1", "-2", "3"])
        #expect(script([1, 3], [1, 2, 3]) == ["1", "+2", "3"])
        #expect(script([], [1]) == ["+1"])
        #expect(script([1], []) == ["-1"])
        #expect(script([1, 2, 1, 2, 1], [2, 1, 1, 2]) == ["-1", "2", "1", "-2", "1", "+2"])
    }

    @Test(arguments: 0..<200)
    func isAScriptThatMakesTheCopyOfTheSource(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let source = (0..<random(60)).map { _ in random(12) }
        var copy = source
        for _ in 0..<random(8) where !copy.isEmpty {
            let place = random(copy.count)
            if random(2) == 0 { copy.remove(at: place) } else { copy.insert(random(12), at: place) }
        }
        let matches = WordDiff(source, copy).matches
        #expect(matches.allSatisfy { source[$0.source] == copy[$0.copy] })
        #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.source < $1.source && $0.copy < $1.copy })
        if source == copy { #expect(matches.count == source.count) }
    }

    @Test(.timeLimit(.minutes(1)))
    func takesNoLongerThanItsBoundsOnHostileTexts() {
        let count = 30_000
        let hostile = [
            ((0..<count).map { $0 % 2 }, (0..<count).map { $0 % 3 == 0 ? 1 : 0 }),
            ((0..<count).map { $0 }, (0..<count).map { count - $0 }),
            ((0..<count).map { $0 % 7 }, (0..<count).map { ($0 * $0) % 7 }),
        ]
        for (source, copy) in hostile {
            let matches = WordDiff(source, copy).matches
            #expect(matches.allSatisfy { source[$0.source] == copy[$0.copy] })
        }
    }
}
