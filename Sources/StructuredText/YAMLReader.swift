// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Yams

/// Turns YAML into located nodes.
struct YAMLReader {
    let source: SourceText

    func read() throws(StructuredTextError) -> LocatedNode {
        guard let text = String(validating: source.bytes, as: UTF8.self) else {
            throw source.error("the file is not UTF-8")
        }
        try YAMLAliasGuard(source: source).check()
        let root: Node?
        do {
            // The basic resolver leaves scalars as written: their type is the reader's choice.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw YAMLProblem(source: source, text: text).located(error)
        }
        guard let root else { throw source.error("the file holds nothing but comments") }
        var budget = StructuredText.nodeLimit
        return try node(root, depth: 1, budget: &budget)
    }

    private func node(_ yaml: Node, depth: Int, budget: inout Int) throws(StructuredTextError) -> LocatedNode {
        let (line, column) = (yaml.mark?.line ?? 1, yaml.mark?.column ?? 1)
        guard depth <= StructuredText.depthLimit else {
            throw source.error("more than \(StructuredText.depthLimit) levels of nesting", line: line, column: column)
        }
        budget -= 1
        guard budget > 0 else {
            throw source.error("the aliases (*name) unfold to more than \(StructuredText.nodeLimit) values")
        }
        let content: LocatedNode.Content
        switch yaml {
        case .scalar(let scalar):
            content = .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any)
        case .sequence(let sequence):
            var nodes: [LocatedNode] = []
            for element in sequence { nodes.append(try node(element, depth: depth + 1, budget: &budget)) }
            content = .sequence(nodes)
        case .mapping(let mapping):
            content = .mapping(try members(mapping, depth: depth, budget: &budget))
        case .alias:
            throw source.error("an alias (*name) without its anchor (&name)", line: line, column: column)
        }
        return LocatedNode(content, line: line, column: column, source: source)
    }

    private func members(
        _ mapping: Node.Mapping,
        depth: Int,
        budget: inout Int
    ) throws(StructuredTextError) -> [LocatedMember] {
        var located: [LocatedMember] = []
        var keys: Set<String> = []
        for (key, value) in mapping {
            let (line, column) = (key.mark?.line ?? 1, key.mark?.column ?? 1)
            guard case .scalar(let scalar) = key else {
                throw source.error("a key must be a word", line: line, column: column)
            }
            guard keys.insert(scalar.string).inserted else {
                throw source.error(
                    "the key “\(scalar.string)” stands here for the second time",
                    line: line,
                    column: column
                )
            }
            let value = try node(value, depth: depth + 1, budget: &budget)
            located.append(LocatedMember(key: scalar.string, keyLine: line, keyColumn: column, value: value))
        }
        return located
    }
}
