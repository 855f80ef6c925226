// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Whether text for people is set in color and weight.
public struct TextStyle: Sendable, Hashable {
    /// Whether to write the escape sequences of ECMA-48 (ANSI) for color and weight.
    public var usesColor: Bool

    /// Text without any escape sequence.
    public static let plain = TextStyle(usesColor: false)
    /// Text with color and weight, for terminals.
    public static let colored = TextStyle(usesColor: true)

    /// Makes a style.
    public init(usesColor: Bool) {
        self.usesColor = usesColor
    }
}

extension TextStyle {
    /// What a part of the text is, and with it how it looks.
    enum Role: String {
        /// A refusal, an error.
        case bad = "1;31"
        /// What a person has to look at, a warning.
        case doubtful = "1;33"
        /// A clearance.
        case good = "1;32"
        /// A heading, a name.
        case strong = "1"
        /// Places, ids and other things that the eye may pass over.
        case faint = "2"
    }

    /// The text in the look of its role.
    func apply(_ role: Role, _ text: String) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }
}
