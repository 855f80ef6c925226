// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Whether something is satisfied, as far as it is known.
package enum Satisfaction: Sendable, Hashable {
    /// It is.
    case satisfied
    /// It is not.
    case unsatisfied
    /// What would have to be known is not.
    case unknown

    /// The satisfaction of a known truth.
    init(_ holds: Bool) {
        self = holds ? .satisfied : .unsatisfied
    }

    /// Whether all are satisfied.
    static func all(_ parts: [Satisfaction]) -> Satisfaction {
        if parts.contains(.unsatisfied) { return .unsatisfied }
        return parts.contains(.unknown) ? .unknown : .satisfied
    }

    /// Whether at least one is satisfied.
    static func any(_ parts: [Satisfaction]) -> Satisfaction {
        if parts.contains(.satisfied) { return .satisfied }
        return parts.contains(.unknown) ? .unknown : .unsatisfied
    }

    /// Whether exactly one is satisfied.
    static func exactlyOne(_ parts: [Satisfaction]) -> Satisfaction {
        let satisfied = parts.count { $0 == .satisfied }
        if satisfied > 1 { return .unsatisfied }
        if parts.contains(.unknown) { return .unknown }
        return Satisfaction(satisfied == 1)
    }
}
