// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads the keys of a mapping with their types, and tells which keys it did not expect.
///
/// Ask for every key that may stand there, then call `rejectUnknownKeys()`.
package struct MappingReader {
    /// The mapping.
    package let node: LocatedNode
    /// What it describes, with its article: `a rule`.
    package let subject: String
    private let members: [LocatedMember]
    private var knownKeys: [String] = []

    /// Reads a mapping; throws where the node is none.
    package init(_ node: LocatedNode, subject: String) throws(StructuredTextError) {
        guard let members = node.members else {
            throw node.error("expected \(subject) as a mapping of keys, found \(node.kind)")
        }
        self.node = node
        self.subject = subject
        self.members = members
    }

    /// The value of a key; nil where it is missing or empty.
    package mutating func node(for key: String) -> LocatedNode? {
        if !knownKeys.contains(key) { knownKeys.append(key) }
        guard let value = members.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// The value of a key that must stand there.
    package mutating func requiredNode(for key: String) throws(StructuredTextError) -> LocatedNode {
        guard let value = node(for: key) else { throw missing(key) }
        return value
    }

    /// Throws where a key stands that nobody asked for, and names the nearest that would be right.
    package func rejectUnknownKeys() throws(StructuredTextError) {
        if let error = unknownKeys.first { throw error }
    }

    /// The errors for the keys that nobody asked for, each with the nearest that would be right.
    package var unknownKeys: [StructuredTextError] {
        members.filter { !knownKeys.contains($0.key) }.map { member in
            var message = "unknown key “\(member.key)” in \(subject)"
            if let nearest = NearestWord.of(member.key, in: knownKeys) {
                message += "; did you mean “\(nearest)”?"
            } else {
                message += "; known are \(knownKeys.joined(separator: ", "))"
            }
            return node.source.error(message, line: member.keyLine, column: member.keyColumn)
        }
    }

    /// The error for a key that is missing; where a similar one stands there, that one is shown.
    private func missing(_ key: String) -> StructuredTextError {
        let message = "\(subject) needs the key “\(key)”"
        let unknown = members.filter { !knownKeys.contains($0.key) }
        guard let nearest = NearestWord.of(key, in: unknown.map(\.key)),
            let member = unknown.first(where: { $0.key == nearest })
        else { return node.error(message) }
        return node.source.error(
            "\(message); is “\(nearest)” meant to be it?",
            line: member.keyLine,
            column: member.keyColumn
        )
    }
}
