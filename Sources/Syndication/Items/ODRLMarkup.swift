// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText

/// Turns a policy of ODRL in XML (ODRL 2.1 XML Encoding, RightsML 1) into JSON-LD, in which each value has the place of
/// its element.
enum ODRLMarkup {
    private static let namespace = "http://www.w3.org/ns/odrl/2/"
    private static let rules: Set<String> = ["permission", "prohibition", "duty", "obligation"]

    /// The policy as JSON-LD; nil where it is none, or holds what has no counterpart.
    static func json(of policy: XMLElement) -> MappedText? {
        guard policy.namespace == namespace, policy.name == "Policy" else { return nil }
        var text = MappedText()
        let type = term(policy.attribute("type") ?? "Set")
        text.append(
            Array("{\"@context\":\"http://www.w3.org/ns/odrl.jsonld\",\"@type\":\(quoted(type))".utf8),
            from: policy.offset
        )
        for name in ["uid", "profile"] {
            if let value = policy.attribute(name) { append(name, value, policy, &text) }
        }
        if let conflict = policy.attribute("conflict") { append("conflict", term(conflict), policy, &text) }
        for name in ["permission", "prohibition", "obligation"] {
            let own = policy.children(name, in: namespace)
            guard append(own, as: name, &text) else { return nil }
        }
        guard policy.children.allSatisfy({ rules.contains($0.name) && $0.namespace == namespace && $0.name != "duty" })
        else { return nil }
        text.append(Array("}".utf8), from: policy.offset)
        return text
    }

    /// Appends a list of rules; false where one of them can't be written.
    private static func append(_ rules: [XMLElement], as name: String, _ text: inout MappedText) -> Bool {
        guard let first = rules.first else { return true }
        text.append(Array(",\"\(name)\":[".utf8), from: first.offset)
        for (index, rule) in rules.enumerated() {
            if index > 0 { text.append([UInt8(ascii: ",")], from: rule.offset) }
            guard append(rule, &text) else { return false }
        }
        text.append([UInt8(ascii: "]")], from: first.offset)
        return true
    }

    private static func append(_ rule: XMLElement, _ text: inout MappedText) -> Bool {
        text.append(Array("{\"@type\":\(quoted(typeName(rule.name)))".utf8), from: rule.offset)
        let named: [(element: String, key: String, attribute: String)] = [
            ("asset", "relation", "uid"), ("party", "function", "uid"),
        ]
        for (element, key, attribute) in named {
            for child in rule.children(element, in: namespace) {
                guard let role = child.attribute(key), let value = child.attribute(attribute) else { return false }
                append(term(role), value, child, &text)
            }
        }
        let actions = rule.children("action", in: namespace)
        guard actions.count == 1, let name = actions[0].attribute("name"), actions[0].children.isEmpty else {
            return false
        }
        append("action", term(name), actions[0], &text)
        guard append(constraints: rule.children("constraint", in: namespace), &text),
            append(rule.children("duty", in: namespace), as: "duty", &text)
        else { return false }
        let known: Set<String> = ["asset", "party", "action", "constraint", "duty"]
        guard rule.children.allSatisfy({ $0.namespace == namespace && known.contains($0.name) }) else { return false }
        text.append([UInt8(ascii: "}")], from: rule.offset)
        return true
    }

    private static func append(constraints: [XMLElement], _ text: inout MappedText) -> Bool {
        guard let first = constraints.first else { return true }
        text.append(Array(",\"constraint\":[".utf8), from: first.offset)
        for (index, constraint) in constraints.enumerated() {
            guard let left = constraint.attribute("name"), let relation = constraint.attribute("operator"),
                let right = constraint.attribute("rightOperand"), constraint.children.isEmpty
            else { return false }
            let comma = index > 0 ? "," : ""
            let written =
                "\(comma){\"leftOperand\":\(quoted(term(left))),\"operator\":\(quoted(term(relation))),\"rightOperand\":\(quoted(right))}"
            text.append(Array(written.utf8), from: constraint.offset)
        }
        text.append([UInt8(ascii: "]")], from: first.offset)
        return true
    }

    private static func append(_ key: String, _ value: String, _ element: XMLElement, _ text: inout MappedText) {
        text.append(Array(",\(quoted(key)):\(quoted(value))".utf8), from: element.offset)
    }

    /// `Permission` for `permission`.
    private static func typeName(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// The name of a term of ODRL by itself; every other address as it is.
    private static func term(_ address: String) -> String {
        address.hasPrefix(namespace) ? String(address.dropFirst(namespace.count)) : address
    }

    private static func quoted(_ text: String) -> String { JSONWriter.compact(.string(text)) }
}
