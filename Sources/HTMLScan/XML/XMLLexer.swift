// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A part of an XML document as it is written.
struct XMLToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// `<name …>` or `<name …/>`.
        case startTag(isEmpty: Bool)
        /// `</name>`.
        case endTag
        /// Characters that stand for themselves.
        case text
        /// `&name;`, `&#233;`.
        case reference
        /// The content of a CDATA section.
        case characterData
        /// A comment, a processing instruction or a document type.
        case other
    }

    /// What it is.
    var kind: Kind
    /// Its bytes; of a CDATA section those of its content.
    var range: Range<Int>
    /// The bytes of a tag's name with its prefix; empty for all else.
    var name: Range<Int>
}

/// Reads an XML document part by part, whether or not its tags match: it finds where things stand and judges nothing.
struct XMLLexer {
    private let bytes: [UInt8]
    private let end: Int
    /// Where the next part begins.
    private(set) var index: Int

    /// Reads the part of a document in UTF-8.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        (index, end) = (range.lowerBound, range.upperBound)
    }

    /// The next part; nil at the end, and where the last tag, comment or section is not closed.
    mutating func next() -> XMLToken? {
        guard index < end else { return nil }
        let start = index
        if bytes[index] == UInt8(ascii: "&") { return reference() }
        guard bytes[index] == UInt8(ascii: "<") else {
            while index < end, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: "&") { index += 1 }
            return token(.text, start..<index)
        }
        if isAt("<!--") { return section(from: "<!--", to: "-->", .other) }
        if isAt("<![CDATA[") { return section(from: "<![CDATA[", to: "]]>", .characterData) }
        if isAt("<?") { return section(from: "<?", to: "?>", .other) }
        if isAt("<!") { return skipDeclaration() ? token(.other, start..<index) : nil }
        return tag()
    }

    private func token(_ kind: XMLToken.Kind, _ range: Range<Int>, name: Range<Int>? = nil) -> XMLToken {
        XMLToken(kind: kind, range: range, name: name ?? range.lowerBound..<range.lowerBound)
    }

    /// A reference, or an ampersand that begins none.
    private mutating func reference() -> XMLToken {
        let start = index
        index += 1
        let limit = min(end, start + 34)
        var last = index
        while last < limit, Self.isName(bytes[last]) || bytes[last] == UInt8(ascii: "#") { last += 1 }
        guard last < limit, bytes[last] == UInt8(ascii: ";") else { return token(.text, start..<index) }
        index = last + 1
        return token(.reference, start..<index)
    }

    private mutating func section(
        from opening: StaticString,
        to closing: StaticString,
        _ kind: XMLToken.Kind
    ) -> XMLToken? {
        let start = index
        index += opening.utf8CodeUnitCount
        let content = index
        while index < end, !isAt(closing) { index += 1 }
        guard index < end else { return nil }
        let last = index
        index += closing.utf8CodeUnitCount
        return token(kind, kind == .characterData ? content..<last : start..<index)
    }

    /// Moves behind a document type with all inside it; false where it has no end.
    private mutating func skipDeclaration() -> Bool {
        index += 2
        var depth = 0
        while index < end {
            let byte = bytes[index]
            if isAt("<!--") || isAt("<?") {
                guard section(from: "<!", to: isAt("<?") ? "?>" : "-->", .other) != nil else { return false }
                continue
            }
            index += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                while index < end, bytes[index] != byte { index += 1 }
                index = min(index + 1, end)
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return true
            default: continue
            }
        }
        return false
    }

    private mutating func tag() -> XMLToken? {
        let start = index
        index += 1
        let isEnd = index < end && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let nameStart = index
        while index < end, Self.isName(bytes[index]) { index += 1 }
        let name = nameStart..<index
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: ">"):
                let isEmpty = !isEnd && bytes[index - 2] == UInt8(ascii: "/")
                return token(isEnd ? .endTag : .startTag(isEmpty: isEmpty), start..<index, name: name)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                while index < end, bytes[index] != byte { index += 1 }
                index = min(index + 1, end)
            case UInt8(ascii: "<"):
                // The tag is not closed: what follows is read as the next part.
                index -= 1
                return token(.text, start..<index)
            default: continue
            }
        }
        return nil
    }

    private func isAt(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= end else { return false }
        return text.withUTF8Buffer { unsafe bytes[index..<(index + count)].elementsEqual($0) }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}
