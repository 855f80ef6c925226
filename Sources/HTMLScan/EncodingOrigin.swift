// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// From where a page's character encoding is known.
public enum EncodingOrigin: String, Sendable, Hashable {
    /// A byte order mark.
    case byteOrderMark = "byte-order-mark"
    /// The `charset` parameter of the Content-Type header.
    case header
    /// A `meta` element.
    case meta
    /// The XML declaration at the very beginning.
    case xmlDeclaration = "xml-declaration"
    /// The bytes themselves: valid UTF-8, or the zero bytes of UTF-16.
    case content
    /// Nothing else was left: windows-1252.
    case fallback
}

/// Something wrong with a page's encoding, none of which loses the rest of the page.
public enum DecodingProblem: Sendable, Hashable, CustomStringConvertible {
    /// The page declares one encoding, its bytes are in another.
    case mismatch(declared: String, actual: String)
    /// So many bytes or sequences could not be decoded; each became U+FFFD. `first` is the file offset of the first.
    case replaced(count: Int, first: Int)
    /// So many zero bytes became U+FFFD.
    case zeroBytes(count: Int)
    /// The declared label is none that browsers know.
    case unknownLabel(String)
    /// The C library has no decoder for the encoding.
    case unsupported(String)

    /// A sentence for people.
    public var description: String {
        switch self {
        case .mismatch(let declared, let actual):
            "the page declares “\(declared)”, but its bytes are \(actual)"
        case .replaced(let count, let first):
            "\(count) \(count == 1 ? "byte sequence" : "byte sequences") could not be decoded, the first at byte \(first)"
        case .zeroBytes(let count):
            "\(count) zero \(count == 1 ? "byte" : "bytes") in the page"
        case .unknownLabel(let label):
            "the page declares the unknown encoding “\(label)”"
        case .unsupported(let name):
            "this system cannot decode \(name)"
        }
    }
}
