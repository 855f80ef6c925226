// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The attributes that an outline keeps; all others are dropped while the page is read.
///
/// `style` is kept only where it hides the element.
public enum HTMLAttributeName: String, Sendable, Hashable, CaseIterable {
    case about
    case alt
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case charset
    case `class`
    case content
    case dataNosnippet = "data-nosnippet"
    case datatype
    case datetime
    case hidden
    case href
    case httpEquiv = "http-equiv"
    case id
    case itemid
    case itemprop
    case itemref
    case itemscope
    case itemtype
    case lang
    case name
    case prefix
    case property
    case rel
    case resource
    case rev
    case role
    case src
    case style
    case title
    case type
    case typeof
    case value
    case vocab
    case xmlLang = "xml:lang"

    /// The name as HTML writes it.
    public var text: String { rawValue }
}
