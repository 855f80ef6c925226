// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText

/// Words in messages of SARIF 2.1.0.
enum SARIFText {
    /// A message object (section 3.11), whose words are nothing but words.
    ///
    /// Braces are doubled, since single ones mark placeholders (3.11.5), and a space parts what would else be an
    /// embedded link (3.11.6), so that a page can't put one before the reader.
    static func message(_ text: String) -> JSONValue {
        var words = String.UnicodeScalarView()
        var previous: UnicodeScalar = " "
        for scalar in VisibleText.line(text, limit: .max).unicodeScalars {
            if scalar == "(", previous == "]" { words.append(" ") }
            words.append(scalar)
            if scalar == "{" || scalar == "}" { words.append(scalar) }
            previous = scalar
        }
        return .object([JSONMember("text", .string(String(words)))])
    }
}
