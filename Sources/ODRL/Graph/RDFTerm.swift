// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The value of a property: a thing, or a text.
package enum RDFTerm: Sendable, Hashable {
    /// A thing, by its address; a thing without one has an id that begins with `_:`.
    case iri(String)
    /// A text with the address of its datatype, where it has one.
    case literal(String, datatype: String?)

    /// The address or the text.
    package var text: String {
        switch self {
        case .iri(let iri): iri
        case .literal(let text, _): text
        }
    }

    /// The address of a thing; nil for a text.
    package var iri: String? {
        if case .iri(let iri) = self { iri } else { nil }
    }

    /// A text with a datatype of XML Schema, by the datatype's name.
    package static func typed(_ text: String, _ datatype: String) -> RDFTerm {
        .literal(text, datatype: RDFNamespace.xsd + datatype)
    }
}

/// A thing with its properties, and its place in the text.
package struct RDFNode: Sendable, Hashable {
    /// The address, or an id that begins with `_:`.
    package var id: String
    /// The properties in the order of the text: address and values.
    package var properties: [Property] = []
    /// The byte of the text at which it was described first.
    package var offset: Int

    /// One property.
    package struct Property: Sendable, Hashable {
        /// The address of the property.
        package var name: String
        /// The values in order.
        package var values: [RDFTerm]
    }

    /// The values of a property.
    package func values(_ name: String) -> [RDFTerm] {
        properties.first { $0.name == name }?.values ?? []
    }

    /// Whether it has a property.
    package func has(_ name: String) -> Bool {
        properties.contains { $0.name == name }
    }

    /// Whether it has no address of its own.
    package var isBlank: Bool { id.hasPrefix("_:") }

    mutating func add(_ value: RDFTerm, to name: String) {
        let index = properties.firstIndex { $0.name == name }
        if let index, properties[index].values.contains(value) { return }
        _ = add(value, to: name, at: index)
    }

    /// Adds a value to the property at an index, or to a new one where there is none; returns the property's index.
    fileprivate mutating func add(_ value: RDFTerm, to name: String, at index: Int?) -> Int {
        if let index {
            properties[index].values.append(value)
            return index
        }
        properties.append(Property(name: name, values: [value]))
        return properties.count - 1
    }
}

/// What a document of JSON-LD says, as things with properties.
package struct RDFGraph: Sendable, Hashable {
    /// The things in the order of the text.
    package private(set) var nodes: [RDFNode] = []
    private var indexes: [String: Int] = [:]
    /// By thing and name, the index of the property; a document may give one thing properties by the thousand.
    private var propertyIndexes: [PropertyKey: Int] = [:]
    /// What was said, so that it is not said twice.
    private var known: Set<Claim> = []

    private struct PropertyKey: Hashable {
        var node: Int
        var name: String
    }

    private struct Claim: Hashable {
        var property: PropertyKey
        var value: RDFTerm
    }

    /// Makes an empty graph.
    package init() {}

    /// The thing with that address or id; nil where nothing is said of it.
    package func node(_ id: String) -> RDFNode? {
        indexes[id].map { nodes[$0] }
    }

    /// What this graph and another say; things without an address stay apart.
    package func merged(with other: RDFGraph) -> RDFGraph {
        var merged = self
        for node in other.nodes where !node.isBlank {
            merged.insert(node.id, offset: node.offset)
            for property in node.properties {
                for value in property.values { merged.add(value, to: property.name, of: node.id) }
            }
        }
        return merged
    }

    /// The address of the property that tells the class of a thing.
    static let type = RDFNamespace.rdf + "type"

    /// The addresses of the classes of a thing.
    package func types(of id: String) -> [String] {
        node(id)?.values(Self.type).map(\.text) ?? []
    }

    mutating func insert(_ id: String, offset: Int) {
        guard indexes[id] == nil else { return }
        indexes[id] = nodes.count
        nodes.append(RDFNode(id: id, offset: offset))
    }

    mutating func add(_ value: RDFTerm, to property: String, of id: String) {
        guard let index = indexes[id] else { return }
        let key = PropertyKey(node: index, name: property)
        guard known.insert(Claim(property: key, value: value)).inserted else { return }
        propertyIndexes[key] = nodes[index].add(value, to: property, at: propertyIndexes[key])
    }
}
