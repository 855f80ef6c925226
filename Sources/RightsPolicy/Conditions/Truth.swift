// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// What is known of a condition: that it holds, that it doesn't, or neither (Kleene's three-valued logic).
///
/// Ordered `false < unknown < true`: "and" is the least of its parts, "or" the greatest.
package enum Truth: Int, Sendable, Hashable {
    /// It does not hold.
    case `false`
    /// It isn't known whether it holds.
    case unknown
    /// It holds.
    case `true`

    /// Makes a truth of a value that may be missing.
    package init(_ value: Bool?) {
        switch value {
        case .none: self = .unknown
        case .some(false): self = .false
        case .some(true): self = .true
        }
    }

    /// The value; nil where it isn't known.
    package var value: Bool? {
        switch self {
        case .false: false
        case .unknown: nil
        case .true: true
        }
    }

    /// Whether the opposite holds.
    package var negated: Truth {
        switch self {
        case .false: .true
        case .unknown: .unknown
        case .true: .false
        }
    }

    /// Whether both hold.
    package func and(_ other: Truth) -> Truth {
        min(self, other)
    }

    /// Whether at least one holds.
    package func or(_ other: Truth) -> Truth {
        max(self, other)
    }
}

extension Truth: Comparable {
    package static func < (left: Truth, right: Truth) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Sequence<Truth> {
    /// Whether all hold; true for none at all.
    package var all: Truth { self.min() ?? .true }

    /// Whether at least one holds; false for none at all.
    package var any: Truth { self.max() ?? .false }
}
