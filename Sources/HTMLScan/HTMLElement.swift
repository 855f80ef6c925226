// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// One element of an outline; its index in `HTMLOutline.elements` is its identity.
public struct HTMLElement: Sendable, Hashable {
    /// The name; `HTMLOutline.name(of:)` has the text of names that HTML does not define.
    public let name: HTMLElementName
    var flags: ElementFlags
    /// How many attributes are kept.
    package var attributeCount: UInt16 = 0
    let storedParent: Int32
    let storedOffset: Int32
    var textStart: UInt32
    var textEnd: UInt32
    /// The index of the first kept attribute.
    var firstAttribute: UInt32

    /// The index of the element around it; -1 for the root.
    public var parent: Int { Int(storedParent) }
    /// The UTF-8 source offset of its `<`; -1 if the parser supplied the element.
    public var sourceOffset: Int { Int(storedOffset) }
    /// Its words in `HTMLOutline.text`, without white space at the ends.
    public var textRange: Range<Int> { Int(textStart)..<Int(textEnd) }
    /// Whether the element or one around it is hidden: `hidden`, `aria-hidden="true"`, `display: none`,
    /// `visibility: hidden`.
    public var isHidden: Bool { flags.contains(.hidden) }
    /// Whether its words are no words of the page: it is, or stands in, `template`, `noscript`, `textarea`, `iframe`,
    /// `xmp`, `noembed`, `noframes`, `title` or `select`.
    public var isInert: Bool { flags.contains(.inert) }
}

/// What an element hands down to those inside it.
struct ElementFlags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let hidden = ElementFlags(rawValue: 1)
    static let inert = ElementFlags(rawValue: 2)
    static let dropsText = ElementFlags(rawValue: 4)
    static let foreign = ElementFlags(rawValue: 8)
    /// The text is the page's title.
    static let title = ElementFlags(rawValue: 16)
}

/// A kept attribute: its name, and where its value stands in the outline's buffer of values.
struct KeptAttribute: Sendable {
    let name: HTMLAttributeName
    let start: UInt32
    let end: UInt32
}
