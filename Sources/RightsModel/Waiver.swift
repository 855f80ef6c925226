// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// That somebody has accepted a violation: it stays in the report, but no longer makes a check fail.
///
/// A waiver decides nothing: what a page forbids stays forbidden.
public struct Waiver: Sendable, Hashable {
    /// The kind of file in which it stands.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The violation was there when a baseline was written.
        case baseline
        /// A person answers for it, until a day.
        case waiver
    }

    /// The kind of file in which it stands.
    public var kind: Kind
    /// Why it is accepted; nil for a baseline.
    public var reason: String?
    /// Who answers for it; nil for a baseline.
    public var person: String?
    /// The last day on which it holds; nil for a baseline.
    public var until: DateTime?

    /// Makes a waiver.
    public init(kind: Kind, reason: String? = nil, person: String? = nil, until: DateTime? = nil) {
        self.kind = kind
        self.reason = reason
        self.person = person
        self.until = until
    }
}
