// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Turns comma-separated values (RFC 4180) into located nodes: each row a list, each field a quoted scalar.
///
/// Strict: a quote inside an unquoted field, words behind a closing quote, and a carriage return by itself are errors.
/// Lines may end in LF as well as in CR LF; empty lines are passed over.
struct CSVReader {
    private let source: SourceText
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var column = 1

    init(source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    mutating func read() throws(StructuredTextError) -> [LocatedNode] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw source.error("the file is not UTF-8") }
        var rows: [LocatedNode] = []
        while index < bytes.count {
            if try !takesLineEnd() { rows.append(try row()) }
        }
        return rows
    }

    private mutating func row() throws(StructuredTextError) -> LocatedNode {
        let (line, column) = (line, column)
        var fields = [try field()]
        while peek() == UInt8(ascii: ",") {
            advance()
            fields.append(try field())
        }
        let isEnded = try takesLineEnd()
        guard isEnded || index == bytes.count else {
            throw error("expected a comma or the end of the line behind the closing quote")
        }
        return LocatedNode(.sequence(fields), line: line, column: column, source: source)
    }

    private mutating func field() throws(StructuredTextError) -> LocatedNode {
        let (line, column) = (line, column)
        let text = try peek() == UInt8(ascii: "\"") ? quotedText() : plainText()
        return LocatedNode(
            .scalar(String(decoding: text, as: UTF8.self), isQuoted: true),
            line: line,
            column: column,
            source: source
        )
    }

    private mutating func plainText() throws(StructuredTextError) -> ArraySlice<UInt8> {
        let start = index
        while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
            guard byte != UInt8(ascii: "\"") else {
                throw error("a quote inside a field; put the whole field in quotes, and double the quotes within it")
            }
            advance()
        }
        return bytes[start..<index]
    }

    private mutating func quotedText() throws(StructuredTextError) -> ArraySlice<UInt8> {
        let (line, column) = (line, column)
        var text: [UInt8] = []
        advance()
        while let byte = peek() {
            advance()
            if byte == UInt8(ascii: "\"") {
                guard peek() == UInt8(ascii: "\"") else { return text[...] }
                advance()
            }
            text.append(byte)
        }
        throw source.error("the quote that opens this field is never closed", line: line, column: column)
    }

    /// Moves behind LF or CR LF where one stands here.
    private mutating func takesLineEnd() throws(StructuredTextError) -> Bool {
        switch peek() {
        case UInt8(ascii: "\n"):
            advance()
            return true
        case UInt8(ascii: "\r"):
            guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") else {
                throw error("a carriage return without line feed; expected lines that end in LF or CR LF")
            }
            advance()
            advance()
            return true
        default:
            return false
        }
    }

    private func peek() -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
            (line, column) = (line + 1, 1)
        } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func error(_ message: String) -> StructuredTextError {
        source.error(message, line: line, column: column)
    }
}
