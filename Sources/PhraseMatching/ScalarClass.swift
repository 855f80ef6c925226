// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a scalar does to the boundaries of words in folded text.
package enum ScalarClass: UInt8 {
    /// Space, punctuation, signs.
    case separator
    /// A letter or digit of a script that separates words.
    case alphabetic
    /// A character of a script written without spaces, or with free spacing (Han, Kana, Hangul, Thai, Lao, Khmer,
    /// Myanmar): a word may begin and end at each.
    case unspaced

    /// The class of a scalar.
    package init(_ scalar: UInt32) {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0xAA, 0xB5, 0xBA: self = .alphabetic
        case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x30FB,
            0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x05BE, 0x10FB, 0x1360...0x1368, 0xFE30...0xFE6F,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF5F...0xFF65, 0xFFF0...0xFFFF:
            self = .separator
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x9FFF,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .unspaced
        default: self = .alphabetic
        }
    }

    /// The class of the scalar that begins at an offset; a separator at the end.
    package static func at(_ index: Int, in bytes: [UInt8], end: Int) -> ScalarClass {
        guard index < end else { return .separator }
        let byte = bytes[index]
        guard byte >= 0x80 else { return ScalarClass(ascii: byte) }
        return ScalarClass(UTF8Scalar.decode(bytes, at: index, end: end).scalar)
    }

    /// The class of the scalar that ends before an offset; a separator at the start.
    package static func before(_ index: Int, in bytes: [UInt8], start: Int) -> ScalarClass {
        guard index > start else { return .separator }
        let byte = bytes[index - 1]
        guard byte >= 0x80 else { return ScalarClass(ascii: byte) }
        let first = UTF8Scalar.start(before: index, in: bytes, floor: start)
        return ScalarClass(UTF8Scalar.decode(bytes, at: first, end: index).scalar)
    }

    /// The class of an ASCII character.
    package init(ascii byte: UInt8) {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: self = .alphabetic
        default: self = .separator
        }
    }
}
