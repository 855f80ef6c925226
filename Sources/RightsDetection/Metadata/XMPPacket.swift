// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The properties of an XMP packet (ISO 16684-1): RDF in XML, in the forms that programs write.
struct XMPPacket: Sendable {
    /// A property with its first value: of alternatives in several languages, the default one.
    struct Property: Sendable, Hashable {
        /// The address of the name's namespace.
        var namespace: String
        /// The name without prefix.
        var name: String
        /// The value; of a list each has a property of its own.
        var value: String
        /// The byte of the tag in which it stands.
        var offset: Int
    }

    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    /// The properties, those inside of others too, in the order of the packet.
    private(set) var properties: [Property] = []
    /// The elements inside of the packet in another namespace's own grammar, such as license documents.
    private(set) var licenseDocuments: [XMLElement] = []

    /// Reads a packet; nil where there is no RDF.
    init?(_ root: XMLElement) {
        guard let rdf = Self.findRDF(root) else { return nil }
        for description in rdf.children { readDescription(description) }
    }

    /// The properties of a name.
    func values(_ name: String, in namespace: String) -> [Property] {
        properties.filter { $0.name == name && $0.namespace == namespace }
    }

    private static func findRDF(_ element: XMLElement) -> XMLElement? {
        if element.name == "RDF", element.namespace == rdf { return element }
        return element.children.lazy.compactMap(findRDF).first
    }

    /// A description: its properties stand as attributes or as elements.
    private mutating func readDescription(_ element: XMLElement) {
        for attribute in element.attributes where !attribute.namespace.isEmpty && !Self.isSyntax(attribute.namespace) {
            add(attribute.value, attribute.namespace, attribute.name, at: element.offset)
        }
        for child in element.children { readProperty(child) }
    }

    private static func isSyntax(_ namespace: String) -> Bool {
        namespace == rdf || namespace == "http://www.w3.org/XML/1998/namespace"
    }

    private mutating func readProperty(_ element: XMLElement) {
        if element.namespace == RSLDocumentReader.namespace {
            licenseDocuments.append(element)
            return
        }
        if let resource = element.attribute("resource", in: Self.rdf) {
            add(resource, element.namespace, element.name, at: element.offset)
        }
        let inner = element.children
        guard !inner.isEmpty else {
            add(element.text, element.namespace, element.name, at: element.offset)
            if element.attributes.contains(where: { !Self.isSyntax($0.namespace) }) { readDescription(element) }
            return
        }
        for child in inner {
            switch (child.namespace, child.name) {
            case (Self.rdf, "Alt"): readItems(Self.preferred(child.children), of: element)
            case (Self.rdf, "Bag"), (Self.rdf, "Seq"): readItems(child.children, of: element)
            case (Self.rdf, "Description"): readDescription(child)
            case (Self.rdf, _): continue
            default: readProperty(child)
            }
        }
    }

    private mutating func readItems(_ items: [XMLElement], of property: XMLElement) {
        for item in items where item.namespace == Self.rdf && item.name == "li" {
            if let resource = item.attribute("resource", in: Self.rdf) {
                add(resource, property.namespace, property.name, at: item.offset)
            } else if item.children.isEmpty, item.attribute("parseType", in: Self.rdf) == nil {
                add(item.text, property.namespace, property.name, at: item.offset)
            }
            readDescription(item)
            for child in item.children where child.namespace == Self.rdf && child.name == "Description" {
                readDescription(child)
            }
        }
    }

    /// The default of alternatives, else the first.
    private static func preferred(_ items: [XMLElement]) -> [XMLElement] {
        let isDefault = { (item: XMLElement) in
            item.attribute("lang", in: "http://www.w3.org/XML/1998/namespace") == "x-default"
        }
        return Array((items.first(where: isDefault) ?? items.first).map { [$0] } ?? [])
    }

    private mutating func add(_ value: String, _ namespace: String, _ name: String, at offset: Int) {
        let value = value.collapsingSpace
        guard !value.isEmpty, !Self.isSyntax(namespace) else { return }
        properties.append(Property(namespace: namespace, name: name, value: value, offset: offset))
    }
}
