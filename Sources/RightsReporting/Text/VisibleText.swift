// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Makes words that come from a page safe and legible on a terminal.
///
/// Control characters, escape sequences and marks that turn the direction of writing become visible signs, so that a
/// page can neither forge a verdict nor hide a line of it.
enum VisibleText {
    /// The words on one line, at most `limit` characters of them.
    static func line(_ text: String, limit: Int = 600) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: visible.append(" ")
            case 0..<0x20: visible.append(UnicodeScalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: visible.append("\u{2421}")
            case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
                visible.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: visible.append(scalar)
            }
        }
        let line = String(visible)
        guard line.count > limit else { return line }
        return line.prefix(limit) + " …"
    }

    /// The words in quotation marks, on one line.
    static func quote(_ text: String) -> String {
        "“\(line(text))”"
    }
}
