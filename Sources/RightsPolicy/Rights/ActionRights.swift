// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What a page says about one action under the circumstances of a proposal.
package struct ActionRights: Sendable {
    /// The action.
    package var action: Action
    /// The statements that forbid it.
    package var prohibitions: [RightsClaim] = []
    /// The licenses that leave it out, although they grant an action that includes it.
    package var refusals: [RightsClaim] = []
    /// The statements and licenses that permit it.
    package var permissions: [RightsClaim] = []
    /// The statements that demand something of whoever takes it, whatever permits it.
    package var duties: [RightsClaim] = []
    /// The indexes of the signals that reserve rights without naming an action.
    package var reservations: [Int] = []
    /// The machine-readable reservations that concern it.
    package var machineReservations: [RightsClaim] = []
    /// The indexes of the signals by which the article may be excepted from what is said of the page at large, where nothing
    /// closer to it permits the action.
    package var exceptions: [Int] = []
    /// The indexes of the diagnostics on clauses that name it and were not understood.
    package var undecided: [Int] = []

    /// Makes empty rights.
    package init(action: Action) {
        self.action = action
    }
}

extension ActionRights {
    /// Whether a statement forbids the action, and no permission is more specific.
    package var prohibits: Truth {
        prohibitions.map { force(ofRestriction: $0) }.any
    }

    /// Whether a license leaves the action out, and no permission is more specific.
    package var isRefused: Truth {
        refusals.map { force(ofRestriction: $0) }.any
    }

    /// Whether something permits the action, and nothing equally specific forbids it.
    package var permits: Truth {
        permissions.map { force(ofPermission: $0) }.any
    }

    /// Whether the action needs nobody's permission on this page: it is of a kind that needs none, and nothing forbids it.
    ///
    /// An agreement that takes it in then adds no duties.
    package var isFree: Bool {
        action.needsNoPermission && prohibits == .false && isRefused == .false
            && machineReservations.map(\.holds).any == .false
    }

    /// Whether a permission and a prohibition that both hold contradict each other.
    package var isContradictory: Truth {
        contradictions.map { $0.permission.holds.and($0.restriction.holds) }.any
    }

    /// The permissions that hold, or may hold, with nothing equally specific against them.
    package var effectivePermissions: [RightsClaim] {
        permissions.filter { force(ofPermission: $0) != .false }
    }

    /// The prohibitions that hold, or may hold, with no permission more specific.
    package var effectiveProhibitions: [RightsClaim] {
        prohibitions.filter { force(ofRestriction: $0) != .false }
    }

    /// The refusals that hold, or may hold, with no permission more specific.
    package var effectiveRefusals: [RightsClaim] {
        refusals.filter { force(ofRestriction: $0) != .false }
    }

    /// The pairs that contradict each other.
    ///
    /// A permission of a narrower action is an exception, no contradiction.
    package var contradictions: [(permission: RightsClaim, restriction: RightsClaim)] {
        permissions.flatMap { permission in
            (prohibitions + refusals).compactMap { restriction in
                guard permission.signal != restriction.signal, permission.holds != .false, restriction.holds != .false,
                    permission.named.depth <= restriction.named.depth
                else { return nil }
                return (permission, restriction)
            }
        }
    }

    private func force(ofRestriction restriction: RightsClaim) -> Truth {
        let overruled = permissions.filter { $0.outranks(restriction) }.map(\.holds).any
        return restriction.holds.and(overruled.negated)
    }

    private func force(ofPermission permission: RightsClaim) -> Truth {
        let opposed = (prohibitions + refusals).filter { !permission.outranks($0) }.map(\.holds).any
        return permission.holds.and(opposed.negated)
    }
}
