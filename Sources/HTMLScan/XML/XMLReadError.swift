// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why an XML document cannot be read, and where.
package struct XMLReadError: Error, Sendable, Hashable {
    /// The byte of the document as given at which reading stopped.
    package var offset: Int
    /// The line, counted from 1.
    package var line: Int
    /// The column in Unicode scalars, counted from 1.
    package var column: Int
    /// What is wrong, as a sentence without place and full stop.
    package var message: String

    /// Makes an error.
    package init(offset: Int, line: Int, column: Int, message: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }

    init(_ message: String, at position: SourcePosition) {
        self.init(offset: position.offset, line: position.line, column: position.column, message: message)
    }
}

extension XMLReadError: CustomStringConvertible {
    /// The place and the sentence: `3:14: the tag is not closed`.
    package var description: String { "\(line):\(column): \(message)" }
}
