// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension JSONParseSession {
    /// Reads an array; the cursor stands at `[`.
    mutating func array(depth: Int) throws(JSONTextError) -> JSONNode {
        let first = position
        position += 1
        var elements: [JSONNode] = []
        while try advance(to: "]", isFirst: elements.isEmpty, in: "an array") {
            elements.append(try value(depth: depth + 1))
        }
        return JSONNode(.array(elements), range: first..<position)
    }

    /// Reads an object; the cursor stands at `{`.
    mutating func object(depth: Int) throws(JSONTextError) -> JSONNode {
        let first = position
        position += 1
        var members: [JSONNodeMember] = []
        while try advance(to: "}", isFirst: members.isEmpty, in: "an object") {
            members.append(try member(depth: depth))
        }
        return JSONNode(.object(members), range: first..<position)
    }

    private mutating func member(depth: Int) throws(JSONTextError) -> JSONNodeMember {
        guard current == UInt8(ascii: "\"") else { throw error("expected a name in double quotes, found \(found)") }
        let first = position
        let key = try string()
        let keyRange = first..<position
        skipSpace()
        guard current == UInt8(ascii: ":") else { throw error("expected “:” behind the name, found \(found)") }
        position += 1
        skipSpace()
        if isLenient, current == UInt8(ascii: ",") || current == UInt8(ascii: "}") {
            note(.missingValue)
            let null = JSONNode(.null, range: position..<position)
            return JSONNodeMember(key: key, keyRange: keyRange, value: null)
        }
        return JSONNodeMember(key: key, keyRange: keyRange, value: try value(depth: depth + 1))
    }

    /// Moves to the next element; false once the closing bracket has been passed.
    private mutating func advance(
        to close: UnicodeScalar,
        isFirst: Bool,
        in container: String
    ) throws(JSONTextError) -> Bool {
        skipSpace()
        var commas = 0
        while current == UInt8(ascii: ","), isLenient || (commas == 0 && !isFirst) {
            commas += 1
            position += 1
            skipSpace()
        }
        if current == UInt8(ascii: close) {
            if commas > 0 {
                guard isLenient else { throw error("expected a value behind the comma, found “\(close)”") }
                note(.extraComma)
            }
            position += 1
            return false
        }
        guard position < end else { throw error("\(container) is not closed: expected “\(close)”") }
        if isFirst ? commas > 0 : commas > 1 { note(.extraComma) }
        if !isFirst, commas == 0 {
            guard isLenient, startsValue else { throw error("expected “,” or “\(close)”, found \(found)") }
            note(.missingComma)
        }
        return true
    }

    /// Whether a string, an object or an array begins at the cursor.
    private var startsValue: Bool {
        current == UInt8(ascii: "\"") || current == UInt8(ascii: "{") || current == UInt8(ascii: "[")
    }
}
