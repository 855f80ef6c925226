// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText

/// A JSON Schema (draft 2020-12), as far as the schemas of this project go.
///
/// An unknown keyword is a complaint of its own, so that a misspelled one does not pass for a check.
package struct JSONSchema: Sendable {
    private let root: JSONValue

    /// Reads a schema.
    package init(_ bytes: [UInt8]) throws {
        root = try JSONParser.strict.parse(bytes).root.value
    }

    /// What does not hold of a value, each complaint with the path of what it is about; empty where all holds.
    package func complaints(about value: JSONValue) -> [String] {
        check(value, root, at: "$")
    }

    /// The schema itself at a path of keys.
    package subscript(path: String...) -> JSONValue? {
        path.reduce(root) { schema, key in schema?[key] }
    }

    private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
        guard let keywords = schema.members else {
            return schema == .bool(true) ? [] : ["\(path): nothing is allowed here"]
        }
        return keywords.flatMap { check(value, keyword: $0.key, $0.value, schema, at: path) }
    }

    private func check(
        _ value: JSONValue,
        keyword: String,
        _ argument: JSONValue,
        _ schema: JSONValue,
        at path: String
    ) -> [String] {
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description", "properties":
            return keyword == "properties" ? checkProperties(value, argument, at: path) : []
        case "$ref": return checkReference(value, argument, at: path)
        case "type": return checkType(value, argument, at: path)
        case "enum":
            let known = argument.elements ?? []
            return known.contains(value) ? [] : ["\(path): \(JSONWriter.compact(value)) is none of the known words"]
        case "const": return value == argument ? [] : ["\(path): expected \(JSONWriter.compact(argument))"]
        case "required":
            guard let members = value.members else { return [] }
            return (argument.elements ?? []).compactMap(\.string)
                .filter { key in !members.contains { $0.key == key } }
                .map { "\(path): the key \($0) is missing" }
        case "additionalProperties": return checkOthers(value, argument, schema, at: path)
        case "items":
            return (value.elements ?? []).enumerated().flatMap { check($1, argument, at: "\(path)[\($0)]") }
        case "minItems": return (value.elements?.count ?? .max) < argument.integer ?? 0 ? ["\(path): too short"] : []
        case "minimum", "maximum": return checkBound(value, keyword, argument, at: path)
        case "pattern": return checkPattern(value, argument, at: path)
        case "oneOf", "anyOf": return checkAlternatives(value, keyword, argument, at: path)
        default: return ["\(path): the schema has the unknown keyword \(keyword)"]
        }
    }
}

extension JSONSchema {
    private func checkReference(_ value: JSONValue, _ reference: JSONValue, at path: String) -> [String] {
        let name = reference.string.map { $0.split(separator: "/").last.map(String.init) ?? "" } ?? ""
        guard let target = root["$defs"]?[name] else { return ["\(path): the schema has no $defs/\(name)"] }
        return check(value, target, at: path)
    }

    private func checkProperties(_ value: JSONValue, _ properties: JSONValue, at path: String) -> [String] {
        (value.members ?? []).flatMap { member in
            properties[member.key].map { check(member.value, $0, at: "\(path).\(member.key)") } ?? []
        }
    }

    private func checkOthers(
        _ value: JSONValue,
        _ others: JSONValue,
        _ schema: JSONValue,
        at path: String
    ) -> [String] {
        (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }
            .flatMap { member in
                others == .bool(false)
                    ? ["\(path): the key \(member.key) is not known"]
                    : check(member.value, others, at: "\(path).\(member.key)")
            }
    }

    private func checkType(_ value: JSONValue, _ argument: JSONValue, at path: String) -> [String] {
        let types = (argument.elements ?? [argument]).compactMap(\.string)
        let actual: [String] =
            switch value {
            case .null: ["null"]
            case .bool: ["boolean"]
            case .number: value.integer == nil ? ["number"] : ["number", "integer"]
            case .string: ["string"]
            case .array: ["array"]
            case .object: ["object"]
            }
        return types.contains(where: actual.contains) ? [] : ["\(path): expected \(types.joined(separator: " or "))"]
    }

    private func checkBound(_ value: JSONValue, _ keyword: String, _ bound: JSONValue, at path: String) -> [String] {
        guard case .number(let digits) = value, case .number(let limit) = bound, let number = Double(digits),
            let limit = Double(limit)
        else { return [] }
        let holds = keyword == "minimum" ? number >= limit : number <= limit
        return holds ? [] : ["\(path): \(digits) is outside the \(keyword) \(limit)"]
    }

    private func checkPattern(_ value: JSONValue, _ pattern: JSONValue, at path: String) -> [String] {
        guard let text = value.string, let pattern = pattern.string else { return [] }
        guard let expression = try? Regex(pattern) else { return ["\(path): the schema has an invalid pattern"] }
        return text.firstMatch(of: expression) == nil ? ["\(path): “\(text)” does not match \(pattern)"] : []
    }

    private func checkAlternatives(
        _ value: JSONValue,
        _ keyword: String,
        _ alternatives: JSONValue,
        at path: String
    ) -> [String] {
        let outcomes = (alternatives.elements ?? []).map { check(value, $0, at: path) }
        let fitting = outcomes.count(where: \.isEmpty)
        if keyword == "oneOf" ? fitting == 1 : fitting > 0 { return [] }
        // The alternative with the fewest complaints is most likely the one that was meant.
        let nearest = outcomes.filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
        return ["\(path): \(fitting) of \(outcomes.count) alternatives fit"] + nearest
    }
}
