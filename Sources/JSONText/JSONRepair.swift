// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What the lenient parser put right.
package enum JSONRepair: String, CaseIterable, Sendable, Hashable {
    /// A byte order mark before the text.
    case byteOrderMark
    /// A comment, in the manner of JavaScript or of HTML.
    case comment
    /// A wrapper around the text: `<![CDATA[ … ]]>` or `<!-- … -->`.
    case wrapper
    /// A comma with nothing before or behind it.
    case extraComma
    /// No comma between two values.
    case missingComma
    /// A name without a value.
    case missingValue
    /// A line break, a tab or another control character inside a string.
    case controlCharacter
    /// A backslash before a character that needs none, or half of a surrogate pair.
    case invalidEscape
    /// Bytes that are no UTF-8, replaced by U+FFFD.
    case invalidUTF8
    /// A number in a form that JSON does not know (`007`), kept as a string.
    case invalidNumber
    /// More than one value at the top, read as an array.
    case severalRoots
    /// A semicolon, a stray bracket or other text behind the value, left out.
    case trailingText

    /// What was put right, in words.
    package var description: String {
        switch self {
        case .byteOrderMark: "a byte order mark"
        case .comment: "a comment"
        case .wrapper: "a CDATA or comment wrapper"
        case .extraComma: "a comma too many"
        case .missingComma: "a missing comma"
        case .missingValue: "a missing value"
        case .controlCharacter: "a control character in a string"
        case .invalidEscape: "an invalid escape"
        case .invalidUTF8: "invalid UTF-8"
        case .invalidNumber: "an invalid number"
        case .severalRoots: "several values"
        case .trailingText: "text behind the value"
        }
    }
}

/// A parsed text: its value and what had to be put right to read it.
package struct JSONDocument: Sendable, Hashable {
    /// The value; an array of all where the lenient parser met several.
    package var root: JSONNode
    /// What was put right, each kind once, in the order in which they were met; empty after a strict parse.
    package var repairs: [JSONRepair]
}
