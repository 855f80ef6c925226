// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension JSONParseSession {
    /// Passes over white space; the lenient parser over comments and wrappers too.
    mutating func skipSpace() {
        while let byte = current {
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                position += 1
            } else if !isLenient || !skipCommentOrWrapper(byte) {
                return
            }
        }
    }

    private mutating func skipCommentOrWrapper(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"): skipScriptComment()
        case UInt8(ascii: "<"): skipMarkupOpening()
        case UInt8(ascii: "]"): skipMark("]]>")
        case UInt8(ascii: "-"): skipMark("-->")
        case 0x0B, 0x0C: skipMark(byte == 0x0B ? "\u{0B}" : "\u{0C}")
        case 0xC2: skipMark("\u{A0}")
        default: false
        }
    }

    private mutating func skipMark(_ mark: StaticString) -> Bool {
        guard starts(with: mark) else { return false }
        position += mark.utf8CodeUnitCount
        note(.wrapper)
        return true
    }

    /// Passes over `// …` and `/* … */`; of `// <![CDATA[` and `// ]]>` only over the slashes.
    private mutating func skipScriptComment() -> Bool {
        if starts(with: "/*") {
            position += 2
            skip(behind: "*/")
        } else if starts(with: "//") {
            position += 2
            while current == 0x20 || current == 0x09 { position += 1 }
            if starts(with: "<![CDATA[") || starts(with: "]]>") || starts(with: "<!--") || starts(with: "-->") {
                return true
            }
            while let byte = current, byte != 0x0A, byte != 0x0D { position += 1 }
        } else {
            return false
        }
        note(.comment)
        return true
    }

    /// Passes over `<![CDATA[`, and over `<!--` as a wrapper where JSON follows, as a comment where words do.
    private mutating func skipMarkupOpening() -> Bool {
        guard !skipMark("<![CDATA[") else { return true }
        guard skipMark("<!--") else { return false }
        while let byte = current, byte <= 0x20 { position += 1 }
        if let byte = current, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "["), byte != UInt8(ascii: "/") {
            skip(behind: "-->")
        }
        return true
    }

    private mutating func skip(behind mark: StaticString) {
        while position < end, !starts(with: mark) { position += 1 }
        position = min(end, position + mark.utf8CodeUnitCount)
    }
}
