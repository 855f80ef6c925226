// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Whether the circumstances meet a condition.
package struct ConditionAnswer: Sendable, Hashable {
    /// Whether they do.
    package var isMet: Truth
    /// What would meet it, in words.
    package var expected: String
    /// What the proposal brings; nil where it brings nothing.
    package var found: String?
    /// What would have to be known, in words; nil where nothing is missing.
    package var unknown: String?

    init(_ isMet: Truth, expected: String, found: String? = nil, unknown: String? = nil) {
        self.isMet = isMet
        self.expected = expected
        self.found = found
        self.unknown = isMet == .unknown ? unknown : nil
    }
}
