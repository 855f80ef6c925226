// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What is wrong with a file of rules, phrases or proposals, and where.
public struct StructuredTextError: Error, Sendable, Hashable {
    /// The path of the file as given.
    public var path: String
    /// The line, counted from 1; nil where the whole file is meant.
    public var line: Int?
    /// The column in Unicode scalars, counted from 1; nil where the whole line or file is meant.
    public var column: Int?
    /// What is wrong and what would be right, as a sentence without place and full stop.
    public var message: String
    /// The line of the file with a caret under the place; nil where there is none to show.
    public var excerpt: String?

    /// Makes an error.
    public init(path: String, line: Int? = nil, column: Int? = nil, message: String, excerpt: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
    }

    /// The place and the sentence on one line: `rules.yaml:3:5: unknown key “sevrity”; did you mean “severity”?`.
    public var summary: String {
        [path, line.map { String($0) }, column.map { String($0) }].compactMap(\.self).joined(separator: ":")
            + ": \(message)"
    }
}

extension StructuredTextError: CustomStringConvertible {
    /// The summary, and below it the line of the file, indented, with a caret under the place.
    public var description: String {
        guard let excerpt, !excerpt.isEmpty else { return summary }
        return excerpt.split(separator: "\n").reduce(summary) { "\($0)\n  \($1)" }
    }
}
