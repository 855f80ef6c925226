// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Something in a policy that the information model does not allow, or advises against.
package struct ODRLProblem: Sendable, Hashable {
    /// How grave it is.
    package enum Severity: String, Sendable, Hashable {
        /// The policy is not valid.
        case error
        /// The policy is valid; something better exists.
        case warning
    }

    /// How grave it is.
    package var severity: Severity
    /// What is wrong, and what would be right, as a sentence.
    package var message: String
    /// The byte of the document at which it stands.
    package var offset: Int

    /// Makes a problem.
    package init(_ severity: Severity, _ message: String, at offset: Int) {
        self.severity = severity
        self.message = message
        self.offset = offset
    }
}
