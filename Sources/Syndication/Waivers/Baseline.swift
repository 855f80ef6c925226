// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
public import RightsModel
import StructuredText

/// The violations that were there when somebody began to check: they are told, but don't make a check fail.
public struct Baseline: Sendable {
    /// What stands under `schema`.
    static let schema = "imprimatur.baseline/1"

    /// A violation that was there.
    struct Entry: Sendable, Hashable {
        var item: String
        var action: String
        var rule: String
        var fingerprint: String
        /// The first words that prove it, for readers of the file.
        var words: String
    }

    private(set) var entries: [Entry] = []

    /// Makes a baseline without violations.
    public init() {}

    /// Reads a baseline.
    ///
    /// - Throws: `InputError` where the file can't be read, `StructuredTextError` at the first thing that is wrong in it.
    public init(path: String) throws {
        let root = try StructuredText.parse(InputFile.read(path), path: path)
        var file = try MappingReader(root, subject: "a baseline")
        let schemaNode = try file.requiredNode(for: "schema")
        guard try schemaNode.string() == Self.schema else {
            throw schemaNode.error("expected the schema “\(Self.schema)”")
        }
        let list = try file.requiredNode(for: "violations")
        try file.rejectUnknownKeys()
        for node in try list.list() {
            var keys = try MappingReader(node, subject: "a violation")
            entries.append(
                Entry(
                    item: try keys.requiredString(for: "item"),
                    action: try keys.requiredString(for: "action"),
                    rule: try keys.requiredString(for: "rule"),
                    fingerprint: try keys.requiredString(for: "fingerprint"),
                    words: try keys.string(for: "words") ?? ""
                )
            )
            try keys.rejectUnknownKeys()
        }
    }

    /// Takes in the violations of a report that nobody has accepted, and marks them as known.
    public mutating func take(from report: inout CheckReport) {
        for index in report.results.indices {
            let result = report.results[index]
            for (number, violation) in result.violations.enumerated()
            where violation.waiver == nil && violation.rule != WaiverRegister.expiredRule {
                entries.append(
                    Entry(
                        item: result.item,
                        action: result.proposal.action.rawValue,
                        rule: violation.rule,
                        fingerprint: violation.fingerprint,
                        words: violation.evidence.first?.text ?? ""
                    )
                )
                report.results[index].violations[number].waiver = Waiver(kind: .baseline)
            }
        }
    }

    /// The file: a violation a line, sorted, so that a change shows as the lines that it is.
    public var text: String {
        let lines = entries.map(Self.line).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let list = lines.isEmpty ? "[]" : "[\n    " + lines.joined(separator: ",\n    ") + "\n  ]"
        return "{\n  \"schema\": \"\(Self.schema)\",\n  \"violations\": \(list)\n}\n"
    }

    private static func line(_ entry: Entry) -> String {
        var members = [
            JSONMember("item", .string(entry.item)), JSONMember("action", .string(entry.action)),
            JSONMember("rule", .string(entry.rule)), JSONMember("fingerprint", .string(entry.fingerprint)),
        ]
        if !entry.words.isEmpty { members.append(JSONMember("words", .string(entry.words))) }
        return JSONWriter.compact(.object(members))
    }
}
