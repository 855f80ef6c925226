// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// One thing that a page says about rights, with where it says so.
public struct Signal: Sendable, Hashable, Codable {
    /// What the signal says, by its kind.
    public enum Content: Sendable, Hashable, Codable {
        /// A claim of copyright.
        case notice(Notice)
        /// Words on what may be done.
        case statement(Statement)
        /// A public license.
        case license(License)
        /// A link to a policy.
        case policyLink(PolicyLink)
        /// A machine-readable opt-out or limit.
        case reservation(Reservation)
        /// Who is to be named.
        case credit(Credit)
        /// Acceptance of policies by use.
        case acceptance(Acceptance)
    }

    /// What the signal says.
    public var content: Content
    /// The words that say it, verbatim, with white space collapsed.
    public var text: String
    /// What it is about.
    public var scope: Scope
    /// Where it stands.
    public var origin: Origin
    /// The position of its first character.
    public var location: SourceLocation
    /// The id of the detector that found it.
    public var detector: String
    /// Whether the words are hidden from readers (`hidden`, `display:none`, …).
    public var isHidden: Bool
    /// The signal that prevails over this one by the rules of their specification; nil where this one holds.
    public var overruled: Overruling?

    /// Makes a signal.
    public init(
        _ content: Content,
        text: String,
        scope: Scope,
        origin: Origin,
        location: SourceLocation,
        detector: String,
        isHidden: Bool = false,
        overruled: Overruling? = nil
    ) {
        self.content = content
        self.text = text
        self.scope = scope
        self.origin = origin
        self.location = location
        self.detector = detector
        self.isHidden = isHidden
        self.overruled = overruled
    }
}

extension Signal {
    /// The kind of a signal, as reports name it.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// A claim of copyright.
        case notice
        /// Words on what may be done.
        case statement
        /// A public license.
        case license
        /// A link to a policy.
        case policyLink
        /// A machine-readable opt-out or limit.
        case reservation
        /// Who is to be named.
        case credit
        /// Acceptance of policies by use.
        case acceptance
    }

    /// The kind of this signal.
    public var kind: Kind {
        switch content {
        case .notice: .notice
        case .statement: .statement
        case .license: .license
        case .policyLink: .policyLink
        case .reservation: .reservation
        case .credit: .credit
        case .acceptance: .acceptance
        }
    }
}
