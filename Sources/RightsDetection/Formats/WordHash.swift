// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A word by its hash (FNV-1a, 64 bits), so that words of markup are looked up without a String for each.
///
/// Only words of lists in the source and in `rules/` are looked up; that a foreign word has the hash of one is as good as
/// impossible, and would at worst move an element to another place on the page.
struct WordHash: Hashable, ExpressibleByStringLiteral {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no letters.
    init() {}

    /// The hash of a word as it is.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    init(stringLiteral word: String) {
        self.init(word.utf8)
    }

    /// A number whose low bits depend on all letters.
    var slot: Int { Int(truncatingIfNeeded: value ^ value >> 29) }

    /// Adds a byte at the end.
    mutating func append(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
