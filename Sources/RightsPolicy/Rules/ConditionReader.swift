// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads the condition of a rule.
enum ConditionReader {
    private static let connectives = ["all", "any", "not", "certain"]

    /// Reads a mapping of `all`, `any`, `not`, `certain` and subjects; several keys must all hold.
    static func read(_ node: LocatedNode) throws(RuleError) -> RuleCondition {
        guard let members = node.members else {
            throw node.error(
                "expected a condition such as “page: {prohibits: $action}”; join several with all: or any:"
            )
        }
        var parts: [RuleCondition] = []
        for member in members { parts.append(try read(member, of: node)) }
        guard let first = parts.first else { throw node.error("the condition is empty") }
        return parts.count == 1 ? first : .all(parts)
    }

    private static func read(_ member: LocatedMember, of node: LocatedNode) throws(RuleError) -> RuleCondition {
        switch member.key {
        case "all": return .all(try readList(member.value))
        case "any": return .any(try readList(member.value))
        case "not": return .not(try read(member.value))
        case "certain": return .certain(try read(member.value))
        default:
            guard let subject = Predicate.Subject(rawValue: member.key) else { throw unknownKey(member, of: node) }
            return try readTests(member.value, about: subject)
        }
    }

    private static func readList(_ node: LocatedNode) throws(RuleError) -> [RuleCondition] {
        var parts: [RuleCondition] = []
        for element in try node.list() { parts.append(try read(element)) }
        guard !parts.isEmpty else { throw node.error("expected at least one condition") }
        return parts
    }

    private static func readTests(
        _ node: LocatedNode,
        about subject: Predicate.Subject
    ) throws(RuleError) -> RuleCondition {
        guard let members = node.members, !members.isEmpty else {
            let example = Predicates.names(of: subject).first ?? ""
            throw node.error("expected what to ask about the \(subject.rawValue), such as “{\(example): …}”")
        }
        var tests: [RuleCondition] = []
        for member in members {
            guard let predicate = Predicates.named(member.key, of: subject) else {
                throw unknownPredicate(member, about: subject, in: node)
            }
            let argument = try ArgumentReader.read(member.value, for: predicate)
            let place = SourceLocation(
                line: member.keyLine,
                column: member.keyColumn,
                offset: 0,
                source: node.source.path
            )
            tests.append(.test(PredicateTest(predicate, argument, location: place)))
        }
        return tests.count == 1 ? tests[0] : .all(tests)
    }

    private static func unknownKey(_ member: LocatedMember, of node: LocatedNode) -> RuleError {
        let known = connectives + Predicate.Subject.allCases.map(\.rawValue)
        let subjects = Predicates.all.filter { $0.name == member.key }.map(\.subject.rawValue)
        var message = "unknown key “\(member.key)” in a condition"
        if let subject = subjects.first {
            message += "; it is a question about the \(subject): “\(subject): {\(member.key): …}”"
        } else if let nearest = NearestWord.of(member.key, in: known) {
            message += "; did you mean “\(nearest)”?"
        } else {
            message += "; known are \(known.joined(separator: ", "))"
        }
        return node.source.error(message, line: member.keyLine, column: member.keyColumn)
    }

    private static func unknownPredicate(
        _ member: LocatedMember,
        about subject: Predicate.Subject,
        in node: LocatedNode
    ) -> RuleError {
        let known = Predicates.names(of: subject)
        var message = "“\(member.key)” is nothing that can be asked about the \(subject.rawValue)"
        if let nearest = NearestWord.of(member.key, in: known) {
            message += "; did you mean “\(nearest)”?"
        } else if let other = Predicates.all.first(where: { $0.name == member.key }) {
            message += "; did you mean “\(other.subject.rawValue): {\(member.key): …}”?"
        } else {
            message += "; known are \(known.joined(separator: ", "))"
        }
        return node.source.error(message, line: member.keyLine, column: member.keyColumn)
    }
}
