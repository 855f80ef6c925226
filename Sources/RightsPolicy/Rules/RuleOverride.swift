// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Another form of a rule that counts in some cases: an override with a condition.
package struct RuleOverride: Sendable {
    /// The case.
    package var place: RuleCondition
    /// The rule as it then is.
    package var replacement: Rule
}

/// An override as a rules file has it: `{rule: long-excerpt, severity: warning}`.
struct OverrideRecord: Sendable {
    /// The id of the rule, with its place.
    let rule: LocatedNode
    /// The severity that the rule gets; nil where it keeps its own.
    let severity: Severity?
    /// Whether the rule is switched off.
    let isOff: Bool
    /// The case in which the override counts; nil where it always does.
    var place: RuleCondition?
    /// The parameters that the rule gets.
    let parameters: [RuleParameter]

    /// Reads an override.
    static func read(_ node: LocatedNode, values: ParameterValues) throws(RuleError) -> OverrideRecord {
        var reader = try MappingReader(node, subject: "an override")
        let rule = try reader.requiredNode(for: "rule")
        _ = try rule.string()
        let severity: Severity? = try reader.word(for: "severity", noun: "a severity")
        let isOff = try reader.boolean(for: "off") ?? false
        let place = try reader.node(for: "where").map { node throws(RuleError) in
            try ConditionReader.read(values.resolve(node))
        }
        let parameters = try RuleParameter.read(reader.node(for: "parameters"))
        try reader.rejectUnknownKeys()
        guard severity != nil || isOff || !parameters.isEmpty else {
            throw node.error("the override changes nothing; give it “severity”, “off: true” or “parameters”")
        }
        return OverrideRecord(rule: rule, severity: severity, isOff: isOff, place: place, parameters: parameters)
    }
}
