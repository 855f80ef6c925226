// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel
package import StructuredText

/// Reads agreements as batches, registers and the examples of rules write them.
package enum AgreementReader {
    /// Reads an agreement.
    ///
    /// - Parameters:
    ///   - node: the mapping with the agreement's keys.
    ///   - path: the file, for errors.
    package static func read(_ node: LocatedNode, path: String) throws(StructuredTextError) -> Agreement {
        var reader = try MappingReader(node, subject: "an agreement")
        let id = try reader.requiredString(for: "id")
        let actionsNode = try reader.requiredNode(for: "actions")
        let actions = try reader.words(for: "actions", Action.self, noun: "an action") ?? []
        guard !actions.isEmpty else { throw actionsNode.error("an agreement needs at least one action") }
        var agreement = Agreement(id: id, actions: actions)
        agreement.licensor = try reader.string(for: "licensor")
        agreement.covers = try readCovers(&reader)
        agreement.channels = try reader.node(for: "channel")?.words(of: ProposalWords.channels, noun: "a channel") ?? []
        agreement.territories = try reader.node(for: "territory")?.territories() ?? []
        agreement.languages = try reader.node(for: "language")?.languages() ?? []
        try readPeriod(&reader, into: &agreement)
        agreement.maxWords = try reader.node(for: "max_words")?.count()
        agreement.duties = try reader.words(for: "duties", Condition.self, noun: "a duty") ?? []
        agreement.evidence = try reader.string(for: "evidence")
        agreement.location = SourceLocation(line: node.line, column: node.column, offset: 0)
        try reader.rejectUnknownKeys()
        return agreement
    }

    private static func readCovers(_ reader: inout MappingReader) throws(StructuredTextError) -> [String] {
        guard let node = reader.node(for: "covers") else { return [] }
        var covers: [String] = []
        for element in try node.listOrOne() { covers.append(try element.site()) }
        guard !covers.isEmpty else {
            throw node.error("“covers” is empty; leave it out for an agreement on every page of the batch")
        }
        return covers
    }

    private static func readPeriod(
        _ reader: inout MappingReader,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        agreement.from = try reader.node(for: "from")?.dateTime()
        let untilNode = reader.node(for: "until")
        agreement.until = try untilNode?.dateTime()
        agreement.revokedAt = try reader.node(for: "revoked_at")?.dateTime()
        if let untilNode, let from = agreement.from, let until = agreement.until, until.end < from.start {
            throw untilNode.error("the agreement would end before it begins (from: \(from))")
        }
    }
}
