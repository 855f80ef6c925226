// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The first letters of all names of licenses: a quick look that tells most texts from those that may name one.
struct LicenseOpeners: Sendable {
    /// Whether a name of two or three bytes begins with three bytes of this hash.
    private var short = [Bool](repeating: false, count: 1 << 14)
    /// Whether a longer name begins with four bytes of this hash.
    private var long = [Bool](repeating: false, count: 1 << 14)
    /// For the last five bits of a first byte, those of the bytes that may come second: a look before the others.
    private var pairs = [UInt32](repeating: 0, count: 32)

    /// Takes in a name by its folded bytes.
    mutating func insert(_ name: [UInt8]) {
        guard name.count > 1 else { return }
        pairs[Int(name[0] & 31)] |= 1 << UInt32(name[1] & 31)
        switch name.count {
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
        next(in: text.span, 0..<text.count, from: 0) != nil
    }

    /// The first offset from `start` on in a range of a text at which a name may begin; ASCII letters in either case.
    func next(in text: Span<UInt8>, _ range: Range<Int>, from start: Int) -> Int? {
        var isInWord = start > range.lowerBound && text[start - 1].isASCIILetter
        for index in start..<max(start, range.upperBound - 1) {
            let first = text[index]
            let isLetter = first.isASCIILetter
            if !isInWord || first >= 0x80, mayBegin(first, at: index, in: text, end: range.upperBound) { return index }
            isInWord = isLetter
        }
        return nil
    }

    private func mayBegin(_ first: UInt8, at index: Int, in text: Span<UInt8>, end: Int) -> Bool {
        // Upper and lower case have the same last bits.
        guard pairs[Int(first & 31)] & 1 << UInt32(text[index + 1] & 31) != 0 else { return false }
        let second = text[index + 1].asciiLowercased
        let third = index + 2 < end ? text[index + 2].asciiLowercased : 0x20
        if short[Self.hash(first.asciiLowercased, second, third)] { return true }
        let fourth = index + 3 < end ? text[index + 3].asciiLowercased : 0x20
        return long[Self.hash(first.asciiLowercased, second, third, fourth)]
    }

    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8 = 0) -> Int {
        (((Int(first) * 131 + Int(second)) * 137 + Int(third)) * 139 + Int(fourth)) & 0x3FFF
    }
}
