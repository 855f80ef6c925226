// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a document cannot be read as ODRL, and where.
package struct ODRLReadError: Error, Sendable, Hashable {
    /// What is wrong, and what would be right, as a sentence without place and full stop.
    package var message: String
    /// The byte at which it stands.
    package var offset: Int

    /// Makes an error.
    package init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}

extension ODRLReadError: CustomStringConvertible {
    /// The sentence.
    package var description: String { message }
}
