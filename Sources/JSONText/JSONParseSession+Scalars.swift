// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension JSONParseSession {
    /// Reads a number as written; the cursor stands at its first character.
    mutating func number() throws(JSONTextError) -> JSONNode {
        let first = position
        while let byte = current, JSONParseSession.isNumeric(byte) { position += 1 }
        let text = String(decoding: bytes[first..<position], as: UTF8.self)
        let range = first..<position
        if JSONParseSession.isNumber(bytes[range]) { return JSONNode(.number(text), range: range) }
        guard isLenient else {
            position = first
            throw error("“\(text.prefix(40))” is no number in JSON")
        }
        note(.invalidNumber)
        return JSONNode(.string(text), range: range)
    }

    /// Reads a string; the cursor stands at its quote.
    mutating func string() throws(JSONTextError) -> String {
        let quote = position
        position += 1
        var first = position
        var decoded: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                // Most strings have no escape: their bytes are taken as they stand.
                guard !decoded.isEmpty else { return try text(bytes[first..<position], from: quote) }
                decoded.append(contentsOf: bytes[first..<position])
                return try text(decoded[...], from: quote)
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: bytes[first..<position])
                try escape(into: &decoded)
                first = position
            case 0..<0x20:
                guard isLenient else { throw error("a control character in a string: write it as an escape") }
                note(.controlCharacter)
                position += 1
            default:
                position += 1
            }
        }
        position = quote
        throw error("the string is not closed: expected “\"”")
    }

    private mutating func text(_ utf8: ArraySlice<UInt8>, from quote: Int) throws(JSONTextError) -> String {
        if let text = String(validating: utf8, as: UTF8.self) { return text }
        guard isLenient else {
            position = quote
            throw error("the string is not UTF-8")
        }
        note(.invalidUTF8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Decodes the escape at the cursor.
    private mutating func escape(into decoded: inout [UInt8]) throws(JSONTextError) {
        guard position + 1 < end else { throw error("the string is not closed: expected “\"”") }
        let letter = bytes[position + 1]
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"):
            if let scalar = try unicodeEscape() {
                decoded.append(contentsOf: String(scalar).utf8)
                return
            }
            decoded.append(letter)
        default:
            guard isLenient else { throw error("“\\” must be followed by one of \"\\/bfnrtu") }
            note(.invalidEscape)
            decoded.append(letter)
        }
        position += 2
    }

    /// Decodes `\uXXXX`, or two of them that make a surrogate pair; nil where the lenient parser meets no digits.
    private mutating func unicodeEscape() throws(JSONTextError) -> UnicodeScalar? {
        guard let unit = hexadecimal(at: position + 2) else {
            guard isLenient else { throw error("“\\u” must be followed by four hexadecimal digits") }
            note(.invalidEscape)
            return nil
        }
        if let scalar = UnicodeScalar(unit) {
            position += 6
            return scalar
        }
        if unit < 0xDC00, bytes.hasByte("\\", at: position + 6), bytes.hasByte("u", at: position + 7),
            let low = hexadecimal(at: position + 8), (0xDC00...0xDFFF).contains(low)
        {
            position += 12
            return UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        }
        guard isLenient else { throw error("half of a surrogate pair") }
        note(.invalidEscape)
        position += 6
        return "\u{FFFD}"
    }

    private func hexadecimal(at first: Int) -> UInt32? {
        guard first + 4 <= end else { return nil }
        var value: UInt32 = 0
        for byte in bytes[first..<first + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// Whether the bytes are a number by the grammar of RFC 8259, section 6.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func digits() -> Int {
            let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let hasLeadingZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !hasLeadingZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
