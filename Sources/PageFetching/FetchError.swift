// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why an address was not fetched.
package struct FetchError: Error, Sendable, Hashable {
    /// What is wrong and what would be right, as a sentence without full stop.
    package var message: String
    /// Whether a server was not reached at all, so that its other files are out of reach too.
    var isUnreached = false
}

extension FetchError: CustomStringConvertible {
    package var description: String { message }
}
