// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The name of an XML element with its namespace.
package struct XMLName: Sendable, Hashable {
    /// The address of the namespace; empty for none.
    package var namespace: String
    /// The name without prefix.
    package var name: String

    /// Makes a name.
    package init(_ name: String, in namespace: String = "") {
        (self.namespace, self.name) = (namespace, name)
    }
}

/// The tags that are open at a place of an XML document, with the namespaces that they declare.
struct XMLOpenTags {
    /// A namespace declared, with the declaration as it is written.
    private typealias Declaration = (prefix: String, address: String, text: ArraySlice<UInt8>)

    /// The names of the open elements, the outermost first.
    private(set) var names: [XMLName] = []
    /// How many namespaces each of them declares.
    private var counts: [Int] = []
    /// What is declared, the outermost first.
    private var declared: [Declaration] = []
    /// All that is declared as it is repeated for an item; nil where that has changed.
    private var written: [UInt8]?

    /// Whether more is open or declared than any reader takes.
    var areTooMany: Bool { names.count > 256 || declared.count > 1024 }

    /// Reads the name of a start tag without opening it.
    func name(of tag: XMLToken, in bytes: [UInt8]) -> XMLName {
        name(of: tag, Self.declarations(of: tag, in: bytes), in: bytes)
    }

    /// Opens the element of a start tag.
    mutating func begin(_ tag: XMLToken, in bytes: [UInt8]) {
        let own = Self.declarations(of: tag, in: bytes)
        names.append(name(of: tag, own, in: bytes))
        counts.append(own.count)
        declared += own
        if !own.isEmpty { written = nil }
    }

    /// Closes the innermost element.
    mutating func end() {
        guard names.popLast() != nil, let count = counts.popLast(), count > 0 else { return }
        declared.removeLast(count)
        written = nil
    }

    /// The declarations that hold here, each with a space in front; the inner ones where several tags give one.
    mutating func declarations() -> [UInt8] {
        if let written { return written }
        var seen: Set<String> = []
        var all: [UInt8] = []
        for declaration in declared.reversed() where seen.insert(declaration.prefix).inserted {
            all.append(0x20)
            all += declaration.text
        }
        written = all
        return all
    }

    private func name(of tag: XMLToken, _ own: [Declaration], in bytes: [UInt8]) -> XMLName {
        let parts = bytes[tag.name].split(separator: UInt8(ascii: ":"), maxSplits: 1)
        let prefix = parts.count > 1 ? String(decoding: parts[0], as: UTF8.self) : ""
        let found = own.first { $0.prefix == prefix } ?? declared.last { $0.prefix == prefix }
        return XMLName(String(decoding: parts.last ?? [], as: UTF8.self), in: found?.address ?? "")
    }

    private static func declarations(
        of tag: XMLToken,
        in bytes: [UInt8]
    ) -> [Declaration] {
        var found: [Declaration] = []
        var index = tag.name.upperBound
        while index < tag.range.upperBound {
            guard bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
                index += 1
                continue
            }
            let start = index + 1
            guard let end = bytes[start..<tag.range.upperBound].firstIndex(of: bytes[index]) else { break }
            let name = attributeName(before: index, in: bytes, from: tag.name.upperBound)
            if let prefix = prefix(declaredBy: bytes[name]) {
                let address = String(decoding: bytes[start..<end], as: UTF8.self)
                found.append((prefix, address, bytes[name.lowerBound...end]))
            }
            index = end + 1
        }
        return found
    }

    /// The bytes of the name in front of `= "`.
    private static func attributeName(before quote: Int, in bytes: [UInt8], from start: Int) -> Range<Int> {
        var end = quote
        while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
        var first = end
        while first > start, bytes[first - 1] > 0x20, bytes[first - 1] != UInt8(ascii: "\""),
            bytes[first - 1] != UInt8(ascii: "'")
        { first -= 1 }
        return first..<end
    }

    private static func prefix(declaredBy name: ArraySlice<UInt8>) -> String? {
        if name.elementsEqual("xmlns".utf8) { return "" }
        guard name.starts(with: "xmlns:".utf8) else { return nil }
        return String(decoding: name.dropFirst(6), as: UTF8.self)
    }
}
