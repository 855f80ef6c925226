// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FuzzTargets
import TestSupport
import Testing

/// A short run of each target of `scripts/fuzz` with a mutator of its own, the same each time; docs/fuzzing.md tells of long ones.
@Suite("Made-up inputs break no promise") struct FuzzTests {
    /// The runs of each target, besides one of each seed.
    private static let runs = 600

    @Test("Each target has seeds, and keeps its promises on what is made of them", arguments: FuzzTarget.allCases)
    func target(_ target: FuzzTarget) throws {
        let folder = "fixtures/fuzz/\(target.rawValue)"
        let seeds = try Fixture.names(in: folder).map { try Fixture.bytes("\(folder)/\($0)") }
        try #require(!seeds.isEmpty)
        for seed in seeds { target.run(seed) }
        var mutator = Mutator(seeds: seeds, words: try words(), generator: SeededGenerator(seed: 2026))
        for _ in 0..<Self.runs { target.run(mutator.next()) }
    }

    @Test("Each folder of seeds has a target") func folders() throws {
        let folders = try Fixture.names(in: "fixtures/fuzz").filter { !$0.hasSuffix(".dict") }
        #expect(folders == FuzzTarget.allCases.map(\.rawValue).sorted())
    }

    /// The words of the dictionary that libFuzzer reads, those without escapes.
    private func words() throws -> [[UInt8]] {
        try Fixture.text("fixtures/fuzz/words.dict").split(separator: "\n")
            .filter { $0.hasPrefix("\"") && !$0.contains("\\") }
            .map { Array($0.dropFirst().dropLast().utf8) }
    }
}
