// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Roman numerals in folded (lower-case) text.
enum RomanNumeral {
    /// The value of the numeral that begins at `start` with an "m", and the offset behind it; nil where none stands there.
    static func read(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int, end: Int)? {
        guard start < end, bytes[start] == UInt8(ascii: "m") else { return nil }
        var values: [Int] = []
        var index = start
        while index < end, let value = value(of: bytes[index]) {
            values.append(value)
            index += 1
        }
        guard values.count > 2, ScalarClass.at(index, in: bytes, end: end) == .separator else { return nil }
        var sum = 0
        for (position, value) in values.enumerated() {
            let next = position + 1 < values.count ? values[position + 1] : 0
            sum += value < next ? -value : value
        }
        return (sum, index)
    }

    private static func value(of letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "m"): 1000
        case UInt8(ascii: "d"): 500
        case UInt8(ascii: "c"): 100
        case UInt8(ascii: "l"): 50
        case UInt8(ascii: "x"): 10
        case UInt8(ascii: "v"): 5
        case UInt8(ascii: "i"): 1
        default: nil
        }
    }
}
