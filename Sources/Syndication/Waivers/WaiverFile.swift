// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads files of waivers (`imprimatur.waivers/1`).
struct WaiverFile {
    /// What stands under `schema`.
    static let schema = "imprimatur.waivers/1"

    /// Reads the waivers of a file, in their order.
    ///
    /// - Throws: `InputError` where the file can't be read, `StructuredTextError` at the first thing that is wrong in it.
    static func read(_ path: String) throws -> [WaiverRecord] {
        let root = try StructuredText.parse(InputFile.read(path), path: path)
        var file = try MappingReader(root, subject: "a file of waivers")
        let schemaNode = try file.requiredNode(for: "schema")
        guard try schemaNode.string() == schema else { throw schemaNode.error("expected the schema “\(schema)”") }
        let list = try file.requiredNode(for: "waivers")
        try file.rejectUnknownKeys()
        return try list.list().map { node throws(StructuredTextError) in try WaiverRecord(node, path: path) }
    }
}
