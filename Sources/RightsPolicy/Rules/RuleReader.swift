// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads a rule: every key is known, or each mistake is shown with its place.
struct RuleReader {
    /// The file in which the rule stands.
    let file: RuleFile
    /// The values of the parameters that it may use.
    let values: ParameterValues
    /// Whether to read the examples, too.
    var readsExamples = true

    /// Reads a rule; nil where something is wrong, which `problems` then tells.
    func read(_ node: LocatedNode, problems: inout RuleProblems) -> Rule? {
        let count = problems.errors.count
        guard var reader = problems.attempt({ () throws(RuleError) in try MappingReader(node, subject: "a rule") })
        else { return nil }
        let id = problems.attempt { () throws(RuleError) in try Self.readID(&reader) }
        let title = problems.attempt { () throws(RuleError) in try reader.requiredString(for: "title") }
        let severity: Severity? = problems.attempt { () throws(RuleError) in
            try values.resolve(reader.requiredNode(for: "severity")).word(noun: "a severity")
        }
        let decision: Decision?? = problems.attempt { () throws(RuleError) in
            try resolved("decision", &reader)?.word(noun: "a decision")
        }
        let actions = problems.attempt { () throws(RuleError) in
            try Self.readActions(values.resolve(reader.requiredNode(for: "actions")))
        }
        let when = problems.attempt { () throws(RuleError) in
            try ConditionReader.read(values.resolve(reader.requiredNode(for: "when")))
        }
        let except: RuleCondition?? = problems.attempt { () throws(RuleError) in
            try resolved("except", &reader).map { node throws(RuleError) in try ConditionReader.read(node) }
        }
        let message = problems.attempt { () throws(RuleError) in
            try readTemplate(reader.requiredNode(for: "message"))
        }
        let remedy: MessageTemplate?? = problems.attempt { () throws(RuleError) in
            try reader.node(for: "remedy").map { node throws(RuleError) in try readTemplate(node) }
        }
        let details = readDetails(&reader, problems: &problems)
        let examplesNode = reader.node(for: "examples")
        problems.add(reader.unknownKeys)
        let examples = readExamples(examplesNode, of: id ?? "", at: node, problems: &problems)
        guard problems.errors.count == count, let id, let title, let severity, let actions, let when, let message else {
            return nil
        }
        return Rule(
            id: id,
            title: values.resolve(words: title),
            severity: severity,
            decision: (decision ?? nil) ?? severity.usualDecision,
            actions: actions,
            evidence: details.evidence,
            since: details.since,
            references: details.references,
            examples: examples,
            location: SourceLocation(line: node.line, column: node.column, offset: 0, source: file.path),
            pack: file.pack,
            applies: file.applies,
            when: when,
            except: except ?? nil,
            message: message,
            remedy: remedy ?? nil
        )
    }
}

extension RuleReader {
    private func resolved(_ key: String, _ reader: inout MappingReader) throws(RuleError) -> LocatedNode? {
        guard let node = reader.node(for: key) else { return nil }
        return try values.resolve(node)
    }

    private func readDetails(
        _ reader: inout MappingReader,
        problems: inout RuleProblems
    ) -> (evidence: EvidenceClass?, references: [String], since: String?) {
        let evidence: EvidenceClass?? = problems.attempt { () throws(RuleError) in
            try resolved("evidence", &reader)?.word(noun: "a class of evidence")
        }
        let references: [String]? = problems.attempt { () throws(RuleError) in
            guard let node = try resolved("references", &reader) else { return [] }
            var words: [String] = []
            for element in try node.listOrOne() { words.append(try element.string()) }
            return words
        }
        let since: String?? = problems.attempt { () throws(RuleError) in try reader.string(for: "since") }
        return (evidence ?? nil, references ?? [], since ?? nil)
    }

    private static func readID(_ reader: inout MappingReader) throws(RuleError) -> String {
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
    private static func readActions(_ node: LocatedNode) throws(RuleError) -> ActionSelection {
        guard node.members != nil else { return ActionSelection(include: try readList(node)) }
        var reader = try MappingReader(node, subject: "a selection of actions")
        let include = try readList(reader.requiredNode(for: "include"))
        let exclude: [Action] = try reader.words(for: "exclude", noun: "an action") ?? []
        try reader.rejectUnknownKeys()
        return ActionSelection(include: include, exclude: exclude)
    }

    private static func readList(_ node: LocatedNode) throws(RuleError) -> [Action] {
        var actions: [Action] = []
        for element in try node.listOrOne() { actions.append(try element.word(noun: "an action")) }
        guard !actions.isEmpty else { throw node.error("expected at least one action; “use” stands for all") }
        return actions
    }

    private func readTemplate(_ node: LocatedNode) throws(RuleError) -> MessageTemplate {
        let text = values.resolve(words: try node.string())
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
        at place: LocatedNode,
        problems: inout RuleProblems
    ) -> [RuleExample] {
        guard readsExamples else { return [] }
        let reader = ExampleReader(rule: rule, path: file.path, values: values)
        let count = problems.errors.count
        let nodes = problems.attempt { () throws(RuleError) in try node?.list() ?? [] } ?? []
        let examples = nodes.compactMap { element in
            problems.attempt { () throws(RuleError) in try reader.read(element) }
        }
        guard problems.errors.count == count else { return examples }
        let complaint = "the rule “\(rule)” needs an example"
        if !examples.contains(where: \.fires) {
            problems.add((node ?? place).error("\(complaint) on which it fires"))
        } else if examples.allSatisfy(\.fires) {
            problems.add((node ?? place).error("\(complaint) on which it does not fire (`fires: false`)"))
        }
        return examples
    }
}

extension Severity {
    /// What a rule of this severity decides where it doesn't say.
    var usualDecision: Decision {
        switch self {
        case .note: .allow
        case .warning: .review
        case .error: .deny
        }
    }
}
