// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// Looks over the head of a rules file: what is declared and never used.
struct RuleFileChecker {
    let record: RuleFileRecord
    /// All files of the run.
    let records: [RuleFileRecord]
    /// All rules of the run.
    let entries: [RuleEntry]
    /// Whether the file has mistakes, so that it may be less empty than it looks.
    let isBroken: Bool

    var findings: [RuleError] {
        unusedParameters + idleOverrides + undatedPolicy + emptyFile
    }

    private var source: SourceText { SourceText(path: record.file.path, bytes: record.file.bytes) }

    /// Parameters that no rule uses, here or in the files on which this one builds.
    private var unusedParameters: [RuleError] {
        let nodes = record.rules + record.overrides + [record.applies].compactMap(\.self)
        let used = nodes.reduce(into: Set<String>()) { $0.formUnion(ParameterValues.used(in: $1)) }
        let inherited = records.filter { record.file.basis.contains($0.file.path) }.flatMap(\.file.parameters)
        return record.parameters.filter { !used.contains($0.name) && !inherited.contains($0.name) }.map { parameter in
            let known = inherited + record.parameters.map(\.name).filter { $0 != parameter.name } + used.sorted()
            return source.error(
                "no rule uses the parameter “\(parameter.name)”" + hint(NearestWord.of(parameter.name, in: known)),
                line: parameter.line,
                column: parameter.column
            )
        }
    }

    /// Parameters of overrides that the rule in question doesn't use.
    private var idleOverrides: [RuleError] {
        record.overrides.flatMap { node -> [RuleError] in
            guard let entry = entries.first(where: { $0.id == node["rule"]?.text }) else { return [] }
            let used = ParameterValues.used(in: entry.node)
            return (node["parameters"]?.members ?? []).filter { !used.contains($0.key) }.map { member in
                source.error(
                    "the rule “\(entry.id)” does not use the parameter “\(member.key)”"
                        + hint(NearestWord.of(member.key, in: used.subtracting(["action"]).sorted())),
                    line: member.keyLine,
                    column: member.keyColumn
                )
            }
        }
    }

    /// A policy changes: of rules that restate one it must be known when it was read.
    private var undatedPolicy: [RuleError] {
        guard record.file.policy != nil, record.file.reviewed == nil else { return [] }
        return [
            source.error(
                "a “policy” needs the day on which it was read: add “reviewed: 2026-05-03”",
                line: 1,
                column: 1
            )
        ]
    }

    private var emptyFile: [RuleError] {
        guard !isBroken, record.rules.isEmpty, record.overrides.isEmpty, record.parameters.isEmpty,
            record.extends.count < 2
        else {
            return []
        }
        return [
            source.error("the file has neither rules nor overrides: nothing would be checked by it", line: 1, column: 1)
        ]
    }

    private func hint(_ nearest: String?) -> String {
        nearest.map { "; did you mean “\($0)”?" } ?? ""
    }
}
