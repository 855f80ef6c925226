// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The encoding that a page declares inside itself.
struct CharsetDeclaration: Hashable {
    let label: String
    let origin: EncodingOrigin

    /// Longer tags are not searched for a declaration.
    private static let longestTag = 2048

    /// Searches `bytes[..<limit]` for an XML declaration at the beginning or a `meta` element with a charset.
    ///
    /// Pages declare their encoding as late as at byte 58,000, so the first 1,024 bytes that the standard asks for are
    /// too few; comments are skipped.
    static func find(in bytes: [UInt8], limit: Int) -> CharsetDeclaration? {
        let bytes = bytes[..<min(limit, bytes.count)]
        if starts(bytes, at: 0, with: "<?xml") {
            let end = bytes.prefix(longestTag).firstIndex(of: UInt8(ascii: ">")) ?? 0
            if let label = value(after: "encoding", in: bytes[..<end]) {
                return CharsetDeclaration(label: label, origin: .xmlDeclaration)
            }
        }
        var index = 0
        while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = tag + 1
            if starts(bytes, at: tag, with: "<!--") {
                index = endOfComment(bytes, from: tag + 4)
            } else if starts(bytes, at: tag, with: "<meta") {
                let end = bytes[tag...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">")) ?? index
                if let label = metaLabel(bytes[tag..<end]) {
                    return CharsetDeclaration(label: label, origin: .meta)
                }
                index = end
            }
        }
        return nil
    }

    private static func metaLabel(_ tag: ArraySlice<UInt8>) -> String? {
        let isContentType = find("http-equiv", in: tag) != nil || find("content-type", in: tag) != nil
        var rest = tag
        while let found = find("charset", in: rest) {
            // As an attribute of its own the word follows white space or a quote; else it must be in a Content-Type.
            let before = found > tag.startIndex ? tag[found - 1] : 0
            let isAttribute = isSpace(before) && !isContentType
            if isAttribute || isContentType || before == UInt8(ascii: "\"") || before == UInt8(ascii: "'"),
                let label = value(after: "charset", in: tag[found...])
            {
                return label
            }
            rest = tag[(found + 1)...]
        }
        return nil
    }

    /// The value in `word = "value"`, quoted or not.
    private static func value(after word: String, in bytes: ArraySlice<UInt8>) -> String? {
        guard let found = find(word, in: bytes) else { return nil }
        var rest = bytes[(found + word.utf8.count)...].drop(while: isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: isSpace)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            rest = rest.dropFirst()
        }
        let label = rest.drop(while: isSpace).prefix { byte in
            byte > 0x20 && byte < 0x7F && !"\"';>/,".utf8.contains(byte)
        }
        return label.isEmpty || label.count > 64 ? nil : String(decoding: label, as: UTF8.self)
    }

    private static func endOfComment(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while let dash = bytes[min(index, bytes.endIndex)...].firstIndex(of: UInt8(ascii: "-")) {
            if starts(bytes, at: dash, with: "-->") { return dash + 3 }
            index = dash + 1
        }
        return start
    }

    private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { starts(bytes, at: $0, with: word) }
    }

    /// Compares without regard to the case of ASCII letters; `word` is in lower case.
    private static func starts(_ bytes: ArraySlice<UInt8>, at start: Int, with word: String) -> Bool {
        var index = start
        for expected in word.utf8 {
            guard index < bytes.endIndex else { return false }
            let byte = bytes[index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != expected { return false }
            index += 1
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
