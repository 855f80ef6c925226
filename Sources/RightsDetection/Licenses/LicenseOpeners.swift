// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The first letters of all names of licenses: a quick look that tells most texts from those that may name one.
struct LicenseOpeners: Sendable {
    /// Whether a name begins with three bytes of this hash.
    private var begins = [Bool](repeating: false, count: 1 << 14)

    /// Takes in a name by its folded bytes.
    mutating func insert(_ name: [UInt8]) {
        guard name.count >= 2 else { return }
        if name.count >= 3 {
            begins[Self.hash(name[0], name[1], name[2])] = true
        } else {
            for third in UInt8.min...UInt8.max { begins[Self.hash(name[0], name[1], third)] = true }
        }
    }

    /// Whether a name may begin at a word of the text; ASCII letters in either case.
    func mayBegin(in text: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        var index = text.startIndex
        while index + 1 < text.endIndex {
            let first = text[index]
            if !previous.isASCIILetter || first >= 0x80 {
                let third = index + 2 < text.endIndex ? text[index + 2].asciiLowercased : 0x20
                if begins[Self.hash(first.asciiLowercased, text[index + 1].asciiLowercased, third)] { return true }
            }
            previous = first
            index += 1
        }
        return false
    }

    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        ((Int(first) * 131 + Int(second)) * 137 + Int(third)) & 0x3FFF
    }
}
