// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// An element of an XML document (Namespaces in XML 1.0) with its place.
package struct XMLElement: Sendable, Hashable {
    /// A part of an element's content.
    package indirect enum Node: Sendable, Hashable {
        /// An element inside it.
        case element(XMLElement)
        /// Text between two tags, CDATA sections included.
        case text(String)
    }

    /// The address of the name's namespace; empty for none.
    ///
    /// A prefix that is not declared stays in the name.
    package var namespace: String
    /// The name without prefix.
    package var name: String
    /// The attributes in order, without the declarations of namespaces.
    package var attributes: [XMLAttribute]
    /// The content in order.
    package var content: [Node]
    /// The byte of the start tag's `<` in the document as given.
    package var offset: Int

    /// Makes an element.
    package init(
        namespace: String = "",
        name: String,
        attributes: [XMLAttribute] = [],
        content: [Node] = [],
        offset: Int = 0
    ) {
        self.namespace = namespace
        self.name = name
        self.attributes = attributes
        self.content = content
        self.offset = offset
    }
}

extension XMLElement {
    /// The elements directly inside it.
    package var children: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text directly inside it, that of inner elements left out.
    package var text: String {
        content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// All text inside it, in document order.
    package var deepText: String {
        content.reduce(into: "") { words, node in
            switch node {
            case .text(let text): words += text
            case .element(let element): words += element.deepText
            }
        }
    }

    /// The elements of that name directly inside it.
    package func children(_ name: String, in namespace: String) -> [XMLElement] {
        children.filter { $0.name == name && $0.namespace == namespace }
    }

    /// The value of an attribute; nil if it is absent.
    package func attribute(_ name: String, in namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}

/// An attribute of an XML element.
package struct XMLAttribute: Sendable, Hashable {
    /// The address of the name's namespace; empty for none.
    package var namespace: String
    /// The name without prefix.
    package var name: String
    /// The value, its references decoded.
    package var value: String

    /// Makes an attribute.
    package init(namespace: String = "", name: String, value: String) {
        self.namespace = namespace
        self.name = name
        self.value = value
    }
}
