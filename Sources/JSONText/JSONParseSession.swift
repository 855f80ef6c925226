// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The state of one parse: a cursor over the bytes and the repairs made so far.
struct JSONParseSession {
    let bytes: [UInt8]
    let start: Int
    let end: Int
    let isLenient: Bool
    let depthLimit: Int
    var position: Int
    var repairs: [JSONRepair] = []

    init(bytes: [UInt8], range: Range<Int>, isLenient: Bool, depthLimit: Int) {
        let range = range.clamped(to: 0..<bytes.count)
        self.bytes = bytes
        start = range.lowerBound
        end = range.upperBound
        position = range.lowerBound
        self.isLenient = isLenient
        self.depthLimit = depthLimit
    }

    /// The byte at the cursor; nil at the end.
    var current: UInt8? { position < end ? bytes[position] : nil }

    /// Reads the whole text.
    mutating func document() throws(JSONTextError) -> JSONDocument {
        if isLenient, starts(with: "\u{FEFF}") {
            position += 3
            note(.byteOrderMark)
        }
        skipSpace()
        var roots = [try value(depth: 1)]
        skipSpace()
        while position < end {
            guard isLenient else { throw error("expected the end of the text, found \(found)") }
            guard current == UInt8(ascii: "{") || current == UInt8(ascii: "[") else {
                note(.trailingText)
                position += 1
                skipSpace()
                continue
            }
            // What follows a value never makes it unread; where it can't be read, the rest is left out.
            guard let root = try? value(depth: 1) else {
                note(.trailingText)
                break
            }
            roots.append(root)
            note(.severalRoots)
            skipSpace()
        }
        guard roots.count > 1 else { return JSONDocument(root: roots[0], repairs: repairs) }
        let range = roots[0].range.lowerBound..<roots[roots.count - 1].range.upperBound
        return JSONDocument(root: JSONNode(.array(roots), range: range), repairs: repairs)
    }

    /// Reads any value.
    mutating func value(depth: Int) throws(JSONTextError) -> JSONNode {
        guard depth <= depthLimit else {
            var error = error("more than \(depthLimit) levels of nesting")
            error.isTooDeep = true
            throw error
        }
        let first = position
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return JSONNode(.string(try string()), range: first..<position)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return try number()
        case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): return try number()
        default: throw error("expected a value, found \(found)")
        }
    }

    private mutating func word(_ word: StaticString, _ content: JSONNode.Content) throws(JSONTextError) -> JSONNode {
        let first = position
        guard starts(with: word) else { throw error("expected “\(word)”") }
        position += word.utf8CodeUnitCount
        return JSONNode(content, range: first..<position)
    }
}

extension JSONParseSession {
    /// Remembers a repair.
    mutating func note(_ repair: JSONRepair) {
        if !repairs.contains(repair) { repairs.append(repair) }
    }

    /// An error at the cursor.
    func error(_ message: String) -> JSONTextError {
        JSONTextError(message, at: position, in: bytes, from: start)
    }

    /// What stands at the cursor, in words.
    var found: String {
        guard let byte = current else { return "the end of the text" }
        guard byte > 0x20, byte != 0x7F else { return "a control character or space" }
        guard byte >= 0x80 else { return "“\(Character(UnicodeScalar(byte)))”" }
        let scalar = String(decoding: bytes[position..<min(position + 4, end)], as: UTF8.self).unicodeScalars.first
        return scalar.map { "“\(Character($0))”" } ?? "a byte that is no text"
    }

    /// Whether `word` stands at the cursor.
    func starts(with word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= end else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + length]) }
    }
}

extension [UInt8] {
    /// Whether the byte at `index` is this ASCII character; false outside the array.
    func hasByte(_ character: UnicodeScalar, at index: Int) -> Bool {
        index < count && self[index] == UInt8(ascii: character)
    }
}
