// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads rules files with the files on which they build: every key is known, every rule complete, or each mistake is
/// shown with its place.
struct RuleLoader {
    private let find: RuleSource.Finder
    /// What is wrong.
    private(set) var problems = RuleProblems()
    /// The files, each once, before those that build on it.
    private(set) var records: [RuleFileRecord] = []
    private(set) var entries: [RuleEntry] = []

    init(find: @escaping RuleSource.Finder) {
        self.find = find
    }

    /// Reads files, and joins their rules.
    mutating func load(_ sources: [RuleSource]) -> RuleSet {
        for source in sources { visit(source, path: [], from: nil) }
        for index in records.indices { readRules(of: index) }
        let overrides = readOverrides()
        let rules = entries.compactMap { entry in
            entry.assemble(overrides.filter { $0.rule.text == entry.id }, problems: &problems)
        }
        return RuleSet(rules: rules, files: records.map(\.file), roots: sources.map(\.path))
    }
}

extension RuleLoader {
    /// Reads a file and all on which it builds; returns its path.
    @discardableResult
    private mutating func visit(_ source: RuleSource, path: [String], from node: LocatedNode?) -> [String] {
        if let start = path.firstIndex(of: source.path), let node {
            let circle = (path[start...] + [source.path]).joined(separator: " → ")
            problems.add(node.error("the files build on each other in a circle: \(circle)"))
            return []
        }
        if let known = records.first(where: { $0.file.path == source.path }) {
            return [source.path] + known.file.basis
        }
        guard var record = RuleFileReader.read(source, problems: &problems) else { return [] }
        for node in record.extends {
            guard let name = problems.attempt({ () throws(RuleError) in try node.string() }) else { continue }
            do throws(RuleSource.Missing) {
                let found = visit(try find(name, source.path), path: path + [source.path], from: node)
                record.file.basis += found.filter { !record.file.basis.contains($0) }
            } catch {
                problems.add(node.error(error.message))
            }
        }
        records.append(record)
        return [source.path] + record.file.basis
    }

    /// The values of the parameters that a file may use: its own and those of its basis, as the last file that builds on
    /// it has set them.
    private func values(for index: Int) -> ParameterValues {
        let file = records[index].file
        var values = ParameterValues()
        for record in records where record.file.path == file.path || file.basis.contains(record.file.path) {
            values = values.replacing(record.parameters)
        }
        let own = Set(
            records.filter { $0.file.path == file.path || file.basis.contains($0.file.path) }
                .flatMap(\.file.parameters)
        )
        for record in records where record.file.basis.contains(file.path) {
            values = values.replacing(record.parameters.filter { own.contains($0.name) })
        }
        return values
    }

    private mutating func readRules(of index: Int) {
        let values = values(for: index)
        if let node = records[index].applies {
            records[index].file.applies = problems.attempt { () throws(RuleError) in
                try ConditionReader.read(values.resolve(node))
            }
        }
        let reader = RuleReader(file: records[index].file, values: values)
        for node in records[index].rules {
            guard let rule = reader.read(node, problems: &problems) else { continue }
            if let first = entries.first(where: { $0.id == rule.id }) {
                let isHere = first.reader.file.path == reader.file.path
                let place = isHere ? "" : " of \(first.reader.file.path)"
                problems.add(
                    (node["id"] ?? node).error(
                        "the id “\(rule.id)” is taken by the rule on line \(first.rule.location.line)\(place)"
                    )
                )
            } else {
                entries.append(RuleEntry(rule: rule, node: node, reader: reader))
            }
        }
    }

    private mutating func readOverrides() -> [OverrideRecord] {
        var overrides: [OverrideRecord] = []
        for (index, record) in records.enumerated() where !record.overrides.isEmpty {
            let values = values(for: index)
            let known = entries.filter { record.file.basis.contains($0.reader.file.path) }.map(\.id)
            for node in record.overrides {
                let read = problems.attempt { () throws(RuleError) in
                    let override = try OverrideRecord.read(node, values: values)
                    let id = override.rule.text
                    guard known.contains(id) else {
                        let isOwn = entries.contains { $0.id == id && $0.reader.file.path == record.file.path }
                        throw isOwn
                            ? override.rule.error("“\(id)” is a rule of this very file; change it there")
                            : override.rule.unknownWord(id, noun: "a rule that this file extends", known: known)
                    }
                    return override
                }
                if let read { overrides.append(read) }
            }
        }
        return overrides
    }
}

extension LocatedNode {
    /// The words of a scalar; empty for anything else.
    var text: String {
        guard case .scalar(let text, _) = content else { return "" }
        return text
    }
}
