// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Writes numbers as digits of six bits, the lowest first, in the characters from U+0030 to U+006F.
struct DigitWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: Int, _ count: Int) {
        for digit in 0..<count { bytes.append(0x30 + UInt8(number >> (6 * digit) & 0x3F)) }
    }
}

/// Reads what `DigitWriter` wrote; past the end all digits are 0.
struct DigitReader {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func read(_ count: Int) -> Int {
        guard index + count <= bytes.count else { return 0 }
        var number = 0
        for digit in 0..<count { number |= Int(bytes[index + digit] &- 0x30) << (6 * digit) }
        index += count
        return number
    }
}
