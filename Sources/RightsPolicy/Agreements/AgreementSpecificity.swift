// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How closely an agreement is about a page and an action: the greater goes before the lesser.
///
/// An asset goes before a section, a section before a site, a site before everything; among equals the narrower action,
/// then the later beginning.
package struct AgreementSpecificity: Sendable, Hashable {
    /// How closely it is about the page.
    package enum Reach: Int, Sendable, Hashable {
        /// About other pages.
        case elsewhere
        /// About everything.
        case everything
        /// About the page's site.
        case site
        /// About a section in which the page stands.
        case section
        /// About the page itself, or about the images taken from it.
        case asset
    }

    /// How closely it is about the page.
    package var reach: Reach
    /// How many characters of host and path it names; a longer section is a narrower one.
    package var length: Int
    /// How deep in the tree of actions the narrowest of its actions stands that includes the one asked for.
    package var depth: Int
    /// The first second at which it holds; the least number where it names none.
    package var begin: Int

    private var parts: [Int] { [reach.rawValue, length, depth, begin] }
}

extension AgreementSpecificity: Comparable {
    package static func < (left: AgreementSpecificity, right: AgreementSpecificity) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }
}
