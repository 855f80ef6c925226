// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why an input could not be read.
public struct InputError: Error, Sendable, Hashable {
    /// The path as given; `-` for standard input.
    public var path: String
    /// What is wrong and what would be right, as a sentence without full stop.
    public var message: String

    /// Makes an error.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension InputError: CustomStringConvertible {
    /// The path and the sentence: `story.pdf: the file is a PDF, not a page`.
    public var description: String {
        "\(path == "-" ? "standard input" : path): \(message)"
    }
}
