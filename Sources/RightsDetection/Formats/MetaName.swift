// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The name of a `<meta>` element.
enum MetaName {
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
