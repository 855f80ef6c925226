// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// The terms that a block of JSON-LD defines itself (JSON-LD 1.1, section 4.1); contexts at an address are not loaded.
struct JSONLDContext: Sendable {
    private var terms: [String: String] = [:]
    private var vocabulary: String?

    /// The context inside an object that has one of its own.
    func extended(by node: JSONNode?) -> JSONLDContext {
        guard let node else { return self }
        var context = self
        for inner in node.elements ?? [node] { context.add(inner) }
        return context
    }

    private mutating func add(_ node: JSONNode) {
        guard let members = node.members else {
            // An address that can't be loaded: bare keys are taken for schema.org's.
            if node.string != nil { vocabulary = nil }
            return
        }
        for member in members {
            if member.key == "@vocab" {
                vocabulary = member.value.string
            } else if let address = member.value.string ?? member.value["@id"]?.string {
                terms[member.key] = address
            }
        }
    }

    /// The name of a property.
    func name(_ key: String) -> String {
        expanded(key, depth: 0).map { MetadataTerm.name(ofAddress: $0) ?? $0 } ?? MetadataTerm.name(key)
    }

    /// The address of a term that the block defines; nil for those that it does not.
    private func expanded(_ key: String, depth: Int) -> String? {
        // Terms may be defined by one another.
        guard depth < 8 else { return nil }
        if let term = terms[key] { return expanded(term, depth: depth + 1) ?? prefixed(term) ?? term }
        if let colon = key.firstIndex(of: ":") {
            guard let namespace = terms[String(key[..<colon])] else { return nil }
            return (expanded(namespace, depth: depth + 1) ?? prefixed(namespace) ?? namespace)
                + key[key.index(after: colon)...]
        }
        guard depth == 0, !key.hasPrefix("@"), let vocabulary else { return nil }
        return vocabulary + key
    }

    private func prefixed(_ term: String) -> String? {
        guard let colon = term.firstIndex(of: ":"), !term[colon...].hasPrefix("://") else { return nil }
        return MetadataTerm.namespace(ofPrefix: String(term[..<colon])).map { $0 + term[term.index(after: colon)...] }
    }
}
