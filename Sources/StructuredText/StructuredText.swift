// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads YAML 1.1 and JSON files to nodes that know their place.
package enum StructuredText {
    /// The deepest nesting that is read.
    static let depthLimit = 64
    /// The most nodes that the aliases of a file may unfold to.
    static let nodeLimit = 1_000_000

    /// Reads a file: strictly as JSON where the path ends in `.json`, else as YAML.
    package static func parse(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> LocatedNode {
        let source = SourceText(path: path, bytes: bytes)
        guard bytes.contains(where: { $0 > 0x20 }) else { throw source.error("the file is empty") }
        guard path.lowercased().hasSuffix(".json") else { return try YAMLReader(source: source).read() }
        return try JSONReader(source: source).read()
    }
}
