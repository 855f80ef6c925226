// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A hash table from three bytes to a number, with open addressing.
struct TripleTable: Sendable {
    private static let mask = 0xFFFF
    /// The most entries; the table stays sparse, and what is beyond is not found by it.
    private static let most = 1 << 15

    /// The three bytes plus one in the upper half, the number in the lower; 0 for a free slot.
    private var slots = [UInt64](repeating: 0, count: 1 << 16)
    private(set) var count = 0

    /// Whether the table can take no more.
    var isFull: Bool { count >= Self.most }

    /// Enters a number for three bytes that are not in the table.
    mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ number: UInt32) {
        guard !isFull else { return }
        let key = Self.key(first, second, third)
        var slot = Self.slot(key)
        while slots[slot] != 0 { slot = (slot + 1) & Self.mask }
        slots[slot] = UInt64(key) << 32 | UInt64(number)
        count += 1
    }

    /// The number of three bytes; nil where there is none.
    @inline(__always)
    func node(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
        let key = Self.key(first, second, third)
        var slot = Self.slot(key)
        while true {
            let entry = slots[slot]
            if entry == 0 { return nil }
            if entry >> 32 == UInt64(key) { return UInt32(truncatingIfNeeded: entry) }
            slot = (slot + 1) & Self.mask
        }
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) + 1
    }

    private static func slot(_ key: UInt32) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 16) & mask
    }
}
