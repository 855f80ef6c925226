// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds tags with more attributes than libxml2 can read in reasonable time, before it reads them.
struct XMLTagCheck {
    private let bytes: [UInt8]
    private var index = 0

    /// The first tag with more attributes than the limit; nil if there is none.
    static func problem(in bytes: [UInt8], attributeLimit: Int) -> XMLProblem? {
        var check = XMLTagCheck(bytes: bytes)
        while let tag = check.nextTag() {
            if check.attributeCount() > attributeLimit {
                return XMLProblem(message: "an element has more than \(attributeLimit) attributes", offset: tag)
            }
        }
        return nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Moves behind the next `<` of a tag or declaration and returns its place; comments and the like are skipped.
    private mutating func nextTag() -> Int? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>") { continue }
            index += 1
            return index - 1
        }
        return nil
    }

    private mutating func skip(_ opening: StaticString, to closing: StaticString) -> Bool {
        guard isAt(opening) else { return false }
        index += opening.utf8CodeUnitCount
        while index < bytes.count, !isAt(closing) { index += 1 }
        index = min(index + closing.utf8CodeUnitCount, bytes.count)
        return true
    }

    private func isAt(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return text.withUTF8Buffer { unsafe bytes[index..<(index + count)].elementsEqual($0) }
    }

    /// Moves behind the tag's end; counts its quoted values.
    private mutating func attributeCount() -> Int {
        var count = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            count += 1
            while index < bytes.count, bytes[index] != byte { index += 1 }
            index += 1
        }
        index = min(index, bytes.count)
        return count
    }
}
