// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A hash table from three bytes to a number, with open addressing; at most half of its slots are taken.
struct TripleTable: Sendable {
    /// The three bytes plus one in the upper half, the number in the lower; 0 for a free slot.
    private var slots: [UInt64]
    private var mask: Int
    private var count = 0

    /// Makes a table with a number of slots, a power of two, to begin with.
    init(slots count: Int) {
        slots = Array(repeating: 0, count: count)
        mask = count - 1
    }

    /// Enters a number for three bytes that are not in the table.
    mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ number: UInt32) {
        if 2 * count >= slots.count { grow() }
        place(UInt64(Self.key(first, second, third)) << 32 | UInt64(number))
        count += 1
    }

    /// The number of three bytes; nil where there is none.
    @inline(__always)
    func node(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
        let key = Self.key(first, second, third)
        var slot = Self.hash(key) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return nil }
            if entry >> 32 == UInt64(key) { return UInt32(truncatingIfNeeded: entry) }
            slot = (slot + 1) & mask
        }
    }

    private mutating func place(_ entry: UInt64) {
        var slot = Self.hash(UInt32(entry >> 32)) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        let entries = slots.filter { $0 != 0 }
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for entry in entries { place(entry) }
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) + 1
    }

    private static func hash(_ key: UInt32) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 12)
    }
}
