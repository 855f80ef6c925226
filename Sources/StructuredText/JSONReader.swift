// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// Turns strict JSON into located nodes.
struct JSONReader {
    let source: SourceText

    func read() throws(StructuredTextError) -> LocatedNode {
        let document: JSONDocument
        do throws(JSONTextError) {
            let parser = JSONParser(mode: .strict, depthLimit: StructuredText.depthLimit)
            document = try parser.parse(source.bytes)
        } catch {
            throw source.error(error.message, line: error.line, column: error.column)
        }
        var cursor = LineCursor(bytes: source.bytes)
        return try node(document.root, cursor: &cursor)
    }

    func node(_ json: JSONNode, cursor: inout LineCursor) throws(StructuredTextError) -> LocatedNode {
        cursor.move(to: json.range.lowerBound)
        let (line, column) = (cursor.line, cursor.column)
        let content: LocatedNode.Content
        switch json.content {
        case .null: content = .scalar("", isQuoted: false)
        case .bool(let value): content = .scalar(value ? "true" : "false", isQuoted: false)
        case .number(let digits): content = .scalar(digits, isQuoted: false)
        case .string(let string): content = .scalar(string, isQuoted: true)
        case .array(let elements):
            var nodes: [LocatedNode] = []
            for element in elements { nodes.append(try node(element, cursor: &cursor)) }
            content = .sequence(nodes)
        case .object(let members): content = .mapping(try self.members(members, cursor: &cursor))
        }
        return LocatedNode(content, line: line, column: column, source: source)
    }

    private func members(
        _ members: [JSONNodeMember],
        cursor: inout LineCursor
    ) throws(StructuredTextError) -> [LocatedMember] {
        var located: [LocatedMember] = []
        var keys: Set<String> = []
        for member in members {
            cursor.move(to: member.keyRange.lowerBound)
            let (line, column) = (cursor.line, cursor.column)
            guard keys.insert(member.key).inserted else {
                let message = "the key “\(member.key)” stands here for the second time"
                throw source.error(message, line: line, column: column)
            }
            let value = try node(member.value, cursor: &cursor)
            located.append(LocatedMember(key: member.key, keyLine: line, keyColumn: column, value: value))
        }
        return located
    }
}

/// A place that moves forward through bytes and counts lines and columns on the way.
struct LineCursor {
    let bytes: [UInt8]
    private(set) var offset = 0
    private(set) var line = 1
    private(set) var column = 1

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Moves forward to an offset that is not before the present one.
    mutating func move(to target: Int) {
        while offset < min(target, bytes.count) {
            if bytes[offset] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
    }
}
