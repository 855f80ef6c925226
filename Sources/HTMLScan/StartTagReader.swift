// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads the source of a start tag attribute by attribute, dividing it as libxml2 does.
@safe
struct StartTagReader {
    /// An attribute's place in the source.
    struct Attribute {
        let name: Range<Int>
        /// Empty for attributes without a value.
        let value: Range<Int>
    }

    /// libxml2 cuts attribute names after so many bytes.
    private static let longestName = 100

    private let source: UnsafeBufferPointer<UInt8>
    /// Where the reader stands; after the last attribute at the tag's `>` or `/>`, or at the source's end.
    private(set) var index: Int
    /// The end of the tag's name.
    let nameEnd: Int

    /// Starts after the name of the tag whose `<` is at `offset`.
    init(_ source: UnsafeBufferPointer<UInt8>, tagAt offset: Int) {
        unsafe self.source = unsafe source
        nameEnd = unsafe Self.endOfName(source, from: offset + 1)
        index = nameEnd
        skipSpace()
    }

    /// The next attribute; nil at the tag's end.
    mutating func next() -> Attribute? {
        while let byte = peek(), byte != UInt8(ascii: ">"), !(byte == UInt8(ascii: "/") && isBeforeGreaterThan) {
            guard Self.startsName(byte) else {
                skipJunk()
                skipSpace()
                continue
            }
            let start = index
            skipName()
            let name = start..<index
            skipSpace()
            guard peek() == UInt8(ascii: "=") else {
                return Attribute(name: name, value: name.upperBound..<name.upperBound)
            }
            index += 1
            skipSpace()
            let value = readValue()
            skipSpace()
            return Attribute(name: name, value: value)
        }
        return nil
    }

    private var isBeforeGreaterThan: Bool {
        unsafe index + 1 < source.count && source[index + 1] == UInt8(ascii: ">")
    }

    private func peek() -> UInt8? {
        unsafe index < source.count ? unsafe source[index] : nil
    }

    private mutating func skipName() {
        index = unsafe Self.endOfName(source, from: index)
    }

    private static func endOfName(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let limit = min(start + longestName, source.count)
        while index < limit, unsafe continuesName(source[index]) { index += 1 }
        return index
    }

    private mutating func skipSpace() {
        while unsafe index < source.count, unsafe Self.isSpace(source[index]) {
            index += 1
        }
    }

    /// What is no attribute, up to white space or the tag's end.
    private mutating func skipJunk() {
        while let byte = peek(), !Self.isSpace(byte), byte != UInt8(ascii: ">"),
            !(byte == UInt8(ascii: "/") && isBeforeGreaterThan)
        {
            index += 1
        }
    }

    private mutating func readValue() -> Range<Int> {
        guard let quote = peek() else { return index..<index }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            let start = index
            index = endOfQuoted(from: start, quote)
            let value = start..<index
            if unsafe index < source.count { index += 1 }
            return value
        }
        let start = index
        while let byte = peek(), !Self.isSpace(byte), byte != UInt8(ascii: ">") {
            index += 1
        }
        return start..<index
    }

    private func endOfQuoted(from start: Int, _ quote: UInt8) -> Int {
        guard let base = unsafe source.baseAddress,
            let found = unsafe memchr(base + start, Int32(quote), source.count - start)
        else { return unsafe source.count }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    static func startsName(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= 0x61 && lower <= 0x7A) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ".")
    }

    static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
