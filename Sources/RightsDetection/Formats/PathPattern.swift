// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A pattern of paths as robots.txt has it (RFC 9309, section 2.2.3): a prefix, in which `*` stands for any bytes and a
/// final `$` for the end of the path.
///
/// Paths are compared as bytes, with regard to case; escapes of characters that need none count as these characters.
package struct PathPattern: Sendable, Hashable {
    /// The bytes between the asterisks.
    private var parts: [[UInt8]]
    private var isAnchored: Bool
    /// The number of bytes of the pattern: of two that match, the longer one is the more specific.
    package let length: Int

    /// Reads a pattern; a path without its first slash is taken as written.
    package init(_ text: some StringProtocol) {
        var bytes = Self.normalized(Array(text.utf8))
        length = bytes.count
        isAnchored = bytes.last == UInt8(ascii: "$")
        if isAnchored { bytes.removeLast() }
        parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// Whether it matches every path: `/`, `*` and `/*` do.
    package var isUniversal: Bool {
        let words = parts.filter { !$0.isEmpty }
        guard words.isEmpty || words == [[UInt8(ascii: "/")]] else { return false }
        return !isAnchored || parts.count > 1 && parts.last == []
    }

    /// Whether it matches a path; where the path is not known, whether it matches every path.
    package func matches(_ path: PagePath?) -> Bool {
        guard let path else { return isUniversal }
        var rest = path.bytes[...]
        guard let first = parts.first, rest.starts(with: first) else { return false }
        rest = rest.dropFirst(first.count)
        if parts.count == 1 { return !isAnchored || rest.isEmpty }
        for part in parts.dropFirst().dropLast() {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        let last = parts[parts.count - 1]
        guard isAnchored else { return Self.end(of: last, in: rest) != nil }
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    /// Where the first occurrence of a part ends.
    private static func end(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = part.first else { return bytes.startIndex }
        var start = bytes.startIndex
        while start + part.count <= bytes.endIndex {
            if bytes[start] == first, bytes[start..<(start + part.count)].elementsEqual(part) {
                return start + part.count
            }
            start += 1
        }
        return nil
    }

    /// The bytes with escapes decoded, but for those of characters that mean something in an address or a pattern.
    fileprivate static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        var normalized: [UInt8] = []
        normalized.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else {
                normalized.append(bytes[index])
                index += 1
                continue
            }
            let escape = bytes[index...(index + 2)]
            let decoded = PercentEncoding.decoded(String(decoding: escape, as: UTF8.self))
            if decoded.count == 1, !reserved.contains(decoded[0]) {
                normalized.append(decoded[0])
            } else {
                normalized += escape.map { $0 >= 0x61 && $0 <= 0x66 ? $0 - 0x20 : $0 }
            }
            index += 3
        }
        return normalized
    }

    private static let reserved = Set(":/?#[]@!$&'()*+,;=%".utf8)
}

/// The path and query of a page's address, ready for comparison with patterns.
package struct PagePath: Sendable, Hashable {
    fileprivate let bytes: [UInt8]

    /// The path of an address; `/` where it has none.
    package init(_ address: URLReference) {
        let path = address.path.isEmpty ? "/" : address.path
        bytes = PathPattern.normalized(Array((address.query.map { "\(path)?\($0)" } ?? path).utf8))
    }
}
