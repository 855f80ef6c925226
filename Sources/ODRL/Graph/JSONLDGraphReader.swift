// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import JSONText

/// Reads a document of JSON-LD into a graph.
///
/// Things that are nested, referred to or gathered in an `@graph` become the same: a thing is what its address says.
package struct JSONLDGraphReader {
    private var graph = RDFGraph()
    private var blankCount = 0

    private init() {}

    /// Reads a document.
    ///
    /// - Throws: `ODRLReadError` for what is no JSON, for a context that is not known, and for names without any.
    package static func read(_ bytes: [UInt8]) throws(ODRLReadError) -> RDFGraph {
        let root: JSONNode
        do {
            root = try JSONParser.strict.parse(bytes).root
        } catch {
            throw ODRLReadError("this is not JSON: \(error.message)", at: error.offset)
        }
        return try read(root)
    }

    /// Reads a value of JSON.
    package static func read(_ root: JSONNode) throws(ODRLReadError) -> RDFGraph {
        guard root.elements != nil || root.members != nil else {
            throw ODRLReadError("expected an object or a list of objects", at: root.range.lowerBound)
        }
        var reader = JSONLDGraphReader()
        try reader.readAll(root, JSONLDContext())
        return reader.graph
    }

    private mutating func readAll(_ node: JSONNode, _ context: JSONLDContext) throws(ODRLReadError) {
        for element in node.elements ?? [node] {
            guard let members = element.members else {
                throw ODRLReadError("expected an object", at: element.range.lowerBound)
            }
            _ = try readThing(element, members, context)
        }
    }

    /// Reads an object and returns its id; the one of an object that only holds a graph stands for nothing.
    private mutating func readThing(
        _ node: JSONNode,
        _ members: [JSONNodeMember],
        _ outer: JSONLDContext
    ) throws(ODRLReadError) -> String {
        var context = outer
        if let own = node["@context"] { try context.add(own) }
        let names = members.map { context.expanded($0.key, isProperty: true) }
        let id = try self.id(of: node, members, names, context)
        let isGraphAlone = zip(members, names).allSatisfy { $0.key == "@context" || $1 == "@graph" }
        if !isGraphAlone { graph.insert(id, offset: node.range.lowerBound) }
        for (member, name) in zip(members, names) {
            switch name {
            case "@context", "@id": continue
            case "@graph": try readAll(member.value, context)
            case "@type":
                for type in member.value.elements ?? [member.value] {
                    guard let text = type.string else { continue }
                    graph.add(.iri(context.expanded(text, isProperty: true) ?? text), to: RDFGraph.type, of: id)
                }
            case let name? where !name.hasPrefix("@"):
                try readValues(member.value, of: name, id, context.coercion(of: member.key), context)
            case nil:
                guard !context.hasODRL, KnownContext.odrl.terms[member.key] != nil else { continue }
                let expected = "expected “@context”: “\(RDFNamespace.odrlContext)”"
                throw ODRLReadError(
                    "“\(member.key)” means nothing without a context; \(expected)",
                    at: member.keyRange.lowerBound
                )
            default:
                throw ODRLReadError("“\(member.key)” is not supported here", at: member.keyRange.lowerBound)
            }
        }
        return id
    }

    /// The `@id` of an object, or its `uid`.
    private mutating func id(
        of node: JSONNode,
        _ members: [JSONNodeMember],
        _ names: [String?],
        _ context: JSONLDContext
    ) throws(ODRLReadError) -> String {
        for wanted in ["@id", RDFNamespace.odrl + "uid"] {
            guard let index = names.firstIndex(of: wanted) else { continue }
            let value = members[index].value
            let first = value.elements?.first ?? value
            if let text = (first.string ?? first["@id"]?.string ?? first["@value"]?.string), !text.isEmpty {
                return context.expanded(text, isProperty: false) ?? text
            }
            if wanted == "@id" { throw ODRLReadError("“@id” is not an address", at: value.range.lowerBound) }
        }
        blankCount += 1
        return "_:b\(blankCount)"
    }

    private mutating func readValues(
        _ node: JSONNode,
        of property: String,
        _ id: String,
        _ coercion: JSONLDContext.Coercion,
        _ context: JSONLDContext
    ) throws(ODRLReadError) {
        if let elements = node.elements {
            for element in elements { try readValues(element, of: property, id, coercion, context) }
            return
        }
        if let list = node["@list"] ?? node["@set"] {
            return try readValues(list, of: property, id, coercion, context)
        }
        if let value = try term(node, coercion, context) { graph.add(value, to: property, of: id) }
    }

    private mutating func term(
        _ node: JSONNode,
        _ coercion: JSONLDContext.Coercion,
        _ context: JSONLDContext
    ) throws(ODRLReadError) -> RDFTerm? {
        switch node.content {
        case .null, .array: return nil
        case .bool(let value): return .typed(value ? "true" : "false", "boolean")
        case .number(let digits):
            return .typed(digits, digits.allSatisfy { $0 != "." && $0 != "e" && $0 != "E" } ? "integer" : "decimal")
        case .string(let text):
            switch coercion {
            case .text: return .literal(text, datatype: nil)
            case .datatype(let datatype): return .literal(text, datatype: datatype)
            case .iri: return .iri(context.expanded(text, isProperty: false) ?? text)
            case .vocabulary: return .iri(context.expanded(text, isProperty: true) ?? text)
            }
        case .object(let members):
            guard let value = node["@value"] else { return .iri(try readThing(node, members, context)) }
            let type = node["@type"]?.string.map { context.expanded($0, isProperty: true) ?? $0 }
            guard let read = try term(value, .text, context) else { return nil }
            guard case .literal(let text, let natural) = read else { return read }
            return .literal(text, datatype: type ?? natural)
        }
    }
}
