// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// A rules file of which the head is read, and the rest is still nodes.
struct RuleFileRecord {
    /// The file.
    var file: RuleFile
    /// What it names under `extends`.
    var extends: [LocatedNode]
    /// The condition under `applies`; nil where there is none.
    var applies: LocatedNode?
    /// Its parameters.
    var parameters: [RuleParameter]
    /// Its overrides.
    var overrides: [LocatedNode]
    /// Its rules.
    var rules: [LocatedNode]
}

/// Reads the head of a rules file.
struct RuleFileReader {
    /// What stands under `schema` in a rules file.
    static let schema = "imprimatur.rules/1"

    /// Reads a file; nil where it can't be read at all, which `problems` then tells.
    static func read(_ source: RuleSource, problems: inout RuleProblems) -> RuleFileRecord? {
        let opened = problems.attempt { () throws(RuleError) in
            let root = try StructuredText.parse(source.bytes, path: source.path)
            var reader = try MappingReader(root, subject: "a rules file")
            let schema = try reader.requiredNode(for: "schema")
            guard try schema.string() == RuleFileReader.schema else {
                throw schema.error("expected the schema “\(RuleFileReader.schema)”")
            }
            return reader
        }
        guard var reader = opened else { return nil }
        var record = RuleFileRecord(
            file: RuleFile(path: source.path, bytes: source.bytes, parameters: [], basis: []),
            extends: [],
            applies: reader.node(for: "applies"),
            parameters: [],
            overrides: [],
            rules: []
        )
        readHead(&reader, into: &record, problems: &problems)
        record.rules =
            problems.attempt { () throws(RuleError) in
                let node = record.extends.isEmpty ? try reader.requiredNode(for: "rules") : reader.node(for: "rules")
                return try node?.list() ?? []
            } ?? []
        problems.add(reader.unknownKeys)
        return record
    }

    private static func readHead(
        _ reader: inout MappingReader,
        into record: inout RuleFileRecord,
        problems: inout RuleProblems
    ) {
        let pack: String?? = problems.attempt { () throws(RuleError) in try readName(&reader) }
        let title: String?? = problems.attempt { () throws(RuleError) in try reader.string(for: "title") }
        let policy: String?? = problems.attempt { () throws(RuleError) in try readPolicy(&reader) }
        let reviewed: DateTime?? = problems.attempt { () throws(RuleError) in
            try reader.node(for: "reviewed")?.dateTime()
        }
        record.file.pack = pack ?? nil
        record.file.title = title ?? nil
        record.file.policy = policy ?? nil
        record.file.reviewed = reviewed ?? nil
        record.extends =
            problems.attempt { () throws(RuleError) in
                try reader.node(for: "extends")?.listOrOne() ?? []
            } ?? []
        record.parameters =
            problems.attempt { () throws(RuleError) in
                try RuleParameter.read(reader.node(for: "parameters"))
            } ?? []
        record.file.parameters = record.parameters.map(\.name)
        record.overrides =
            problems.attempt { () throws(RuleError) in
                try reader.node(for: "overrides")?.list() ?? []
            } ?? []
    }

    private static func readName(_ reader: inout MappingReader) throws(RuleError) -> String? {
        guard let node = reader.node(for: "pack") else { return nil }
        let name = try node.string()
        let isName = name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        }
        guard isName else {
            throw node.error("“\(name)” is not the name of a pack; write lower-case words: publishers/the-conversation")
        }
        return name
    }

    private static func readPolicy(_ reader: inout MappingReader) throws(RuleError) -> String? {
        guard let node = reader.node(for: "policy") else { return nil }
        let address = try node.string()
        guard WebAddress(address) != nil else {
            throw node.error("“\(address)” is not the address of a page; write https://example.com/republish")
        }
        return address
    }
}
