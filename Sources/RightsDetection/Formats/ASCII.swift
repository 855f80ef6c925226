// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Classes of bytes as markup and web formats use them.
extension UInt8 {
    /// `A`–`Z` or `a`–`z`.
    var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    /// `0`–`9`.
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    /// Tab, line feed, form feed, carriage return or space.
    var isASCIISpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    /// The letter in lower case; every other byte as it is.
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension StringProtocol {
    /// The text without ASCII white space at both ends.
    var trimmingASCIISpace: String {
        var bytes = Array(utf8)[...]
        while let first = bytes.first, first.isASCIISpace { bytes = bytes.dropFirst() }
        while let last = bytes.last, last.isASCIISpace { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with every run of white space as one space, and none at the ends.
    var collapsingSpace: String {
        if isCollapsed { return String(self) }
        var collapsed: [UInt8] = []
        var isSeparated = false
        for scalar in unicodeScalars {
            guard !scalar.isSpace else {
                isSeparated = !collapsed.isEmpty
                continue
            }
            if isSeparated { collapsed.append(0x20) }
            isSeparated = false
            collapsed.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: collapsed, as: UTF8.self)
    }

    /// Whether the only white space is single spaces between words; told from the bytes, so false where unsure.
    private var isCollapsed: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            if byte == 0x20, previous == 0x20 { return false }
            // Control characters, and the lead bytes of other spaces: U+0085, U+00A0, U+1680, U+2000 and on, U+3000.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 { return false }
            previous = byte
        }
        return previous != 0x20 || utf8.isEmpty
    }

    /// The tokens between ASCII white space, in lower case: the reading of `rel`, `class` and `itemprop`.
    var spaceSeparatedTokens: [String] {
        lowercased().utf8.split { $0.isASCIISpace }.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Substring.UTF8View {
    /// The text in lower case.
    var lowercasedText: String {
        contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } ? Substring(self).lowercased() : String(Substring(self))
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the characters of a text in lower case, in any case.
    func isText(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            count == text.count && zip(self, text).allSatisfy { $0.asciiLowercased == $1 }
        }
    }

    /// Whether a token stands between ASCII white space, in any case: the reading of `rel`.
    ///
    /// - Parameter token: the token in lower case.
    func hasToken(_ token: StaticString) -> Bool {
        var start = startIndex
        while start < endIndex {
            var end = start
            while end < endIndex, !self[end].isASCIISpace { end += 1 }
            if self[start..<end].isText(token) { return true }
            start = end + 1
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether this is white space (Unicode, property White_Space).
    fileprivate var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
