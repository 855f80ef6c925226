// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The text of a file of ours (rules, lexicon, batch), kept so that errors can quote it.
package final class SourceText: Sendable {
    /// The path as given.
    package let path: String
    /// The bytes.
    package let bytes: [UInt8]

    /// Makes a source text.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// An error at a place of this file, with the line quoted.
    package func error(_ message: String, line: Int? = nil, column: Int? = nil) -> StructuredTextError {
        var error = StructuredTextError(path: path, line: line, column: column, message: message)
        if let line, let text = self.line(line) {
            error.excerpt = SourceText.excerpt(of: text, column: column)
        }
        return error
    }

    /// The text of a line, counted from 1, without its end.
    private func line(_ number: Int) -> String? {
        var lines = bytes[...]
        for _ in 1..<max(1, number) {
            guard let end = lines.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            lines = lines[(end + 1)...]
        }
        return String(decoding: lines.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    /// The line with a caret under `column`; of a long line the part around it.
    private static func excerpt(of line: String, column: Int?) -> String {
        let scalars = Array(line.unicodeScalars)
        let index = max(0, (column ?? 1) - 1)
        let first = index > 80 ? index - 60 : 0
        guard first < scalars.count else { return "" }
        let window = scalars[first..<min(scalars.count, first + 100)]
        var text = String.UnicodeScalarView()
        var margin = String.UnicodeScalarView()
        for (position, scalar) in zip(window.indices, window) {
            let isControl = scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
            text.append(isControl ? "\u{FFFD}" : scalar)
            if position < index { margin.append(scalar == "\t" ? "\t" : " ") }
        }
        return column == nil ? String(text) : "\(String(text))\n\(String(margin))^"
    }
}
