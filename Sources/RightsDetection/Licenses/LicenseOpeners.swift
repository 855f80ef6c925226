// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The first letters of all names of licenses: a quick look that tells most texts from those that may name one.
struct LicenseOpeners: Sendable {
    /// Whether a name of two or three bytes begins with three bytes of this hash.
    private var short = [Bool](repeating: false, count: 1 << 14)
    /// Whether a longer name begins with four bytes of this hash.
    private var long = [Bool](repeating: false, count: 1 << 14)

    /// Takes in a name by its folded bytes.
    mutating func insert(_ name: [UInt8]) {
        switch name.count {
        case 0, 1: return
        case 2:
            // The name ends there: no letter follows.
            for third in UInt8.min...UInt8.max where !third.isASCIILetter {
                short[Self.hash(name[0], name[1], third)] = true
            }
        case 3: short[Self.hash(name[0], name[1], name[2])] = true
        default: long[Self.hash(name[0], name[1], name[2], name[3])] = true
        }
    }

    /// Whether a name may begin at a word of the text; ASCII letters in either case.
    func mayBegin(in text: ArraySlice<UInt8>) -> Bool {
        next(in: text, from: text.startIndex) != nil
    }

    /// The first offset from `start` on at which a name may begin; ASCII letters in either case.
    func next(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var isInWord = start > text.startIndex && text[start - 1].isASCIILetter
        var index = start
        while index + 1 < text.endIndex {
            let first = text[index]
            if !isInWord || first >= 0x80 {
                let second = text[index + 1].asciiLowercased
                let third = index + 2 < text.endIndex ? text[index + 2].asciiLowercased : 0x20
                if short[Self.hash(first.asciiLowercased, second, third)] { return index }
                let fourth = index + 3 < text.endIndex ? text[index + 3].asciiLowercased : 0x20
                if long[Self.hash(first.asciiLowercased, second, third, fourth)] { return index }
            }
            isInWord = first.isASCIILetter
            index += 1
        }
        return nil
    }

    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8 = 0) -> Int {
        (((Int(first) * 131 + Int(second)) * 137 + Int(third)) * 139 + Int(fourth)) & 0x3FFF
    }
}
