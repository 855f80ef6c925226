// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads a rules file: every key is known, every rule complete, or the first mistake is shown with its place.
struct RuleLoader {
    /// What stands under `schema` in a rules file.
    static let schema = "imprimatur.rules/1"

    let path: String

    func load(_ root: LocatedNode) throws(RuleError) -> RuleSet {
        var file = try MappingReader(root, subject: "a rules file")
        let schema = try file.requiredNode(for: "schema")
        guard try schema.string() == RuleLoader.schema else {
            throw schema.error("expected the schema “\(RuleLoader.schema)”")
        }
        let nodes = try file.requiredNode(for: "rules").list()
        try file.rejectUnknownKeys()
        var rules: [Rule] = []
        for node in nodes {
            let rule = try read(node)
            if let first = rules.first(where: { $0.id == rule.id }) {
                throw (node["id"] ?? node).error(
                    "the id “\(rule.id)” is taken by the rule on line \(first.location.line)"
                )
            }
            rules.append(rule)
        }
        return RuleSet(rules: rules)
    }

    private func read(_ node: LocatedNode) throws(RuleError) -> Rule {
        var reader = try MappingReader(node, subject: "a rule")
        let id = try readID(&reader)
        let title = try reader.requiredString(for: "title")
        let severity: Severity = try reader.requiredNode(for: "severity").word(noun: "a severity")
        let decision: Decision = try reader.word(for: "decision", noun: "a decision") ?? severity.usualDecision
        let actions = try readActions(reader.requiredNode(for: "actions"))
        let when = try ConditionReader.read(reader.requiredNode(for: "when"))
        let except = try reader.node(for: "except").map { node throws(RuleError) in try ConditionReader.read(node) }
        let message = try readTemplate(reader.requiredNode(for: "message"))
        let remedy = try reader.node(for: "remedy").map { node throws(RuleError) in try readTemplate(node) }
        let references = try reader.strings(for: "references") ?? []
        let since = try reader.string(for: "since")
        let examplesNode = reader.node(for: "examples")
        try reader.rejectUnknownKeys()
        let examples = try readExamples(examplesNode, of: id, at: node)
        return Rule(
            id: id,
            title: title,
            severity: severity,
            decision: decision,
            actions: actions,
            since: since,
            references: references,
            examples: examples,
            location: SourceLocation(line: node.line, column: node.column, offset: 0),
            when: when,
            except: except,
            message: message,
            remedy: remedy
        )
    }

    private func readID(_ reader: inout MappingReader) throws(RuleError) -> String {
        let node = try reader.requiredNode(for: "id")
        let id = try node.string()
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        let isKebabCase = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        }
        guard isKebabCase else {
            throw node.error("“\(id)” is not an id; write lower-case words joined by “-”: expressly-prohibited")
        }
        return id
    }

    /// `[use]`, or `{include: [use], exclude: [link]}`.
    private func readActions(_ node: LocatedNode) throws(RuleError) -> ActionSelection {
        guard node.members != nil else { return ActionSelection(include: try readList(node)) }
        var reader = try MappingReader(node, subject: "a selection of actions")
        let include = try readList(reader.requiredNode(for: "include"))
        let exclude: [Action] = try reader.words(for: "exclude", noun: "an action") ?? []
        try reader.rejectUnknownKeys()
        return ActionSelection(include: include, exclude: exclude)
    }

    private func readList(_ node: LocatedNode) throws(RuleError) -> [Action] {
        var actions: [Action] = []
        for element in try node.listOrOne() { actions.append(try element.word(noun: "an action")) }
        guard !actions.isEmpty else { throw node.error("expected at least one action; “use” stands for all") }
        return actions
    }

    private func readTemplate(_ node: LocatedNode) throws(RuleError) -> MessageTemplate {
        let text = try node.string()
        do {
            return try MessageTemplate(text)
        } catch {
            let known = MessagePlaceholder.all.map(\.name)
            throw node.unknownWord(error.name, noun: "a placeholder", known: known)
        }
    }

    private func readExamples(
        _ node: LocatedNode?,
        of rule: String,
        at place: LocatedNode
    ) throws(RuleError) -> [RuleExample] {
        var examples: [RuleExample] = []
        for element in try node?.list() ?? [] {
            examples.append(try ExampleReader(rule: rule, path: path).read(element))
        }
        let complaint = "the rule “\(rule)” needs an example"
        guard examples.contains(where: \.fires) else { throw (node ?? place).error("\(complaint) on which it fires") }
        guard examples.contains(where: { !$0.fires }) else {
            throw (node ?? place).error("\(complaint) on which it does not fire (`fires: false`)")
        }
        return examples
    }
}

extension Severity {
    /// What a rule of this severity decides where it doesn't say.
    fileprivate var usualDecision: Decision {
        switch self {
        case .note: .allow
        case .warning: .review
        case .error: .deny
        }
    }
}
