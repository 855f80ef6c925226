// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What a page says in sum: of each action whether it is permitted, on which duties, and by which signals.
///
/// It assumes a user who meets every duty and has no permission of the right holder on file. What a certain proposal may
/// do is for the rules to decide.
public struct RightsProfile: Sendable, Hashable, Codable {
    /// One entry for each action, in the order of `Action.allCases`.
    public var entries: [ProfileEntry]

    /// Makes a profile.
    public init(entries: [ProfileEntry]) {
        self.entries = entries
    }

    /// The entry of an action.
    public subscript(action: Action) -> ProfileEntry? {
        entries.first { $0.action == action }
    }
}

/// What a page says in sum about one action.
public struct ProfileEntry: Sendable, Hashable, Codable {
    /// The action.
    public var action: Action
    /// How it stands.
    public var standing: Standing
    /// What whoever relies on the permission has to do; empty unless `standing` is `permittedWithDuties`.
    public var requires: [Condition]
    /// The indexes of the signals that decide.
    public var by: [Int]
    /// The indexes of the signals that say otherwise, and do not prevail.
    public var against: [Int]
    /// Why `by` prevails over `against`, or why nothing decides, in a sentence; nil where nothing needs saying.
    public var reason: String?

    /// Makes an entry.
    public init(
        action: Action,
        standing: Standing,
        requires: [Condition] = [],
        by: [Int] = [],
        against: [Int] = [],
        reason: String? = nil
    ) {
        self.action = action
        self.standing = standing
        self.requires = requires
        self.by = by
        self.against = against
        self.reason = reason
    }
}

/// How an action stands by what a page says.
public enum Standing: String, CaseIterable, Sendable, Hashable, Codable {
    /// The page permits it.
    case permitted
    /// The page permits it to those who meet its duties.
    case permittedWithDuties = "permitted-with-duties"
    /// The page reserves it, and names or leaves room for a permission of the right holder.
    case needsConsent = "needs-consent"
    /// The page does not say, or contradicts itself, or was not understood. Silence is no permission.
    case unknown
    /// The page forbids it.
    case prohibited
}
