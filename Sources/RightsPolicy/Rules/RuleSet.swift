// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
public import StructuredText

/// An error in a file of rules: where, what is wrong, and what would be right.
public typealias RuleError = StructuredTextError

/// The rules of one house, as its rules files have them.
public struct RuleSet: Sendable {
    /// The rules, in the order of the files; those on which a file builds come before its own.
    public let rules: [Rule]
    /// The files in which they stand.
    public let files: [RuleFile]
    /// The paths of the files that were asked for, without those on which they build.
    public let roots: [String]

    /// Makes a set of rules.
    package init(rules: [Rule], files: [RuleFile] = [], roots: [String] = []) {
        self.rules = rules
        self.files = files
        self.roots = roots
    }

    /// Reads a file of rules (`imprimatur.rules/1`), which may extend packs that come with the program.
    ///
    /// - Parameters:
    ///   - bytes: the file; JSON where the path ends in `.json`, else YAML.
    ///   - path: its path, for errors.
    /// - Throws: the first thing that is wrong, with its place. Half-read rules never decide anything.
    public static func load(_ bytes: [UInt8], path: String) throws(RuleError) -> RuleSet {
        try load([RuleSource(path: path, bytes: bytes)]) { name, _ throws(RuleSource.Missing) in
            guard let pack = builtIn(pack: name) else { throw BuiltInPack.missing(name) }
            return pack.source
        }
    }

    /// Reads files of rules with the files on which they build, and joins their rules.
    ///
    /// - Parameter find: finds what a file names under `extends`.
    /// - Throws: the first thing that is wrong, with its place.
    public static func load(
        _ sources: [RuleSource],
        find: @escaping RuleSource.Finder
    ) throws(RuleError) -> RuleSet {
        var loader = RuleLoader(find: find)
        let rules = loader.load(sources)
        if let error = loader.problems.errors.first { throw error }
        return rules
    }

    /// The rules of this set, and those of another after them; nil where both have a rule with the same id.
    public func joined(with other: RuleSet) -> RuleSet? {
        guard !rules.contains(where: { rule in other.rules.contains { $0.id == rule.id } }) else { return nil }
        let added = other.files.filter { file in !files.contains { $0.path == file.path } }
        return RuleSet(rules: rules + other.rules, files: files + added, roots: roots + other.roots)
    }

    /// The rules of the files that were asked for, without those on which they build.
    public var ownRules: [Rule] {
        roots.isEmpty ? rules : rules.filter { rule in rule.location.source.map(roots.contains) ?? true }
    }

    /// The examples of all rules, in the order of the files.
    public var examples: [RuleExample] {
        rules.flatMap(\.examples)
    }
}
