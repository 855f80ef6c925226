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
    ///   - zone: the zone of dates where the agreement gives none of its own (`time_zone`).
    package static func read(
        _ node: LocatedNode,
        path: String,
        zone: ClockZone = .utc
    ) throws(StructuredTextError) -> Agreement {
        var reader = try MappingReader(node, subject: "an agreement")
        let id = try reader.requiredString(for: "id")
        var agreement = Agreement(id: id, actions: [])
        try readActions(reader.requiredNode(for: "actions"), into: &agreement)
        agreement.licensor = try reader.string(for: "licensor")
        agreement.licensees = try reader.strings(for: "licensee") ?? []
        try readCovers(&reader, into: &agreement)
        agreement.channels = try reader.node(for: "channel")?.words(of: ProposalWords.channels, noun: "a channel") ?? []
        agreement.territories = try reader.node(for: "territory")?.territories() ?? []
        agreement.languages = try reader.node(for: "language")?.languages() ?? []
        try readPeriod(&reader, zone: readZone(&reader) ?? zone, into: &agreement)
        agreement.maxWords = try reader.node(for: "max_words")?.count()
        agreement.maxPercent = try reader.node(for: "max_percent")?.percentage()
        agreement.maxImages = try reader.node(for: "max_images")?.count()
        agreement.sublicensing = try reader.boolean(for: "sublicensing")
        agreement.duties = try reader.words(for: "duties", Condition.self, noun: "a duty") ?? []
        try readEvidence(&reader, into: &agreement)
        try readSupersedes(&reader, into: &agreement)
        agreement.location = SourceLocation(line: node.line, column: node.column, offset: 0)
        try reader.rejectUnknownKeys()
        return agreement
    }

    /// Actions as a list, or as `{include: […], exclude: […]}`.
    private static func readActions(
        _ node: LocatedNode,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        var included = node
        if node.members != nil {
            var reader = try MappingReader(node, subject: "the actions of an agreement")
            included = try reader.requiredNode(for: "include")
            agreement.excludedActions = try reader.words(for: "exclude", Action.self, noun: "an action") ?? []
            try reader.rejectUnknownKeys()
        }
        for element in try included.listOrOne() { agreement.actions.append(try element.word(noun: "an action")) }
        guard !agreement.actions.isEmpty else { throw included.error("an agreement needs at least one action") }
    }

    /// Reads the zone of dates under `time_zone`; nil where there is none.
    package static func readZone(_ reader: inout MappingReader) throws(StructuredTextError) -> ClockZone? {
        guard let node = reader.node(for: "time_zone") else { return nil }
        let name = try node.string()
        guard let zone = ClockZone(name) else {
            let nearest = NearestWord.of(name, in: ClockZone.names).map { "did you mean “\($0)”?" }
            let hint = nearest ?? "write a place such as Europe/Amsterdam, an offset such as +02:00, or UTC"
            throw node.error("“\(name)” is not a time zone that is known here; \(hint)")
        }
        return zone
    }

    private static func readPeriod(
        _ reader: inout MappingReader,
        zone: ClockZone,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        agreement.from = try reader.node(for: "from")?.dateTime(in: zone, at: .start)
        let untilNode = reader.node(for: "until")
        agreement.until = try untilNode?.dateTime(in: zone, at: .end)
        agreement.revokedAt = try reader.node(for: "revoked_at")?.dateTime(in: zone, at: .start)
        if let untilNode, let from = agreement.from, let until = agreement.until, until.end < from.start {
            throw untilNode.error("the agreement would end before it begins (from: \(from))")
        }
    }

    private static func readEvidence(
        _ reader: inout MappingReader,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        agreement.evidence = try reader.string(for: "evidence")
        guard let node = reader.node(for: "evidence_sha256") else { return }
        let digest = try node.string().lowercased()
        guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else {
            throw node.error("a SHA-256 has 64 hexadecimal digits, as `sha256sum` prints them")
        }
        guard agreement.evidence != nil else {
            throw node.error("“evidence_sha256” needs the document under “evidence”")
        }
        agreement.evidenceSHA256 = digest
    }

    private static func readSupersedes(
        _ reader: inout MappingReader,
        into agreement: inout Agreement
    ) throws(StructuredTextError) {
        guard let node = reader.node(for: "supersedes") else { return }
        for element in try node.listOrOne() {
            let id = try element.string()
            guard id != agreement.id else { throw element.error("an agreement can't supersede itself") }
            agreement.supersedes.append(id)
        }
    }
}
