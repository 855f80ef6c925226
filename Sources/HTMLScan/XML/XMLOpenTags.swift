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
    private struct Tag {
        var name: XMLName
        /// The prefixes declared, with the declarations as they are written.
        var declarations: [(prefix: String, address: String, text: ArraySlice<UInt8>)]
    }

    private var open: [Tag] = []

    /// The names of the open elements, the outermost first.
    var names: [XMLName] { open.map(\.name) }

    /// Reads the name of a start tag without opening it.
    func name(of tag: XMLToken, in bytes: [UInt8]) -> XMLName {
        name(of: tag, Self.declarations(of: tag, in: bytes), in: bytes)
    }

    /// Opens the element of a start tag.
    mutating func begin(_ tag: XMLToken, in bytes: [UInt8]) {
        let declarations = Self.declarations(of: tag, in: bytes)
        open.append(Tag(name: name(of: tag, declarations, in: bytes), declarations: declarations))
    }

    /// Closes the innermost element.
    mutating func end() {
        _ = open.popLast()
    }

    /// The declarations that hold here, each with a space in front; the inner ones where several tags give one.
    var declarations: [UInt8] {
        var seen: Set<String> = []
        var written: [UInt8] = []
        for declaration in open.reversed().flatMap(\.declarations) where seen.insert(declaration.prefix).inserted {
            written.append(0x20)
            written += declaration.text
        }
        return written
    }

    private func name(
        of tag: XMLToken,
        _ own: [(prefix: String, address: String, text: ArraySlice<UInt8>)],
        in bytes: [UInt8]
    ) -> XMLName {
        let parts = bytes[tag.name].split(separator: UInt8(ascii: ":"), maxSplits: 1)
        let prefix = parts.count > 1 ? String(decoding: parts[0], as: UTF8.self) : ""
        let declared =
            own.first { $0.prefix == prefix }
            ?? open.reversed().lazy.flatMap(\.declarations)
            .first { $0.prefix == prefix }
        return XMLName(String(decoding: parts.last ?? [], as: UTF8.self), in: declared?.address ?? "")
    }

    private static func declarations(
        of tag: XMLToken,
        in bytes: [UInt8]
    ) -> [(prefix: String, address: String, text: ArraySlice<UInt8>)] {
        var found: [(prefix: String, address: String, text: ArraySlice<UInt8>)] = []
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
