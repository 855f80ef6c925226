// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The encoding that a page declares inside itself.
struct CharsetDeclaration: Hashable {
    let label: String
    let origin: EncodingOrigin

    /// An XML declaration is not longer.
    private static let longestXMLDeclaration = 256
    private static let longestLabel = 64

    /// Searches the first `limit` bytes for an XML declaration at the beginning or a `meta` element with a charset.
    ///
    /// Pages declare their encoding as late as at byte 58,000, so the first 1,024 bytes that the standard asks for are
    /// too few; comments are skipped.
    static func find(in bytes: [UInt8], limit: Int) -> CharsetDeclaration? {
        unsafe bytes.withUnsafeBufferPointer { source in
            if let label = unsafe xmlLabel(source) { return CharsetDeclaration(label: label, origin: .xmlDeclaration) }
            let end = min(limit, source.count)
            var index = 0
            while let tag = unsafe source[min(index, end)..<end].firstIndex(of: UInt8(ascii: "<")) {
                index = tag + 1
                if unsafe starts(source, at: tag, with: "<!--") {
                    index = unsafe endOfComment(source, from: tag + 4, limit: end)
                } else if unsafe starts(source, at: tag, with: "<meta"), let label = unsafe metaLabel(source, tag) {
                    return CharsetDeclaration(label: label, origin: .meta)
                }
            }
            return nil
        }
    }

    private static func xmlLabel(_ source: UnsafeBufferPointer<UInt8>) -> String? {
        guard unsafe starts(source, at: 0, with: "<?xml") else { return nil }
        let declaration = unsafe Array(source.prefix(longestXMLDeclaration).prefix { $0 != UInt8(ascii: ">") })
        return value(after: "encoding", in: declaration[...])
    }

    /// The label of `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`.
    private static func metaLabel(_ source: UnsafeBufferPointer<UInt8>, _ tag: Int) -> String? {
        var reader = unsafe StartTagReader(source, tagAt: tag)
        var isContentType = false
        var content: Range<Int>?
        while let attribute = reader.next() {
            let name = unsafe String(decoding: source[attribute.name], as: UTF8.self).lowercased()
            switch name {
            case "charset":
                return unsafe label(Array(source[attribute.value])[...])
            case "http-equiv":
                isContentType =
                    unsafe String(decoding: source[attribute.value], as: UTF8.self).lowercased() == "content-type"
            case "content":
                content = attribute.value
            default:
                break
            }
        }
        guard isContentType, let content else { return nil }
        return unsafe value(after: "charset", in: Array(source[content])[...])
    }

    /// The value in `word = "value"`, quoted or not.
    private static func value(after word: String, in bytes: ArraySlice<UInt8>) -> String? {
        let found = bytes.indices.first { index in
            bytes[index...].prefix(word.utf8.count).map { $0 | 0x20 }.elementsEqual(word.utf8)
        }
        guard let found else { return nil }
        var rest = bytes[(found + word.utf8.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        return label(rest)
    }

    private static func label(_ bytes: ArraySlice<UInt8>) -> String? {
        let label = bytes.drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 < 0x7F && !"\"';,".utf8.contains($0) }
        return label.isEmpty || label.count > longestLabel ? nil : String(decoding: label, as: UTF8.self)
    }

    /// A comment without an end reaches to `limit`.
    private static func endOfComment(_ source: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        var index = start
        while index < limit {
            if unsafe starts(source, at: index, with: "-->") { return index + 3 }
            index += 1
        }
        return limit
    }

    /// Compares without regard to the case of ASCII letters; `word` is in lower case.
    private static func starts(_ source: UnsafeBufferPointer<UInt8>, at start: Int, with word: String) -> Bool {
        var index = start
        for expected in word.utf8 {
            guard index < source.count else { return false }
            let byte = unsafe source[index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != expected { return false }
            index += 1
        }
        return true
    }
}
