// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Words in XML 1.0.
enum XMLText {
    /// The words as an attribute's value, in quotation marks, on one line.
    static func attribute(_ text: String) -> String {
        "\"\(content(text))\""
    }

    /// The words as content or within an attribute, on one line.
    ///
    /// What no document of XML 1.0 may hold, not even as a reference (section 2.2), becomes a visible sign.
    static func content(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in VisibleText.line(text, limit: .max).unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
