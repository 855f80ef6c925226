// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
package import StructuredText

/// Compiles the licenses of `rules/licenses/*.yaml` (imprimatur.licenses/1) to the text that a `LicenseCatalog` reads.
///
/// One record a line, fields separated by tabs, the first of which is a letter: `F` opens a family, `T` a license of
/// it; `A` is an address, `N` a name, `E` an element, `R` a port, `X` a word inside names, `B` another code, `O` words
/// for "or later", `C` a cue. Records stand in the order of the files, so that equal files give equal text.
package struct LicenseCompiler {
    /// The format that the files must name.
    package static let schema = "imprimatur.licenses/1"

    private var lines: [String] = []
    private var ids: Set<String> = []

    /// Makes a compiler that has read nothing.
    package init() {}

    /// The compiled text of what has been added.
    package var text: String {
        lines.map { $0 + "\n" }.joined()
    }

    /// The phrases of all records that have one, in their order: a catalog numbers what they mean the same way.
    package var phrases: [String] {
        lines.compactMap { line in
            let fields = line.split(separator: "\t" as Character, omittingEmptySubsequences: false)
            guard let kind = fields.first, ["N", "O", "E", "R", "X", "C"].contains(kind) else { return nil }
            return fields.last.map(String.init)
        }
    }

    /// Adds a file.
    package mutating func add(_ bytes: [UInt8], path: String) throws(StructuredTextError) {
        let root = try StructuredText.parse(bytes, path: path)
        var reader = try MappingReader(root, subject: "a file of licenses")
        let schema = try reader.requiredNode(for: "schema")
        guard try schema.string() == Self.schema else {
            throw schema.error("unknown schema; a file of licenses begins with “schema: \(Self.schema)”")
        }
        if let wording = try reader.mapping(for: "wording", subject: "the wording") {
            try addWording(wording)
        } else {
            try addFamily(&reader)
        }
        try reader.rejectUnknownKeys()
    }

    private mutating func addWording(_ wording: MappingReader) throws(StructuredTextError) {
        var wording = wording
        for kind in LicenseWording.allCases {
            for phrase in try wording.strings(for: kind.rawValue) ?? [] { record("C", kind.rawValue, phrase) }
        }
        try wording.rejectUnknownKeys()
    }

    private mutating func addFamily(_ reader: inout MappingReader) throws(StructuredTextError) {
        let id = try reader.requiredString(for: "family")
        let subject: LicenseSubject = try reader.word(for: "subject", noun: "a subject of licenses") ?? .content
        record("F", id, try reader.requiredString(for: "title"), subject.rawValue)
        let uri = try reader.string(for: "uri")
        let defaults = LicenseDefaults(
            versions: try reader.strings(for: "versions") ?? [],
            uri: uri ?? "",
            generalURI: try reader.string(for: "general_uri") ?? ""
        )
        try addAddresses(of: &reader)
        try addNames(of: &reader)
        try addNamedWords("E", key: "elements", subject: "the elements", of: &reader)
        try addNamedWords("R", key: "ports", subject: "the ports", of: &reader)
        for phrase in try reader.strings(for: "fill") ?? [] { record("X", phrase) }
        for node in try reader.requiredNode(for: "licenses").list() { try addLicense(node, defaults) }
    }

    private mutating func addLicense(
        _ node: LocatedNode,
        _ defaults: LicenseDefaults
    ) throws(StructuredTextError) {
        var reader = try MappingReader(node, subject: "a license")
        let idNode = try reader.requiredNode(for: "id")
        let id = try idNode.string()
        guard ids.insert(id).inserted else { throw idNode.error("the license “\(id)” stands twice") }
        let fixed = try reader.string(for: "version")
        let versions = try reader.strings(for: "versions") ?? fixed.map { [$0] } ?? defaults.versions
        let permits: [Action] = try reader.words(for: "permits", noun: "an action") ?? []
        let prohibits: [Action] = try reader.words(for: "prohibits", noun: "an action") ?? []
        let requires: [Condition] = try reader.words(for: "requires", noun: "a condition") ?? []
        record(
            "T",
            try reader.string(for: "code") ?? "",
            id,
            fixed ?? "",
            versions.joined(separator: ","),
            permits.map(\.rawValue).joined(separator: ","),
            prohibits.map(\.rawValue).joined(separator: ","),
            requires.map(\.rawValue).joined(separator: ","),
            try reader.string(for: "uri") ?? defaults.uri,
            try reader.string(for: "general_uri") ?? defaults.generalURI
        )
        for alias in try reader.strings(for: "aliases") ?? [] { record("B", alias) }
        for words in try reader.strings(for: "or_later") ?? [] { record("O", words) }
        try addAddresses(of: &reader)
        try addNames(of: &reader)
        try reader.rejectUnknownKeys()
    }

    /// Addresses; `pattern = 3.0` gives the version that an address implies.
    private mutating func addAddresses(of reader: inout MappingReader) throws(StructuredTextError) {
        guard let node = reader.node(for: "addresses") else { return }
        for element in try node.listOrOne() {
            let address = try element.string()
            let parts = address.split(separator: " ")
            let isPair = parts.count == 3 && parts[1] == "="
            guard parts.count == 1 || isPair, let pattern = parts.first, pattern == pattern.lowercased(),
                !pattern.contains("://"), !pattern.hasPrefix("www.")
            else {
                throw element.error("expected an address in lower case, without scheme and “www.”")
            }
            record("A", String(pattern), isPair ? String(parts[2]) : "")
        }
    }

    private mutating func addNames(of reader: inout MappingReader) throws(StructuredTextError) {
        for name in try reader.strings(for: "names") ?? [] { record("N", name) }
    }

    /// Words by the code that they stand for; a code of letters stands for itself too.
    private mutating func addNamedWords(
        _ letter: String,
        key: String,
        subject: String,
        of reader: inout MappingReader
    ) throws(StructuredTextError) {
        guard let node = reader.node(for: key) else { return }
        guard let members = node.members else { throw node.error("expected \(subject) as a mapping of keys") }
        for member in members {
            record(letter, member.key, member.key)
            for element in try member.value.listOrOne() {
                let words = try element.string()
                if words != member.key { record(letter, member.key, words) }
            }
        }
    }

    private mutating func record(_ fields: String...) {
        lines.append(fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t"))
    }
}

/// What a family gives to those of its licenses that say nothing else.
private struct LicenseDefaults {
    var versions: [String]
    var uri: String
    var generalURI: String
}

/// What the licenses of a family are made for.
private enum LicenseSubject: String, CaseIterable {
    case content
    case software
}

/// The kinds of words beside a license's name.
private enum LicenseWording: String, CaseIterable {
    case declares
    case content
    case media
    case other
    case contributions
    case denies
    case narrows
    case admits
    case joins
}
