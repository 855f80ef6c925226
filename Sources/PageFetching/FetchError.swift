// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why an address was not fetched.
package struct FetchError: Error, Sendable, Hashable {
    /// What is wrong and what would be right, as a sentence without full stop.
    package let message: String
    /// Whether a server was not reached at all, so that its other files are out of reach too.
    let isUnreached: Bool

    /// Makes an error; control characters, which a server could send to a terminal in this way, are replaced.
    init(message: String, isUnreached: Bool = false) {
        let scalars = message.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        self.message = String(String.UnicodeScalarView(scalars))
        self.isUnreached = isUnreached
    }
}

extension FetchError: CustomStringConvertible {
    package var description: String { message }
}
