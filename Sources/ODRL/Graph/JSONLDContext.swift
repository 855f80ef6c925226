// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// What the names of a JSON-LD document mean (JSON-LD 1.1, as far as policies use it).
///
/// No context is fetched. Those of ODRL, its published profiles and its formal semantics are built in; a document may add
/// prefixes and terms of its own. Every other context is refused: what its names mean is not known.
struct JSONLDContext {
    /// How the value of a term is read where it is a text.
    enum Coercion: Hashable {
        /// As a text.
        case text
        /// As an address.
        case iri
        /// As a term of the vocabulary, else as an address.
        case vocabulary
        /// As a text with that datatype.
        case datatype(String)
    }

    /// What a name stands for.
    struct Term: Hashable {
        var iri: String
        var coercion: Coercion = .text
    }

    private(set) var terms: [String: Term] = [:]
    private var vocabulary: String?
    private(set) var hasODRL = false

    /// Adds the value of an `@context`.
    mutating func add(_ node: JSONNode) throws(ODRLReadError) {
        switch node.content {
        case .null: break
        case .string(let address): try load(address, at: node.range.lowerBound)
        case .array(let parts): for part in parts { try add(part) }
        case .object(let members): try define(members)
        default: throw ODRLReadError("a context is an address, an object or a list of them", at: node.range.lowerBound)
        }
    }

    private mutating func load(_ address: String, at offset: Int) throws(ODRLReadError) {
        guard let context = KnownContext(address: address) else {
            let expected = "expected “\(RDFNamespace.odrlContext)”, a profile's context or prefixes"
            throw ODRLReadError("the context “\(address)” is not known, and none is fetched; \(expected)", at: offset)
        }
        terms.merge(context.terms) { $1 }
        hasODRL = hasODRL || context.holdsODRL
    }

    private mutating func define(_ members: [JSONNodeMember]) throws(ODRLReadError) {
        // Prefixes first: other terms are written with them.
        for member in members where member.value.string != nil { try define(member) }
        for member in members where member.value.string == nil { try define(member) }
    }

    private mutating func define(_ member: JSONNodeMember) throws(ODRLReadError) {
        let offset = member.value.range.lowerBound
        switch member.key {
        case "@vocab":
            vocabulary = member.value.string.map { expanded($0, isProperty: true) ?? $0 }
            return
        case "@base", "@version", "@language", "@protected": return
        case let key where key.hasPrefix("@"):
            throw ODRLReadError("“\(key)” in a context is not supported", at: member.keyRange.lowerBound)
        default: break
        }
        if let address = member.value.string {
            // Drafts of the formal semantics give the context's address for the prefix.
            if KnownContext(address: address)?.holdsODRL == true { return try load(address, at: offset) }
            terms[member.key] = Term(iri: expanded(address, isProperty: true) ?? address)
        } else if member.value.members != nil {
            guard let id = member.value["@id"]?.string ?? expanded(member.key, isProperty: true) else {
                throw ODRLReadError("the term “\(member.key)” has no “@id”", at: offset)
            }
            let coercion: Coercion = member.value["@type"]?.string.map { self.coercion(ofType: $0) } ?? .text
            terms[member.key] = Term(iri: expanded(id, isProperty: true) ?? id, coercion: coercion)
        } else if member.value.content == .null {
            terms[member.key] = nil
        } else {
            throw ODRLReadError("the term “\(member.key)” is neither an address nor an object", at: offset)
        }
    }

    private func coercion(ofType type: String) -> Coercion {
        switch type {
        case "@id": .iri
        case "@vocab": .vocabulary
        default: .datatype(expanded(type, isProperty: true) ?? type)
        }
    }
}

extension JSONLDContext {
    /// The address that a name stands for; nil where a property's name means nothing.
    ///
    /// - Parameter isProperty: whether the name is looked up among the terms, as those of properties and classes are.
    func expanded(_ name: String, isProperty: Bool) -> String? {
        if name.hasPrefix("@") || name.hasPrefix("_:") { return name }
        if isProperty, let term = terms[name] { return term.iri }
        if let colon = name.firstIndex(of: ":") {
            let rest = name[name.index(after: colon)...]
            guard !rest.hasPrefix("//") else { return name }
            let prefix = String(name[..<colon])
            if let term = terms[prefix] { return term.iri + rest }
            if let known = RDFNamespace.prefixes.first(where: { $0.prefix == prefix }) { return known.namespace + rest }
            return name
        }
        guard isProperty else { return name }
        return vocabulary.map { $0 + name }
    }

    /// How the values of a property are read.
    func coercion(of name: String) -> Coercion {
        if let term = terms[name] { return term.coercion }
        // Written with a prefix or in full, the properties of ODRL mean the same.
        guard let iri = expanded(name, isProperty: true), iri.hasPrefix(RDFNamespace.odrl) else { return .text }
        return KnownContext.odrl.terms[String(iri.dropFirst(RDFNamespace.odrl.count))]?.coercion ?? .text
    }
}
