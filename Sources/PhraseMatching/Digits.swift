// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Numbers as digits of six bits, the lowest first, in the characters from U+0030 to U+006F: text that a source file can
/// hold and that is read without a parser.
enum Digits {
    /// Appends a number in a fixed count of digits.
    static func append(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
        for digit in 0..<count { bytes.append(0x30 + UInt8(number >> (6 * digit) & 0x3F)) }
    }

    /// The number whose digits begin at an offset; digits past the end are 0.
    @inline(__always)
    static func number(in bytes: Span<UInt8>, at offset: Int, _ count: Int) -> Int {
        guard offset + count <= bytes.count else { return 0 }
        var number = 0
        for digit in 0..<count { number |= Int(bytes[offset + digit] &- 0x30) << (6 * digit) }
        return number
    }
}
