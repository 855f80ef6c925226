// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// A waiver as it stands in a file: which violations somebody has accepted, why, and until when.
struct WaiverRecord: Sendable {
    /// The id of the rule.
    var rule: String
    /// The key of the item; `*` stands for any characters.
    var item: String
    /// The action that is proposed, or one that includes it; nil for any.
    var action: Action?
    /// The fingerprint of the violation; nil for any.
    var fingerprint: String?
    /// Why, who answers for it, until when.
    var waiver: Waiver
    /// Where it stands.
    var location: SourceLocation

    /// Reads a waiver.
    init(_ node: LocatedNode, path: String) throws(StructuredTextError) {
        var keys = try MappingReader(node, subject: "a waiver")
        rule = try keys.requiredString(for: "rule")
        item = try keys.requiredString(for: "item")
        action = try keys.word(for: "action", noun: "an action")
        fingerprint = try keys.string(for: "fingerprint")
        let reason = try Self.words("reason", of: &keys, "why the violation is accepted")
        let person = try Self.words("person", of: &keys, "who answers for it")
        let day = try keys.requiredNode(for: "until")
        guard let until = DateTime(try day.string()) else {
            throw day.error("expected the last day on which the waiver holds (2026-12-31), found \(day.kind)")
        }
        try keys.rejectUnknownKeys()
        waiver = Waiver(kind: .waiver, reason: reason, person: person, until: until)
        location = SourceLocation(line: day.line, column: day.column, offset: 0, source: path)
    }

    private static func words(
        _ key: String,
        of keys: inout MappingReader,
        _ meaning: String
    ) throws(StructuredTextError) -> String {
        let node = try keys.requiredNode(for: key)
        let words = try node.string()
        guard words.contains(where: { !$0.isWhitespace }) else {
            throw node.error("expected \(meaning), found nothing")
        }
        return words
    }

    /// Whether it is about a violation.
    func covers(_ violation: Violation, of result: CheckResult) -> Bool {
        rule == violation.rule && covers(item: result.item)
            && action.map { $0.includes(result.proposal.action) } ?? true
            && fingerprint.map { $0 == violation.fingerprint } ?? true
    }

    /// Whether it is about violations of an item.
    func covers(item key: String) -> Bool {
        Wildcard(item).matches(key)
    }

    /// Whether it holds on a day; it holds on none where the day is not known.
    func holds(on date: DateTime?) -> Bool {
        guard let date, let until = waiver.until else { return false }
        return date.start <= until.end
    }

    /// The place: `waivers.yaml:12:12`.
    var place: String { "\(location.source ?? ""):\(location.line):\(location.column)" }
}
