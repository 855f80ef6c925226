// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// A `<meta>` element and its name.
package struct NamedMeta: Sendable, Hashable {
    /// The element.
    package let element: Int
    /// Its name in lower case.
    package let name: String
}

/// The name of a `<meta>` element.
enum MetaName {
    /// All `<meta>` elements that have a name.
    static func all(in outline: HTMLOutline) -> [NamedMeta] {
        var metas: [NamedMeta] = []
        for (index, element) in outline.elements.enumerated() where element.name == .meta && !element.isInert {
            if let name = of(index, in: outline) { metas.append(NamedMeta(element: index, name: name)) }
        }
        return metas
    }

    /// `name`, else `property`, else `itemprop`, in lower case: authors interchange them freely.
    static func of(_ element: Int, in outline: HTMLOutline) -> String? {
        for attribute in [HTMLAttributeName.name, .property, .itemprop] {
            if let name = outline.value(of: attribute, in: element)?.trimmingASCIISpace, !name.isEmpty {
                return name.lowercased()
            }
        }
        return nil
    }

    /// Whether an element has its name by `itemprop` alone, so that it is a property of an item.
    static func isMicrodata(_ element: Int, in outline: HTMLOutline) -> Bool {
        outline.hasAttribute(.itemprop, in: element) && !outline.hasAttribute(.name, in: element)
            && !outline.hasAttribute(.property, in: element)
    }
}
