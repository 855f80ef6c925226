// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A short key that stays the same as long as what it stands for does (FNV-1a, 64 bits, in hexadecimal).
enum Fingerprint {
    /// The key of a list of words.
    static func of(_ parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part.utf8 + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Words in which case, white space and numbers make no difference: a page that is rendered again may show another
    /// year, or count its readers.
    static func normalized(_ text: String) -> String {
        var isNumber = false
        let words = text.lowercased().filter { character in
            defer { isNumber = character.isNumber }
            return !(character.isNumber && isNumber)
        }
        return String(words.map { $0.isNumber ? "0" : $0 }).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
