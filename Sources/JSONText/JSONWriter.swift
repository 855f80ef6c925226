// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Writes JSON (RFC 8259): the same value gives the same bytes.
///
/// U+2028 and U+2029 are escaped, so that the text is JavaScript too, and so are DEL and the C1 controls, so that a
/// terminal takes nothing in it for a command.
package enum JSONWriter {
    /// The value on one line, without white space and without a line end.
    package static func compact(_ value: JSONValue) -> String {
        var output: [UInt8] = []
        append(value, indentation: nil, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The value with a line for each member and element, indented by two spaces, without a line end at the end.
    package static func pretty(_ value: JSONValue) -> String {
        var output: [UInt8] = []
        append(value, indentation: 0, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ value: JSONValue, indentation: Int?, to output: inout [UInt8]) {
        switch value {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: value ? "true".utf8 : "false".utf8)
        case .number(let digits): output.append(contentsOf: digits.utf8)
        case .string(let string): append(string, to: &output)
        case .array(let elements):
            append(elements, open: "[", close: "]", indentation: indentation, to: &output) { element, inner, output in
                append(element, indentation: inner, to: &output)
            }
        case .object(let members):
            append(members, open: "{", close: "}", indentation: indentation, to: &output) { member, inner, output in
                append(member.key, to: &output)
                output.append(contentsOf: inner == nil ? ":".utf8 : ": ".utf8)
                append(member.value, indentation: inner, to: &output)
            }
        }
    }

    private static func append<Item>(
        _ items: [Item],
        open: UnicodeScalar,
        close: UnicodeScalar,
        indentation: Int?,
        to output: inout [UInt8],
        each appendItem: (Item, Int?, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        let inner = indentation.map { $0 + 2 }
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            appendLineBreak(inner, to: &output)
            appendItem(item, inner, &output)
        }
        if !items.isEmpty { appendLineBreak(indentation, to: &output) }
        output.append(UInt8(ascii: close))
    }

    private static func appendLineBreak(_ indentation: Int?, to output: inout [UInt8]) {
        guard let indentation else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }

    private static func append(_ string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        if string.utf8.contains(where: mayNeedEscape) {
            appendEscaped(string, to: &output)
        } else {
            output.append(contentsOf: string.utf8)
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a byte is a character to be escaped, or may begin one.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }

    private static func appendEscaped(_ string: String, to output: inout [UInt8]) {
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": output.append(contentsOf: "\\\"".utf8)
            case "\\": output.append(contentsOf: "\\\\".utf8)
            case "\n": output.append(contentsOf: "\\n".utf8)
            case "\r": output.append(contentsOf: "\\r".utf8)
            case "\t": output.append(contentsOf: "\\t".utf8)
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output.append(contentsOf: "\\u".utf8)
                output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
                output.append(contentsOf: digits.utf8)
            default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
