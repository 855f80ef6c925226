// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A dictionary of the structured fields of HTTP (RFC 9651, section 4.2.2).
struct StructuredDictionary: Sendable, Hashable {
    /// What stands behind a key; only tokens and flags matter here.
    enum Value: Sendable, Hashable {
        /// A token: `y`.
        case token(String)
        /// `?1`, `?0`, or a key without a value, which is true.
        case boolean(Bool)
        /// A number, a string, a date, bytes or a list.
        case other
    }

    /// A key with its value.
    struct Member: Sendable, Hashable {
        /// The key.
        var key: String
        /// The value; of a key that stands twice, the last one.
        var value: Value
        /// The offset of the key in the text; of a key that stands twice, that of the last one.
        var offset: Int
    }

    /// The members, by the place of the last mention of each.
    private(set) var members: [Member] = []

    /// Reads a dictionary; nil where anything in it is not as the grammar has it, which voids all of it.
    init?(_ text: String) {
        var session = StructuredFieldReader(Array(text.utf8))
        guard let read = session.dictionary() else { return nil }
        var last: [String: Int] = [:]
        for (index, member) in read.enumerated() { last[member.key] = index }
        members = read.indices.filter { last[read[$0].key] == $0 }.map { read[$0] }
    }
}
