// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How much of a page is read before the scanner protects itself.
///
/// Each limit that a page reaches is named in `HTMLOutline.limitsReached`; none is applied in silence.
public struct HTMLLimits: Sendable, Hashable {
    /// Bytes of the page as given that are read; the rest is left unread.
    public var pageBytes: Int
    /// Attributes of one element; the surplus is left out.
    ///
    /// libxml2 compares each attribute with all others of its element, which takes time with the square of their number.
    public var attributesPerElement: Int
    /// Bytes of one attribute's value; a longer one is left out, but for pictures written into an address (`data:`).
    public var attributeBytes: Int
    /// Bytes of text in one block, such as a paragraph; the rest of it is left out.
    public var textBlockBytes: Int
    /// Bytes that libxml2 takes, in steps, for all different names of elements and attributes.
    ///
    /// With more, the open elements below `body` are closed, and reading goes on from there with a new parser: libxml2 looks
    /// each name up in a table that stops growing, which takes time with the square of their number.
    public var nameBytes: Int
    /// Elements inside one another; deeper ones become children of the last one allowed, as browsers do it.
    public var depth: Int
    /// Open elements that libxml2 may look through for the tags that close or open nothing, in total.
    ///
    /// Each such tag makes it look through all open elements. When the sum is used up, the open elements are closed
    /// and reading goes on below `body`. A smaller sum is then granted anew.
    public var misplacedTagWork: Int

    /// Makes limits; the values given suit every page that people read.
    public init(
        pageBytes: Int = 16 << 20,
        attributesPerElement: Int = 256,
        attributeBytes: Int = 1 << 20,
        textBlockBytes: Int = 4 << 20,
        nameBytes: Int = 1 << 20,
        depth: Int = 512,
        misplacedTagWork: Int = 4_000_000
    ) {
        self.pageBytes = min(max(pageBytes, 0), Self.largestPage)
        self.attributesPerElement = max(attributesPerElement, 1)
        self.attributeBytes = max(attributeBytes, 16)
        self.textBlockBytes = max(textBlockBytes, 16)
        self.nameBytes = max(nameBytes, 1 << 10)
        self.depth = max(depth, 8)
        self.misplacedTagWork = max(misplacedTagWork, 1_000)
    }

    /// libxml2 counts in 32 bits, and one byte may become three in UTF-8.
    static let largestPage = Int(Int32.max) / 3 - 16
}

/// A limit that a page has reached, and where.
public struct HTMLLimitReached: Sendable, Hashable {
    /// Which limit.
    public enum Kind: String, Sendable, Hashable {
        /// `HTMLLimits.pageBytes`.
        case pageBytes = "page-bytes"
        /// `HTMLLimits.attributesPerElement`.
        case attributesPerElement = "attributes-per-element"
        /// `HTMLLimits.attributeBytes`.
        case attributeBytes = "attribute-bytes"
        /// `HTMLLimits.textBlockBytes`.
        case textBlockBytes = "text-block-bytes"
        /// `HTMLLimits.nameBytes`.
        case nameBytes = "name-bytes"
        /// `HTMLLimits.depth`.
        case depth
        /// `HTMLLimits.misplacedTagWork`.
        case misplacedTagWork = "misplaced-tags"
    }

    /// Which limit.
    public let kind: Kind
    /// The limit's value.
    public let limit: Int
    /// The UTF-8 source offset where it was reached first.
    public let offset: Int
    /// A sentence on what was left out.
    public let message: String
}
