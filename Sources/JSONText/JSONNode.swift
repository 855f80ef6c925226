// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A JSON value with its place in the text.
package struct JSONNode: Sendable, Hashable {
    /// What a node holds.
    package indirect enum Content: Sendable, Hashable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number as written.
        case number(String)
        /// A string, its escapes decoded.
        case string(String)
        /// An array.
        case array([JSONNode])
        /// An object, its members in order, with duplicates.
        case object([JSONNodeMember])
    }

    /// What the node holds.
    package var content: Content
    /// The bytes of the value, from the first to after the last; for a string the quotes are among them.
    package var range: Range<Int>

    /// Makes a node.
    package init(_ content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }
}

/// A member of an object with its place in the text.
package struct JSONNodeMember: Sendable, Hashable {
    /// The name.
    package var key: String
    /// The bytes of the name with its quotes.
    package var keyRange: Range<Int>
    /// The value.
    package var value: JSONNode

    /// Makes a member.
    package init(key: String, keyRange: Range<Int>, value: JSONNode) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}

extension JSONNode {
    /// The value without places.
    package var value: JSONValue {
        switch content {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let digits): .number(digits)
        case .string(let string): .string(string)
        case .array(let elements): .array(elements.map(\.value))
        case .object(let members): .object(members.map { JSONMember($0.key, $0.value.value) })
        }
    }

    /// The value of the first member with this key; nil where there is none, or where this is no object.
    package subscript(key: String) -> JSONNode? {
        members?.first { $0.key == key }?.value
    }

    /// The elements of an array; nil for every other value.
    package var elements: [JSONNode]? {
        guard case .array(let elements) = content else { return nil }
        return elements
    }

    /// The members of an object; nil for every other value.
    package var members: [JSONNodeMember]? {
        guard case .object(let members) = content else { return nil }
        return members
    }

    /// The words of a string; nil for every other value.
    package var string: String? {
        guard case .string(let string) = content else { return nil }
        return string
    }

    /// The offset of the first byte of the words: behind the quote of a string, else the first byte of the value.
    package var contentOffset: Int {
        string != nil && range.count >= 2 ? range.lowerBound + 1 : range.lowerBound
    }
}
