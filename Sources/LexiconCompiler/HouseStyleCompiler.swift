// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import StructuredText

/// Compiles `rules/house-style.yaml` (imprimatur.house-style/1) to the text that `HouseStyle` reads.
///
/// One record a line: `E`, a word and one that counts as the same; `M`, a language and words that mark changes; `T`, words
/// that name a translator; `B`, the beginning of a line beside an article; `C`, the address of a counter; `W`, a word in
/// one.
package enum HouseStyleCompiler {
    /// The format that the file must name.
    package static let schema = "imprimatur.house-style/1"

    /// The compiled text of a file.
    package static func compile(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> String {
        var reader = try MappingReader(StructuredText.parse(bytes, path: path), subject: "a house style")
        let schema = try reader.requiredNode(for: "schema")
        guard try schema.string() == Self.schema else {
            throw schema.error("unknown schema; a house style begins with “schema: \(Self.schema)”")
        }
        var lines: [String] = []
        for group in try reader.list(for: "equivalents") ?? [] {
            var words: [String] = []
            for word in try group.list() { words.append(try word.string()) }
            guard let first = words.first, words.count > 1 else {
                throw group.error("expected at least two words that count as the same")
            }
            for word in words.dropFirst() { lines.append("E\t\(first)\t\(word)\n") }
        }
        for member in reader.node(for: "change-marks")?.members ?? [] {
            for phrase in try member.value.listOrOne() { lines.append("M\t\(member.key)\t\(try phrase.string())\n") }
        }
        let lists = [("T", "translator-marks"), ("B", "boilerplate"), ("C", "counters"), ("W", "counter-words")]
        for (kind, key) in lists {
            for phrase in try reader.strings(for: key) ?? [] { lines.append("\(kind)\t\(phrase)\n") }
        }
        try reader.rejectUnknownKeys()
        return lines.joined()
    }
}
