// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText

/// The members of an object of JSON by their names, however these are cased.
struct JSONFields {
    private let members: [(name: String, node: JSONNode)]

    init(_ node: JSONNode) {
        members = (node.members ?? []).filter { $0.value.content != .null }
            .map { (name: $0.key.lowercased(), node: $0.value) }
    }

    /// All values of a name in lower case, the elements of lists one by one.
    func all(_ name: String) -> [JSONNode] {
        members.filter { $0.name == name }.flatMap { $0.node.elements ?? [$0.node] }
    }

    /// The first value of a name.
    func first(_ name: String) -> JSONNode? { all(name).first }

    /// The members whose names begin so, with the rest of their names.
    func beginning(_ prefix: String) -> [(rest: String, node: JSONNode)] {
        members.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.node) }
    }

    /// The members of an object whose names do not matter, such as those of `associations` in ninjs 1.
    var values: [JSONNode] { members.map(\.node) }
}

/// Takes strings out of a document of JSON with their places.
struct JSONWords: Sendable {
    /// The document.
    let source: DecodedSource

    /// The characters of a string, each at the place of its own or of its escape; nil for every other value.
    func text(_ node: JSONNode) -> MappedText? {
        guard let string = node.string, node.range.count >= 2 else { return nil }
        let bytes = source.bytes
        let end = node.range.upperBound - 1
        var index = node.range.lowerBound + 1
        guard bytes[index..<end].contains(UInt8(ascii: "\\")) else {
            var text = MappedText()
            text.append(index..<end, of: bytes)
            return text
        }
        var text = MappedText()
        // The reader of JSON has decoded the escapes: what is between them stands in both.
        var decoded = Array(string.utf8)[...]
        while index < end {
            let start = index
            while index < end, bytes[index] != UInt8(ascii: "\\") { index += 1 }
            text.append(start..<index, of: bytes)
            decoded = decoded.dropFirst(index - start)
            guard index < end else { break }
            let length = escapeLength(at: index, before: end)
            let count = decodedLength(at: index, length, of: decoded)
            text.append(decoded.prefix(count), from: index)
            decoded = decoded.dropFirst(count)
            index += length
        }
        return text
    }

    /// A value as it is written.
    func written(_ node: JSONNode) -> MappedText {
        var text = MappedText()
        text.append(node.range, of: source.bytes)
        return text
    }

    /// The length of the escape at an index; two escapes may make one character.
    private func escapeLength(at index: Int, before end: Int) -> Int {
        let bytes = source.bytes
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "u") else { return 2 }
        let isHigh =
            index + 4 < end && (bytes[index + 2] | 0x20) == UInt8(ascii: "d") && isHighSurrogate(bytes[index + 3])
        return isHigh && index + 12 <= end ? 12 : 6
    }

    private func isHighSurrogate(_ digit: UInt8) -> Bool {
        "89abAB".utf8.contains(digit)
    }

    /// How many bytes of UTF-8 an escape has become.
    private func decodedLength(at index: Int, _ length: Int, of decoded: ArraySlice<UInt8>) -> Int {
        guard length > 2, let first = decoded.first else { return 1 }
        switch first {
        case 0xF0...: return 4
        case 0xE0...: return 3
        case 0xC0...: return 2
        default: return 1
        }
    }
}
