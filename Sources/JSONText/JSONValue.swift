// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A JSON value (RFC 8259).
///
/// Objects keep the order of their members, and duplicates.
package indirect enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as written: no digit is lost.
    case number(String)
    /// A string, its escapes decoded.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object([JSONMember])
}

/// A member of a JSON object.
package struct JSONMember: Sendable, Hashable {
    /// The name.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// Makes a member.
    package init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}

extension JSONValue {
    /// A whole number.
    package static func integer(_ value: Int) -> JSONValue {
        .number(String(value))
    }

    /// The value of the first member with this key; nil where there is none, or where this is no object.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The elements of an array; nil for every other value.
    package var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members of an object; nil for every other value.
    package var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The words of a string; nil for every other value.
    package var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    /// The value of a whole number; nil for every other value.
    package var integer: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits)
    }
}
