// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A piece of HTML.
///
/// Literals are markup as written; every string that is set into one is made visible and escaped, so that no words of a
/// page become markup. Only markup is set in as it is.
struct HTMLMarkup: ExpressibleByStringInterpolation {
    /// The HTML.
    private(set) var html: String

    init(stringLiteral html: String) {
        self.html = html
    }

    init(stringInterpolation interpolation: StringInterpolation) {
        html = interpolation.html
    }

    /// Nothing.
    static let empty: HTMLMarkup = ""

    /// Takes text of our own that is HTML already: the style and the script.
    static func trusted(_ html: StaticString) -> HTMLMarkup {
        HTMLMarkup(stringLiteral: html.description)
    }

    /// The text, made visible and escaped for elements and for attributes in double quotes.
    static func escaped(_ text: String) -> String {
        var html = ""
        html.reserveCapacity(text.utf8.count)
        for scalar in VisibleText.line(text, limit: 4000).unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }

    /// The pieces one after the other.
    static func joined(_ pieces: [HTMLMarkup], separator: HTMLMarkup = .empty) -> HTMLMarkup {
        HTMLMarkup(stringLiteral: pieces.map(\.html).joined(separator: separator.html))
    }

    /// Builds a piece from literals and what is set into them.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity * 2)
        }

        mutating func appendLiteral(_ literal: String) { html += literal }

        mutating func appendInterpolation(_ text: String) { html += HTMLMarkup.escaped(text) }

        mutating func appendInterpolation(_ number: Int) { html += String(number) }

        mutating func appendInterpolation(_ markup: HTMLMarkup) { html += markup.html }

        mutating func appendInterpolation(_ pieces: [HTMLMarkup]) {
            for piece in pieces { html += piece.html }
        }
    }
}
