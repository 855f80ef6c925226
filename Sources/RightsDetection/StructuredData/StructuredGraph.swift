// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// The items of a page's structured data, in one form for JSON-LD, microdata and RDFa.
///
/// Properties and types bear the names that `MetadataTerm` gives them. What is neither about rights nor connects two
/// items is left out by the readers.
struct StructuredGraph: Sendable {
    /// Where the items stand.
    let origin: Origin
    /// All items, in document order.
    var items: [StructuredItem] = []
    /// The first item that says more than its own id, by the id.
    var itemsByID: [String: Int] = [:]
    /// The ids of pictures that are logos.
    var logos: Set<String> = []

    init(origin: Origin) {
        self.origin = origin
    }

    /// The item that a value is or points at; nil where it is none.
    func item(of value: StructuredValue) -> Int? {
        switch value.content {
        case .item(let index): index
        case .address(let address): itemsByID[address]
        case .text: nil
        }
    }
}

/// One thing that structured data describes.
struct StructuredItem: Sendable {
    /// The names of its types.
    var types: [String] = []
    /// Its id as given; nil where it has none.
    var id: String?
    /// Its properties in order; a property with several values stands once for each.
    var properties: [StructuredProperty] = []
    /// The item of which it is a value; nil at the top.
    var parent: Int?
    /// The property under which it stands there.
    var property: String?
    /// Whether it is the page itself.
    var isDocument = false
    /// Whether it holds a property that stands outside of any item.
    var isOrphan = false
    /// The element that makes it; nil where it stands in a script.
    var element: Int?

    /// The values of a property.
    func values(of name: String) -> [StructuredValue] {
        properties.filter { $0.name == name }.map(\.value)
    }
}

/// A property with one value.
struct StructuredProperty: Sendable {
    var name: String
    var value: StructuredValue
}

/// A value and where it stands.
struct StructuredValue: Sendable {
    /// What the value is.
    enum Content: Sendable {
        /// Words, a number or a flag.
        case text(String)
        /// A link, or the id of an item.
        case address(String)
        /// An item inside, by its index.
        case item(Int)
    }

    var content: Content
    var place: Findings.Place
    /// The element of whose attribute or words it was read; nil in a script.
    var element: Int?
    /// Whether it is made of words that a reader sees, which the readers of text read too.
    var isVisible = false
}
