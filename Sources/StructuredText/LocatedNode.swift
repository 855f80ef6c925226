// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A value of a YAML or JSON file with its place.
package struct LocatedNode: Sendable {
    /// What a node holds.
    package enum Content: Sendable {
        /// Words, a number, `true`, nothing: as written, its type being the reader's choice.
        case scalar(String, isQuoted: Bool)
        /// A list.
        case sequence([LocatedNode])
        /// Keys and values, in the order of the file.
        case mapping([LocatedMember])
    }

    /// What the node holds.
    package var content: Content
    /// The line, counted from 1.
    package var line: Int
    /// The column in Unicode scalars, counted from 1.
    package var column: Int
    /// The file in which it stands.
    package var source: SourceText

    /// Makes a node.
    package init(_ content: Content, line: Int, column: Int, source: SourceText) {
        self.content = content
        self.line = line
        self.column = column
        self.source = source
    }
}

/// A key with its value.
package struct LocatedMember: Sendable {
    /// The key.
    package var key: String
    /// The line of the key, counted from 1.
    package var keyLine: Int
    /// The column of the key in Unicode scalars, counted from 1.
    package var keyColumn: Int
    /// The value.
    package var value: LocatedNode

    /// Makes a member.
    package init(key: String, keyLine: Int, keyColumn: Int, value: LocatedNode) {
        self.key = key
        self.keyLine = keyLine
        self.keyColumn = keyColumn
        self.value = value
    }
}

extension LocatedNode {
    /// An error at this node.
    package func error(_ message: String) -> StructuredTextError {
        source.error(message, line: line, column: column)
    }

    /// Whether nothing is given: `key:`, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// The members of a mapping; nil for every other node.
    package var members: [LocatedMember]? {
        guard case .mapping(let members) = content else { return nil }
        return members
    }

    /// The value of a key of a mapping; nil where there is none.
    package subscript(key: String) -> LocatedNode? {
        members?.first { $0.key == key }?.value
    }

    /// What the node is, in words for errors.
    package var kind: String {
        switch content {
        case .scalar where isNull: "nothing"
        case .scalar(let text, _): "“\(text.count > 40 ? text.prefix(40) + "…" : text)”"
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        }
    }
}
