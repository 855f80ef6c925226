// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Words in Markdown that stay words, whoever wrote them.
enum MarkdownText {
    /// The longest words that are shown, in characters.
    private static let limit = 300

    /// The words within a line, without any markup, link, mention or reference in them.
    ///
    /// They must not begin a line, where more signs have a sense of their own.
    ///
    /// A backslash takes punctuation its sense. GitHub and GitLab look for mentions and addresses only when that is
    /// done: a space of no width behind the sign keeps them from finding one.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        let scalars = Array(VisibleText.line(text, limit: limit).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isMarkup(scalar) {
                escaped.append("\\")
            }
            escaped.append(scalar)
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if beginsReference(scalar, in: scalars, at: index), next != " " { escaped.append("\u{200B}") }
        }
        return String(escaped)
    }

    /// The words as code, which holds neither markup nor mentions, on one line.
    static func code(_ text: String) -> String {
        let line = VisibleText.line(text, limit: limit)
        guard !line.isEmpty else { return "“”" }
        var longest = 0
        var run = 0
        for scalar in line.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let edge = longest > 0 || line.hasPrefix(" ") || line.hasSuffix(" ") ? " " : ""
        return fence + edge + line + edge + fence
    }

    /// The words in a cell of a table, as code where none of their signs has a sense of its own there.
    static func cell(_ text: String) -> String {
        text.unicodeScalars.contains { "|\\`".unicodeScalars.contains($0) } ? escaped(text) : code(text)
    }

    /// Whether a sign may begin a mention, a reference to an issue or an address: `@name`, `#1`, `GH-1`, `https://`.
    private static func beginsReference(_ sign: UnicodeScalar, in scalars: [UnicodeScalar], at index: Int) -> Bool {
        if "@#!~$%&^:[{".unicodeScalars.contains(sign) { return true }
        let before = String(String.UnicodeScalarView(scalars[max(index - 3, 0)..<index])).lowercased()
        return sign == "-" && before.hasSuffix("gh") || sign == "." && before == "www"
    }

    /// Whether a sign has a sense of its own within a line of markup.
    private static func isMarkup(_ sign: UnicodeScalar) -> Bool {
        "\\`*_{}[]<>#!|~&$@^".unicodeScalars.contains(sign)
    }
}
