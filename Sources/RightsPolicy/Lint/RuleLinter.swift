// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
public import StructuredText

/// Finds what is wrong with rules files, and what is most likely not meant so.
public struct RuleLinter: Sendable {
    private let find: RuleSource.Finder

    /// Makes a linter.
    ///
    /// - Parameter find: finds what a file names under `extends`.
    public init(find: @escaping RuleSource.Finder) {
        self.find = find
    }

    /// All that is found in files and in those on which they build, by file and place.
    ///
    /// Mistakes come first where there are any: of rules that can't be read nothing more is said.
    public func findings(in sources: [RuleSource]) -> [RuleError] {
        var loader = RuleLoader(find: find)
        let rules = loader.load(sources)
        var findings = RuleProblems()
        findings.add(loader.problems.errors)
        let roots = loader.records.filter { rules.roots.contains($0.file.path) }
        for record in roots {
            let checker = RuleFileChecker(
                record: record,
                records: loader.records,
                entries: loader.entries,
                isBroken: loader.problems.errors.contains { $0.path == record.file.path }
            )
            findings.add(checker.findings)
        }
        for entry in loader.entries where rules.roots.contains(entry.reader.file.path) {
            findings.add(RuleChecker(entry: entry).findings)
        }
        findings.add(RuleConflicts(entries: loader.entries).findings.filter { rules.roots.contains($0.path) })
        let order = loader.records.map(\.file.path)
        return findings.errors.enumerated().sorted { left, right in
            func key(_ error: RuleError) -> (Int, Int, Int) {
                (order.firstIndex(of: error.path) ?? order.count, error.line ?? 0, error.column ?? 0)
            }
            let (first, second) = (key(left.element), key(right.element))
            return first == second ? left.offset < right.offset : first < second
        }
        .map(\.element)
    }
}
