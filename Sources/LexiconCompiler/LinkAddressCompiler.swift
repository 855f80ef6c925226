// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
package import StructuredText

/// Compiles `rules/links` (imprimatur.links/1) to the text that `PolicyAddresses` reads.
///
/// One record a line: `P`, the kind of page and words of an address; `S`, a silent text; `H`, a third party's host; `L`,
/// a part of addresses of lists.
package enum LinkAddressCompiler {
    /// The format that the file must name.
    package static let schema = "imprimatur.links/1"

    /// The compiled text of a file.
    package static func compile(_ bytes: [UInt8], path: String) throws(StructuredTextError) -> String {
        var reader = try MappingReader(StructuredText.parse(bytes, path: path), subject: "a file of links")
        let schema = try reader.requiredNode(for: "schema")
        guard try schema.string() == Self.schema else {
            throw schema.error("unknown schema; a file of links begins with “schema: \(Self.schema)”")
        }
        var lines: [String] = []
        if var addresses = try reader.mapping(for: "addresses", subject: "the addresses") {
            for policy in Policy.allCases {
                for words in try addresses.strings(for: policy.rawValue) ?? [] {
                    lines.append("P\t\(policy.rawValue)\t\(words)\n")
                }
            }
            try addresses.rejectUnknownKeys()
        }
        for text in try reader.strings(for: "silent") ?? [] { lines.append("S\t\(text)\n") }
        for host in try reader.strings(for: "third_parties") ?? [] { lines.append("H\t\(host)\n") }
        for part in try reader.strings(for: "listings") ?? [] { lines.append("L\t\(part)\n") }
        try reader.rejectUnknownKeys()
        return lines.joined()
    }
}
