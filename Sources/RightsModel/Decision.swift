// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The outcome for a proposal.
public enum Decision: String, CaseIterable, Sendable, Hashable, Codable {
    /// No rule objects.
    case allow
    /// A person has to look.
    case review
    /// A rule forbids it.
    case deny
}

extension Decision: Comparable {
    /// From the mildest to the strictest: `allow`, `review`, `deny`.
    public static func < (left: Decision, right: Decision) -> Bool {
        left.strictness < right.strictness
    }

    private var strictness: Int {
        switch self {
        case .allow: 0
        case .review: 1
        case .deny: 2
        }
    }
}

/// How grave a violation is.
public enum Severity: String, CaseIterable, Sendable, Hashable, Codable {
    /// Worth knowing; never fails a check by default.
    case note
    /// A person should look.
    case warning
    /// Must not go out.
    case error
}

extension Severity: Comparable {
    /// From the mildest to the gravest: `note`, `warning`, `error`.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.gravity < right.gravity
    }

    private var gravity: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
