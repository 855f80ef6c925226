// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import StructuredText

/// The forms in which a batch may be written; all are turned into the nodes of the YAML form.
enum BatchFormat: CaseIterable {
    /// One document in YAML: whatever no other form claims.
    case yaml
    /// One document in JSON.
    case json
    /// An item on each line, and the head on the first if there is one.
    case jsonLines
    /// A row for each item below a row with the names of the columns.
    case csv

    /// How the names of such files end.
    var endings: [String] {
        switch self {
        case .yaml: [".yaml", ".yml"]
        case .json: [".json"]
        case .jsonLines: [".jsonl", ".ndjson"]
        case .csv: [".csv"]
        }
    }

    /// The form that the ending of a path names; for standard input the one that its content shows; else YAML.
    static func of(path: String, bytes: [UInt8]) -> BatchFormat {
        if path == "-" { return isLines(bytes) ? .jsonLines : .yaml }
        let name = path.lowercased()
        return allCases.first { $0.endings.contains(where: name.hasSuffix) } ?? .yaml
    }

    /// The batch as one mapping of `schema`, `batch`, `agreements` and `items`.
    func parse(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> LocatedNode {
        switch self {
        case .yaml, .json: try StructuredText.parse(bytes, path: path)
        case .jsonLines: try BatchLines.root(of: StructuredText.parseLines(bytes, path: path))
        case .csv: try BatchTable(StructuredText.parseRows(bytes, path: path)).root()
        }
    }

    /// Whether the first line that is not empty is a JSON object by itself, and not the whole batch.
    private static func isLines(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }), bytes[first] == UInt8(ascii: "{") else {
            return false
        }
        let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        guard let line = try? JSONParser.strict.parse(bytes, in: first..<end).root else { return false }
        return line["items"] == nil
    }
}
