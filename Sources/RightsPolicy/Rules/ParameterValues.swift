// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// The values of parameters, to be put where rules write `$name`.
struct ParameterValues: Sendable {
    private var names: [String] = []
    private var values: [String: LocatedNode] = [:]

    /// Sets the value of a parameter.
    mutating func set(_ name: String, _ value: LocatedNode) {
        if values.updateValue(value, forKey: name) == nil { names.append(name) }
    }

    /// The same values, some of them replaced.
    func replacing(_ parameters: [RuleParameter]) -> ParameterValues {
        var changed = self
        for parameter in parameters { changed.set(parameter.name, parameter.value) }
        return changed
    }

    /// The node with the value in the place of each `$name`; a list in a list becomes a part of it.
    ///
    /// A value keeps its own place, so that an error about its type is shown where it was given.
    func resolve(_ node: LocatedNode) throws(RuleError) -> LocatedNode {
        var resolved = node
        switch node.content {
        case .scalar(let text, _):
            guard let name = Self.name(in: text) else { return node }
            guard let value = values[name] else {
                let known = [ArgumentReader.proposedAction] + names.map { "$\($0)" }
                throw node.unknownWord(text, noun: "a parameter", known: known)
            }
            return value
        case .sequence(let elements):
            var parts: [LocatedNode] = []
            for element in elements {
                let part = try resolve(element)
                if case .scalar = element.content, case .sequence(let values) = part.content {
                    parts += values
                } else {
                    parts.append(part)
                }
            }
            resolved.content = .sequence(parts)
        case .mapping(let members):
            var parts: [LocatedMember] = []
            for var member in members {
                member.value = try resolve(member.value)
                parts.append(member)
            }
            resolved.content = .mapping(parts)
        }
        return resolved
    }

    /// A sentence with the values in the place of the parameters that it names; other dollar signs stay.
    func resolve(words: String) -> String {
        guard !names.isEmpty, words.contains("$") else { return words }
        var text = ""
        var rest = words[...]
        while let sign = rest.firstIndex(of: "$") {
            text += rest[..<sign]
            let behind = rest[rest.index(after: sign)...]
            var name = behind.prefix(while: RuleParameter.isNameCharacter)
            while name.last == "-" { name.removeLast() }
            if let value = values[String(name)] {
                text += Self.words(of: value)
                rest = behind.dropFirst(name.count)
            } else {
                text += "$"
                rest = behind
            }
        }
        return text + rest
    }

    /// The names of the parameters that a node uses, the words of its messages included.
    static func used(in node: LocatedNode) -> Set<String> {
        switch node.content {
        case .scalar(let text, _):
            var found: Set<String> = []
            for part in text.split(separator: "$", omittingEmptySubsequences: false).dropFirst() {
                var name = part.prefix(while: RuleParameter.isNameCharacter)
                while name.last == "-" { name.removeLast() }
                found.insert(String(name))
            }
            return found
        case .sequence(let elements):
            return elements.reduce(into: []) { $0.formUnion(used(in: $1)) }
        case .mapping(let members):
            return members.reduce(into: []) { $0.formUnion(used(in: $1.value)) }
        }
    }

    /// The name of a parameter that a scalar consists of; nil where it is another word, or the action proposed.
    private static func name(in text: String) -> String? {
        guard text.hasPrefix("$"), text != ArgumentReader.proposedAction, RuleParameter.isName(text.dropFirst()) else {
            return nil
        }
        return String(text.dropFirst())
    }

    private static func words(of node: LocatedNode) -> String {
        switch node.content {
        case .scalar(let text, _): text
        case .sequence(let elements): elements.map(words).joined(separator: ", ")
        case .mapping: ""
        }
    }
}
