// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads what a rule gives a predicate.
enum ArgumentReader {
    /// The name that stands for the action proposed.
    static let proposedAction = "$action"

    static func read(_ node: LocatedNode, for predicate: Predicate) throws(RuleError) -> PredicateArgument {
        switch predicate.parameter {
        case .flag:
            return .flag(try node.boolean())
        case .actions:
            return .actions(try filled(node) { element throws(RuleError) in try readAction(element) })
        case .conditions:
            return .conditions(try filled(node) { element throws(RuleError) in try element.word(noun: "a condition") })
        case .words(let known):
            return .words(
                try filled(node) { element throws(RuleError) in try element.word(of: known, noun: "known here") }
            )
        case .licenseIDs:
            return .words(try filled(node) { element throws(RuleError) in try element.string() })
        case .sites:
            return .words(try filled(node) { element throws(RuleError) in try element.site() })
        case .territories:
            return .words(try node.territories())
        case .languages:
            return .words(try node.languages())
        case .comparison:
            return .comparison(try readComparison(node, for: predicate))
        case .date:
            return .date(try node.dateTime())
        case .duration:
            return .duration(try node.duration())
        case .durations:
            return .durations(try readDurations(node, for: predicate))
        case .standings:
            return try readStandings(node)
        case .phrases:
            return .words(try filled(node) { element throws(RuleError) in try element.string() })
        }
    }

    private static func filled<Element>(
        _ node: LocatedNode,
        _ read: (LocatedNode) throws(RuleError) -> Element
    ) throws(RuleError) -> [Element] {
        var elements: [Element] = []
        for element in try node.listOrOne() { elements.append(try read(element)) }
        guard !elements.isEmpty else { throw node.error("expected at least one word") }
        return elements
    }

    private static func readAction(_ node: LocatedNode) throws(RuleError) -> Action? {
        let text = try node.string()
        if text == proposedAction { return nil }
        if text.hasPrefix("$") { throw node.unknownWord(text, noun: "a parameter", known: [proposedAction]) }
        return try node.word(Action.self, noun: "an action")
    }

    private static func readComparison(
        _ node: LocatedNode,
        for predicate: Predicate
    ) throws(RuleError) -> Comparison {
        var reader = try MappingReader(node, subject: "a comparison")
        let comparison = Comparison(
            moreThan: try reader.number(for: "more-than"),
            atLeast: try reader.number(for: "at-least"),
            lessThan: try reader.number(for: "less-than"),
            atMost: try reader.number(for: "at-most")
        )
        try reader.rejectUnknownKeys()
        guard comparison != Comparison() else {
            throw node.error("expected a bound for “\(predicate.name)”, such as {more-than: 75}")
        }
        return comparison
    }

    private static func readDurations(
        _ node: LocatedNode,
        for predicate: Predicate
    ) throws(RuleError) -> DurationComparison {
        var reader = try MappingReader(node, subject: "a comparison")
        var bounds: [DurationComparison.Bound] = []
        for relation in DurationComparison.Relation.allCases {
            guard let value = reader.node(for: relation.rawValue) else { continue }
            bounds.append(DurationComparison.Bound(relation: relation, duration: try value.duration()))
        }
        try reader.rejectUnknownKeys()
        guard !bounds.isEmpty else {
            throw node.error("expected a bound for “\(predicate.name)”, such as {at-least: P2D}")
        }
        return DurationComparison(bounds: bounds)
    }

    /// `needs-consent`, or `{action: reuse-image, as: [prohibited, needs-consent]}`.
    private static func readStandings(_ node: LocatedNode) throws(RuleError) -> PredicateArgument {
        func standings(_ node: LocatedNode) throws(RuleError) -> [Standing] {
            try filled(node) { element throws(RuleError) in try element.word(Standing.self, noun: "a standing") }
        }
        guard node.members != nil else { return .standings([nil], try standings(node)) }
        var reader = try MappingReader(node, subject: "a standing")
        let actions = try filled(reader.requiredNode(for: "action")) { element throws(RuleError) in
            try readAction(element)
        }
        let asked = try standings(reader.requiredNode(for: "as"))
        try reader.rejectUnknownKeys()
        return .standings(actions, asked)
    }
}
