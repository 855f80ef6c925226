// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Text of a page that means itself: no markup, no references, no characters that XML does not know.
struct PlainText {
    /// The text, up to the next `<` or `&`.
    let range: Range<Int>
    /// Its first character that is no white space; of white space alone, the first.
    let shown: Range<Int>

    /// The number of bytes that are not shown.
    var cutLength: Int { range.count - shown.count }

    /// Reads the text from an offset on; nil where it holds something else than plain characters, or goes on to the end.
    init?(in source: UnsafeBufferPointer<UInt8>, from start: Int) {
        let end = source.count
        var index = start
        while index < end, unsafe Self.isSpace(source[index]) { index += 1 }
        let first = index
        while index < end, unsafe source[index] != 0x3C && source[index] != 0x26 {
            guard unsafe Self.isPlain(source, index) else { return nil }
            index += 1
        }
        guard index < end, index > start else { return nil }
        range = start..<index
        guard first < index else {
            shown = start..<start + 1
            return
        }
        var next = first + 1
        while next < index, unsafe source[next] & 0xC0 == 0x80 { next += 1 }
        shown = first..<next
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// Whether a byte stands for itself: no control character, nor the beginning of U+FFFE or U+FFFF.
    private static func isPlain(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = unsafe source[index]
        if byte < 0x20 { return isSpace(byte) }
        guard byte == 0xEF, index + 2 < source.count else { return true }
        return unsafe source[index + 1] != 0xBF || source[index + 2] < 0xBE
    }
}
