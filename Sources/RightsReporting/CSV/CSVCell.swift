// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Cells of comma-separated values (RFC 4180).
enum CSVCell {
    /// The words as a cell on one line, in quotation marks where they need them.
    ///
    /// Words with which a spreadsheet would begin a formula get an apostrophe before them: it shows the words then, and
    /// no page can make it compute, or fetch an address.
    static func text(_ words: String) -> String {
        var line = VisibleText.line(words, limit: .max)
        if beginsFormula(words) || beginsFormula(line) { line = "'" + line }
        guard line.unicodeScalars.contains(where: { "\",\r\n ".unicodeScalars.contains($0) }) else { return line }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in line.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }

    private static func beginsFormula(_ words: String) -> Bool {
        guard let first = words.unicodeScalars.first else { return false }
        if "\t\r\n".unicodeScalars.contains(first) { return true }
        // Some spreadsheets drop spaces before they look, and take the wide forms of East Asian keyboards as well.
        let begin = words.unicodeScalars.first { !$0.properties.isWhitespace }
        return begin.map("=+-@＝＋－＠".unicodeScalars.contains) ?? false
    }
}
