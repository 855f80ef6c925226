// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
package import StructuredText

/// Compiles the machine vocabularies of `rules/vocabularies/*.yaml` (imprimatur.vocabulary/1) to the text that
/// `Vocabularies` reads.
///
/// One record a line, fields separated by tabs: `V`, the id, the name and the specification of a vocabulary, opens its
/// records; `T`, a term of it. Records stand in the order of the files, so that equal files give equal text.
package struct VocabularyCompiler {
    /// The format that the files must name.
    package static let schema = "imprimatur.vocabulary/1"

    private var lines: [String] = []
    private var ids: Set<String> = []

    /// Makes a compiler that has read nothing.
    package init() {}

    /// The compiled text of what has been added.
    package var text: String {
        lines.map { $0 + "\n" }.joined()
    }

    /// Adds a file.
    ///
    /// - Throws: the first error, with its place and with what would be right.
    package mutating func add(_ bytes: [UInt8], path: String) throws(StructuredTextError) {
        let root = try StructuredText.parse(bytes, path: path)
        var reader = try MappingReader(root, subject: "a vocabulary")
        let schema = try reader.requiredNode(for: "schema")
        guard try schema.string() == Self.schema else {
            throw schema.error("unknown schema; a vocabulary begins with “schema: \(Self.schema)”")
        }
        let idNode = try reader.requiredNode(for: "vocabulary")
        let id = try idNode.string()
        guard ids.insert(id).inserted else { throw idNode.error("the vocabulary “\(id)” stands twice") }
        record("V", id, try reader.requiredString(for: "name"), try reader.string(for: "specification") ?? "")
        try addTerms(reader.requiredNode(for: "terms"))
        try reader.rejectUnknownKeys()
    }

    private mutating func addTerms(_ node: LocatedNode) throws(StructuredTextError) {
        let nodes = try node.list()
        var known: [String] = []
        for element in nodes {
            let term = try element["term"]?.string() ?? ""
            guard !known.contains(term) else { throw element.error("the term “\(term)” stands twice") }
            known.append(term)
        }
        for element in nodes { try addTerm(element, known: known) }
    }

    private mutating func addTerm(_ node: LocatedNode, known: [String]) throws(StructuredTextError) {
        var reader = try MappingReader(node, subject: "a term")
        let term = try reader.requiredString(for: "term")
        let actions: [Action] = try reader.words(for: "actions", noun: "an action") ?? []
        let unless: [Condition] = try reader.words(for: "unless", noun: "a condition") ?? []
        let permits: [Action] = try reader.words(for: "permits", noun: "an action") ?? []
        let requires: [Condition] = try reader.words(for: "requires", noun: "a condition") ?? []
        let scope: Scope? = try reader.word(for: "scope", noun: "a scope")
        let status: VocabularyStatus? = try reader.word(for: "status", noun: "a status")
        record(
            "T",
            term,
            actions.map(\.rawValue).joined(separator: ","),
            unless.map(\.rawValue).joined(separator: ","),
            permits.map(\.rawValue).joined(separator: ","),
            requires.map(\.rawValue).joined(separator: ","),
            scope?.rawValue ?? "",
            status?.rawValue ?? "",
            try terms("replaced_by", of: &reader, known),
            try terms("includes", of: &reader, known),
            try reader.string(for: "operator") ?? "",
            try reader.string(for: "note") ?? ""
        )
        try reader.rejectUnknownKeys()
    }

    /// Other terms of the same vocabulary, which have to be there.
    private func terms(
        _ key: String,
        of reader: inout MappingReader,
        _ known: [String]
    ) throws(StructuredTextError) -> String {
        guard let node = reader.node(for: key) else { return "" }
        var terms: [String] = []
        for element in try node.listOrOne() {
            let term = try element.string()
            guard known.contains(term) else {
                throw element.unknownWord(term, noun: "a term of this vocabulary", known: known)
            }
            terms.append(term)
        }
        return terms.joined(separator: ",")
    }

    private mutating func record(_ fields: String...) {
        lines.append(fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t"))
    }
}

/// What has become of a term.
private enum VocabularyStatus: String, CaseIterable {
    case legacy
    case proposed
    case neutral
}
