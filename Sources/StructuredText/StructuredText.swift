// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads YAML 1.1, JSON, JSON Lines and CSV files to nodes that know their place.
package enum StructuredText {
    /// The deepest nesting that is read.
    static let depthLimit = 64
    /// The most nodes that the aliases of a file may unfold to.
    static let nodeLimit = 1_000_000

    /// Reads a file: strictly as JSON where the path ends in `.json`, else as YAML.
    package static func parse(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> LocatedNode {
        let source = try source(bytes, path: path)
        guard path.lowercased().hasSuffix(".json") else { return try YAMLReader(source: source).read() }
        return try JSONReader(source: source).read()
    }

    /// Reads a file of JSON Lines: a value for each line that is not empty.
    package static func parseLines(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> [LocatedNode] {
        try JSONLinesReader(source: source(withoutMark(bytes), path: path)).read()
    }

    /// Reads a file of comma-separated values (RFC 4180): a list for each row, a quoted scalar for each field.
    package static func parseRows(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> [LocatedNode] {
        var reader = CSVReader(source: try source(withoutMark(bytes), path: path))
        return try reader.read()
    }

    private static func source(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> SourceText {
        let source = SourceText(path: path, bytes: bytes)
        guard bytes.contains(where: { $0 > 0x20 }) else { throw source.error("the file is empty") }
        return source
    }

    /// The bytes behind the byte order mark that spreadsheets write; it counts for no column.
    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}
