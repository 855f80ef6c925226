// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads the bytes of a structured field (RFC 9651, section 4.2); each function gives nil where the grammar is violated.
struct StructuredFieldReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The members of a dictionary in order, with those whose key stands twice.
    mutating func dictionary() -> [StructuredDictionary.Member]? {
        var members: [StructuredDictionary.Member] = []
        skip { $0 == 0x20 }
        while index < bytes.count {
            let start = index
            guard let key = key() else { return nil }
            var value = StructuredDictionary.Value.boolean(true)
            if take("=") {
                guard let written = itemOrList() else { return nil }
                value = written
            }
            guard parameters() else { return nil }
            members.append(StructuredDictionary.Member(key: key, value: value, offset: start))
            skip { $0 == 0x20 || $0 == 0x09 }
            if index == bytes.count { return members }
            guard take(",") else { return nil }
            skip { $0 == 0x20 || $0 == 0x09 }
            // A comma with nothing behind it.
            if index == bytes.count { return nil }
        }
        return members
    }

    private mutating func key() -> String? {
        guard let first = current, Self.isLower(first) || first == UInt8(ascii: "*") else { return nil }
        return text { Self.isLower($0) || $0.isASCIIDigit || Self.keyMarks.contains($0) }
    }

    private mutating func itemOrList() -> StructuredDictionary.Value? {
        guard take("(") else { return bareItem() }
        while index < bytes.count {
            skip { $0 == 0x20 }
            if take(")") { return .other }
            guard bareItem() != nil, parameters(), current == 0x20 || current == UInt8(ascii: ")") else { return nil }
        }
        return nil
    }

    private mutating func parameters() -> Bool {
        while take(";") {
            skip { $0 == 0x20 }
            guard key() != nil else { return false }
            if take("="), bareItem() == nil { return false }
        }
        return true
    }

    private mutating func bareItem() -> StructuredDictionary.Value? {
        guard let first = current else { return nil }
        switch first {
        case UInt8(ascii: "?"):
            index += 1
            if take("1") { return .boolean(true) }
            return take("0") ? .boolean(false) : nil
        case UInt8(ascii: "\""):
            return string() ? .other : nil
        case UInt8(ascii: "%"):
            index += 1
            return current == UInt8(ascii: "\"") && string() ? .other : nil
        case UInt8(ascii: ":"):
            return byteSequence() ? .other : nil
        case UInt8(ascii: "@"):
            index += 1
            return number() ? .other : nil
        case UInt8(ascii: "-"), 0x30...0x39:
            return number() ? .other : nil
        case UInt8(ascii: "*"), 0x41...0x5A, 0x61...0x7A:
            return .token(text { $0.isASCIILetter || $0.isASCIIDigit || Self.tokenMarks.contains($0) })
        default: return nil
        }
    }

    private mutating func string() -> Bool {
        index += 1
        while let byte = current, (0x20...0x7E).contains(byte) {
            index += 1
            if byte == UInt8(ascii: "\"") { return true }
            if byte == UInt8(ascii: "\\") {
                guard take("\"") || take("\\") else { return false }
            }
        }
        return false
    }

    private mutating func byteSequence() -> Bool {
        index += 1
        skip { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }
        return take(":")
    }

    /// An integer of at most 15 digits, or a decimal of at most 12 and 3.
    private mutating func number() -> Bool {
        _ = take("-")
        let whole = text { $0.isASCIIDigit }.utf8.count
        guard (1...15).contains(whole) else { return false }
        guard take(".") else { return true }
        return whole <= 12 && (1...3).contains(text { $0.isASCIIDigit }.utf8.count)
    }
}

extension StructuredFieldReader {
    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while let byte = current, isSkipped(byte) { index += 1 }
    }

    private mutating func text(while isPart: (UInt8) -> Bool) -> String {
        let start = index
        skip(while: isPart)
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static let keyMarks = Set("_-.*".utf8)
    private static let tokenMarks = Set("!#$%&'*+-.^_`|~:/".utf8)
}
