// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport

/// Makes new inputs of seeds: words of the formats put in, parts taken out, doubled, exchanged with those of others, bytes changed.
struct Mutator {
    private let seeds: [[UInt8]]
    private let words: [[UInt8]]
    private var generator: SeededGenerator
    /// The longest input that is made, in bytes.
    private static let longest = 4_096

    init(seeds: [[UInt8]], words: [[UInt8]], generator: SeededGenerator) {
        self.seeds = seeds
        self.words = words
        self.generator = generator
    }

    /// The next input.
    mutating func next() -> [UInt8] {
        var bytes = pick(seeds)
        for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&bytes) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes.insert(contentsOf: pick(words), at: place)
        case 1: bytes.removeSubrange(part(of: bytes))
        case 2: bytes.insert(contentsOf: bytes[part(of: bytes)], at: place)
        case 3:
            let other = pick(seeds)
            bytes.insert(contentsOf: other[part(of: other)], at: place)
        case 4 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
    }

    private mutating func part(of bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        return start..<min(start + Int.random(in: 0...64, using: &generator), bytes.count)
    }

    private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] {
        choices.randomElement(using: &generator) ?? []
    }
}
