// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Works out how one action stands by what a page says.
struct ProfileReader {
    private let action: Action
    private let rights: PageRights
    private let isCutShort: Bool
    private let user: Circumstances
    /// What the page says to a user who meets all duties, but has no permission on file.
    private let found: ActionRights

    /// Makes a reader for a user who is willing to meet every duty.
    init(action: Action, rights: PageRights, user: Circumstances, isCutShort: Bool) {
        self.action = action
        self.rights = rights
        self.isCutShort = isCutShort
        self.user = user
        found = rights.rights(of: action, in: user)
    }

    /// What the page says to the same user once the right holder has given permission.
    private var withConsent: ActionRights {
        rights.rights(of: action, in: user.withAuthorization(.true))
    }

    var entry: ProfileEntry {
        if isRestricted(found) { return restriction }
        switch found.permits {
        case .true: return permission
        case .unknown: return undecided(found.effectivePermissions.map(\.signal))
        case .false: break
        }
        if let offer = consentOffer { return offer }
        guard found.reservations.isEmpty || !Action.use.includes(action) || action.isPointer else {
            return ProfileEntry(action: action, standing: .needsConsent, by: found.reservations)
        }
        return undecided(doubts)
    }
}

extension ProfileReader {
    private func isRestricted(_ rights: ActionRights) -> Bool {
        rights.prohibits == .true || rights.isRefused == .true
            || rights.machineReservations.contains { $0.holds == .true }
    }

    private var restriction: ProfileEntry {
        let deciding = found.effectiveProhibitions + found.effectiveRefusals + found.machineReservations
        let by = Self.indexes(deciding.filter { $0.holds == .true })
        let against = Self.indexes(found.permissions.filter { $0.holds != .false }).filter { !by.contains($0) }
        return ProfileEntry(
            action: action,
            standing: isRestricted(withConsent) ? .prohibited : .needsConsent,
            by: by,
            against: against,
            reason: against.isEmpty ? nil : "A restriction prevails over a permission that is no more specific."
        )
    }

    private var permission: ProfileEntry {
        let holding = found.effectivePermissions.filter { $0.holds == .true }
        let by = Self.indexes(holding)
        let against = opposing.filter { !by.contains($0) }
        if isCutShort {
            return undecided(
                by,
                because: "A part of the page was left unread, so that a permission on it can't be relied on."
            )
        }
        if !found.undecided.isEmpty {
            return undecided(by, because: "A clause of the page that names the action was not understood.")
        }
        if !found.exceptions.isEmpty {
            let reason = "What permits it is said of the page at large, and the article has a notice of its own."
            return ProfileEntry(
                action: action,
                standing: .unknown,
                by: by,
                against: found.exceptions,
                reason: reason
            )
        }
        if action.isAboutImage,
            holding.allSatisfy({ $0.scope != .media && ($0.license != nil || !$0.named.isAboutImage) })
        {
            return undecided(by, because: "What is said of the page covers its images only where it says so.")
        }
        if let doubt = found.machineReservations.first(where: { $0.holds == .unknown }) {
            let reason = "It isn't known " + doubt.unknowns.joined(separator: ", nor ") + "."
            return ProfileEntry(action: action, standing: .unknown, by: by, against: against, reason: reason)
        }
        let requires = duties(of: holding)
        return ProfileEntry(
            action: action,
            standing: requires.isEmpty ? .permitted : .permittedWithDuties,
            requires: requires,
            by: by,
            against: against,
            reason: against.isEmpty ? nil : reasonOfPermission
        )
    }

    /// A permission that holds only with the right holder's consent, and so is none yet.
    private var consentOffer: ProfileEntry? {
        let withConsent = withConsent
        guard withConsent.permits == .true else { return nil }
        let offers = withConsent.effectivePermissions.filter { $0.holds == .true }
        return ProfileEntry(action: action, standing: .needsConsent, by: Self.indexes(offers))
    }

    private func undecided(_ signals: [Int], because reason: String? = nil) -> ProfileEntry {
        let claims = found.effectivePermissions + found.effectiveProhibitions + found.machineReservations
        let unknowns = claims.flatMap(\.unknowns)
        let known = unknowns.first.map { "It isn't known \($0)." }
        return ProfileEntry(action: action, standing: .unknown, by: signals.uniqued, reason: reason ?? known)
    }

    /// The signals that may restrict the action.
    private var doubts: [Int] {
        let claims = found.prohibitions + found.refusals + found.machineReservations
        return Self.indexes(claims.filter { $0.holds == .unknown })
    }

    /// The signals that speak against a permission which prevails.
    private var opposing: [Int] {
        let claims = found.prohibitions + found.refusals + found.machineReservations
        return (Self.indexes(claims.filter { $0.holds != .false }) + found.reservations).sorted()
    }

    private var reasonOfPermission: String {
        let isGeneral = opposing.allSatisfy(found.reservations.contains)
        return isGeneral
            ? "An express permission prevails over a general reservation of rights."
            : "The permission is the more specific one."
    }

    /// The duties of the least demanding permission, with those that the page's statements add to all.
    private func duties(of holding: [RightsClaim]) -> [Condition] {
        let common = (holding.filter { $0.license == nil } + found.duties).flatMap(\.requires)
        let choices = holding.filter { $0.license != nil }.map(\.requires)
        let chosen = choices.min { $0.count < $1.count } ?? []
        return Condition.allCases.filter { (common + chosen).contains($0) }
    }

    private static func indexes(_ claims: [RightsClaim]) -> [Int] {
        claims.map(\.signal).uniqued
    }
}

extension [Int] {
    /// The numbers in ascending order, each once.
    fileprivate var uniqued: [Int] {
        Set(self).sorted()
    }
}
