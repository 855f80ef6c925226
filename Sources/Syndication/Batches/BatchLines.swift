// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// Puts the lines of a batch in JSON Lines together to one batch.
///
/// Each line is an item. The first is the head instead where it names no page and has a key that only heads have:
/// `{"schema": "imprimatur.batch/1", "date": "2026-05-03"}`. The keys of `batch` may stand on the head itself.
enum BatchLines {
    private static let fileKeys = ["schema", "batch", "agreements"]
    private static let headKeys = fileKeys + ["date", "time_zone", "republisher", "defaults"]

    /// The batch as one mapping, as the YAML form has it.
    ///
    /// - Parameter lines: at least one value.
    static func root(of lines: [LocatedNode]) throws(StructuredTextError) -> LocatedNode {
        guard var root = lines.first else { preconditionFailure("a file without lines is an error of its reader") }
        var members: [LocatedMember] = []
        var items = lines
        if isHead(root) {
            members = head(root)
            items.removeFirst()
        }
        if !members.contains(where: { $0.key == "schema" }) {
            members.append(root.member("schema", .scalar(BatchReader.schema, isQuoted: true)))
        }
        members.append(root.member("items", .sequence(items)))
        root.content = .mapping(members)
        return root
    }

    private static func isHead(_ line: LocatedNode) -> Bool {
        line["page"] == nil && line["url"] == nil && headKeys.contains { line[$0] != nil }
    }

    private static func head(_ line: LocatedNode) -> [LocatedMember] {
        let members = line.members ?? []
        let others = members.filter { !fileKeys.contains($0.key) }
        guard !others.isEmpty, line["batch"] == nil else { return members }
        return members.filter { fileKeys.contains($0.key) } + [line.member("batch", .mapping(others))]
    }
}

extension LocatedNode {
    /// A member that the file does not write out, at the place of this node.
    func member(_ key: String, _ content: Content) -> LocatedMember {
        let value = LocatedNode(content, line: line, column: column, source: source)
        return LocatedMember(key: key, keyLine: line, keyColumn: column, value: value)
    }
}
