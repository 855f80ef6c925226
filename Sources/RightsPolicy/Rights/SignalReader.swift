// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads what signals say about one action.
struct SignalReader {
    let action: Action
    let circumstances: Circumstances

    func read(_ signal: SpeakingSignal, into rights: inout ActionRights) {
        switch signal.content {
        case .statement(let statement): read(statement, of: signal, into: &rights)
        case .license(let license): read(license, of: signal, into: &rights)
        case .reservation(let reservation): read(reservation, of: signal, into: &rights)
        }
    }

    private func read(_ statement: Statement, of signal: SpeakingSignal, into rights: inout ActionRights) {
        switch statement.modality {
        case .reservation:
            rights.reservations.append(signal.index)
        case .prohibition:
            readProhibition(statement, of: signal, into: &rights)
        case .permission:
            guard let named = narrowest(of: statement.actions, in: signal) else { return }
            let gates = statement.requires.filter(\.isGate).map { circumstances.answer($0) }
            permit(named, by: signal, when: gates, requires: statement.requires, into: &rights)
        case .duty:
            guard signal.scope != .media else { return }
            let named = statement.actions.isEmpty ? Action.use : narrowest(of: statement.actions, in: signal)
            guard let named else { return }
            var claim = claim(named, by: signal, holds: .true)
            claim.requires = statement.requires
            rights.duties.append(claim)
        }
    }

    private func read(_ license: License, of signal: SpeakingSignal, into rights: inout ActionRights) {
        let permitted = narrowest(of: license.permits, in: signal)
        if let refused = narrowest(of: license.prohibits, in: signal),
            refused.depth >= permitted?.depth ?? 0
        {
            rights.refusals.append(limited(claim(refused, by: signal, license: license, holds: .true), of: signal))
        } else if let permitted {
            var gates = license.requires.filter(\.isGate)
            if license.prohibits.contains(.commercial), !gates.contains(.nonCommercial) { gates.append(.nonCommercial) }
            permit(
                permitted,
                by: signal,
                when: gates.map { circumstances.answer($0, license: license) },
                requires: license.requires,
                license: license,
                into: &rights
            )
        }
    }

    private func read(_ reservation: Reservation, of signal: SpeakingSignal, into rights: inout ActionRights) {
        let permitted = narrowest(of: reservation.permits, in: signal)
        if let named = narrowest(of: reservation.actions, in: signal), named.depth >= permitted?.depth ?? 0 {
            let lift = ProhibitionLift(reservation.unless, in: circumstances)
            var claim = claim(named, by: signal, holds: lift.isLifted.negated)
            claim.unknowns = lift.unknowns
            address(&claim, to: reservation.agent)
            rights.machineReservations.append(claim)
        } else if let permitted {
            let gates = reservation.requires.filter(\.isGate).map { circumstances.answer($0) }
            permit(
                permitted,
                by: signal,
                when: gates,
                requires: reservation.requires,
                agent: reservation.agent,
                into: &rights
            )
        }
    }

    /// What is said to one crawler may be said to the user, too.
    private func address(_ claim: inout RightsClaim, to agent: String?) {
        guard let agent, claim.holds != .false else { return }
        claim.holds = .unknown
        claim.unknowns.append("whether “\(agent)”, whom the page addresses, stands for this use")
    }
}

extension SignalReader {
    /// A ban that holds unless something is given is a permission once it is given: "not without naming the source".
    private func readProhibition(_ statement: Statement, of signal: SpeakingSignal, into rights: inout ActionRights) {
        guard let named = narrowest(of: statement.actions, in: signal) else { return }
        let lift = ProhibitionLift(statement.unless, in: circumstances)
        var ban = claim(named, by: signal, holds: lift.isLifted.negated)
        ban.unknowns += lift.unknowns
        rights.prohibitions.append(limited(ban, of: signal))
        guard lift.isGrant != .false, !signal.isHidden, signal.scope != .media || action.isAboutImage else { return }
        var grant = claim(named, by: signal, holds: lift.isGrant)
        grant.unknowns += lift.unknowns
        grant.requires = lift.terms
        rights.permissions.append(limited(grant, of: signal))
    }

    /// Words hidden from readers never permit, and nor do words on an image permit anything on the text.
    private func permit(
        _ named: Action,
        by signal: SpeakingSignal,
        when gates: [ConditionAnswer],
        requires: [Condition],
        license: License? = nil,
        agent: String? = nil,
        into rights: inout ActionRights
    ) {
        guard !signal.isHidden, signal.scope != .media || action.isAboutImage else { return }
        var claim = claim(named, by: signal, license: license, holds: gates.map(\.isMet).all)
        claim.requires = requires
        if claim.holds == .unknown { claim.unknowns += gates.compactMap(\.unknown) }
        address(&claim, to: agent)
        rights.permissions.append(limited(claim, of: signal))
    }

    private func claim(
        _ named: Action,
        by signal: SpeakingSignal,
        license: License? = nil,
        holds: Truth
    ) -> RightsClaim {
        RightsClaim(
            signal: signal.index,
            license: license,
            named: named,
            scope: signal.scope,
            holds: holds,
            unknowns: [],
            requires: []
        )
    }

    /// The claim as far as it is known to concern the image taken: a page tells of many.
    private func limited(_ claim: RightsClaim, of signal: SpeakingSignal) -> RightsClaim {
        guard signal.scope == .media, claim.holds == .true else { return claim }
        var limited = claim
        limited.holds = .unknown
        limited.unknowns.append("whether the image taken is the one that “\(signal.text)” is about")
        return limited
    }

    /// The narrowest listed action that includes the one in question.
    ///
    /// Of an image, `republish` means the image.
    private func narrowest(of listed: [Action], in signal: SpeakingSignal) -> Action? {
        let isImage = signal.scope == .media && action.isAboutImage
        var narrowest: Action?
        for candidate in listed where candidate.includes(action) || isImage && candidate == .republish {
            if narrowest.map({ $0.depth < candidate.depth }) ?? true { narrowest = candidate }
        }
        return narrowest
    }
}

extension Condition {
    /// Whether the condition limits a permission, so that there is none where it isn't met; the others are duties.
    var isGate: Bool {
        switch self {
        case .authorization, .nonCommercial, .personalUse, .unmodified, .law: true
        case .attribution, .link, .shareAlike, .notification, .licenseNotice, .indicateChanges: false
        }
    }
}
