// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
public import StructuredText

/// An error in a file of rules: where, what is wrong, and what would be right.
public typealias RuleError = StructuredTextError

/// The rules of one house, as its rules files have them.
public struct RuleSet: Sendable {
    /// The rules, in the order of the files.
    public let rules: [Rule]

    /// Makes a set of rules.
    package init(rules: [Rule]) {
        self.rules = rules
    }

    /// Reads a file of rules (`imprimatur.rules/1`).
    ///
    /// - Parameters:
    ///   - bytes: the file; JSON where the path ends in `.json`, else YAML.
    ///   - path: its path, for errors.
    /// - Throws: the first thing that is wrong, with its place. Half-read rules never decide anything.
    public static func load(_ bytes: [UInt8], path: String) throws(RuleError) -> RuleSet {
        try RuleLoader(path: path).load(StructuredText.parse(bytes, path: path))
    }

    /// The rules of this set, and those of another after them; nil where both have a rule with the same id.
    public func joined(with other: RuleSet) -> RuleSet? {
        guard !rules.contains(where: { rule in other.rules.contains { $0.id == rule.id } }) else { return nil }
        return RuleSet(rules: rules + other.rules)
    }

    /// The examples of all rules, in the order of the files.
    public var examples: [RuleExample] {
        rules.flatMap(\.examples)
    }
}
