// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Markup in which `⟦` and `⟧` mark a span: the marks are taken out, and their places are known.
///
/// Positions in tests are marked in the text, never typed as numbers.
public struct MarkedHTML: Sendable {
    /// A marked span.
    public struct Span: Sendable, Hashable {
        /// The offset of the first byte in the text without marks, from 0.
        public var offset: Int
        /// The line of the first character, from 1.
        public var line: Int
        /// The column of the first character in Unicode scalars, from 1.
        public var column: Int
        /// The marked text.
        public var text: String
    }

    /// The text without marks.
    public let text: String
    /// The marked spans, in order.
    public let spans: [Span]

    /// The text without marks, in UTF-8.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// Takes the marks out of a text; spans do not nest.
    public init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var spans: [Span] = []
        var offset = 0
        var line = 1
        var column = 1
        var open: (span: Span, text: String.UnicodeScalarView)?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦":
                open = (Span(offset: offset, line: line, column: column, text: ""), String.UnicodeScalarView())
            case "⟧":
                guard var span = open?.span, let words = open?.text else { continue }
                span.text = String(words)
                spans.append(span)
                open = nil
            default:
                text.append(scalar)
                open?.text.append(scalar)
                offset += scalar.utf8.count
                line += scalar == "\n" ? 1 : 0
                column = scalar == "\n" ? 1 : column + 1
            }
        }
        self.text = String(text)
        self.spans = spans
    }
}

extension Unicode.Scalar {
    fileprivate var utf8: String.UTF8View { String(self).utf8 }
}
