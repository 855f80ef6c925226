// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A set of pairs of bytes, in 8 KiB.
struct PairSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 1 << 10)

    mutating func insert(_ first: UInt8, _ second: UInt8) {
        words[Self.word(first, second)] |= Self.bit(second)
    }

    @inline(__always)
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        words[Self.word(first, second)] & Self.bit(second) != 0
    }

    @inline(__always)
    private static func word(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 2 | Int(second) >> 6 }

    @inline(__always)
    private static func bit(_ second: UInt8) -> UInt64 { 1 << UInt64(second & 63) }
}
