// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// On what a proposed use can rest, and what that demands: the page's own permission, or one agreement.
package struct Grounds: Sendable {
    /// The duties that come with it, one for each condition.
    package var duties: [Duty]
    /// What would have to be known to tell whether the duties are met, by the condition of the duty.
    package var unknowns: [Condition: String]

    /// The grounds without any duty.
    static let none = Grounds(duties: [], unknowns: [:])

    /// The best grounds for the action proposed: those with the fewest duties open, the page's own before an
    /// agreement's, the agreements in their order.
    ///
    /// - Parameter matches: how the agreements stand to the action, the most specific first.
    static func best(
        rights: ActionRights,
        matches: [AgreementMatch],
        circumstances: Circumstances
    ) -> Grounds {
        guard !rights.action.isPointer else { return .none }
        let matches = rights.isFree ? [] : matches
        for certainty in [Truth.true, .unknown] {
            var candidates: [Grounds] = []
            if rights.permits == certainty {
                candidates.append(ofPage(rights, circumstances))
            }
            candidates += matches.filter { $0.covers == certainty }.map { of($0.agreement, circumstances) }
            if let best = fewestOpen(candidates) { return best }
        }
        return .none
    }

    /// The grounds that an agreement gives.
    static func of(_ agreement: Agreement, _ circumstances: Circumstances) -> Grounds {
        var grounds = Grounds.none
        for condition in agreement.duties where condition != .authorization {
            grounds.add(condition, from: .agreement(agreement.id), circumstances.answer(condition))
        }
        return grounds
    }

    /// Several licenses leave a choice; statements add to whichever is chosen.
    private static func ofPage(_ rights: ActionRights, _ circumstances: Circumstances) -> Grounds {
        var common = Grounds.none
        var choices: [Grounds] = []
        for claim in rights.effectivePermissions {
            var terms = claim.license == nil ? common : Grounds.none
            for condition in claim.requires {
                terms.add(
                    condition,
                    from: .signal(claim.signal),
                    circumstances.answer(condition, license: claim.license)
                )
            }
            if claim.license == nil { common = terms } else { choices.append(terms) }
        }
        for duty in rights.duties {
            for condition in duty.requires {
                common.add(condition, from: .signal(duty.signal), circumstances.answer(condition))
            }
        }
        return common.joined(with: fewestOpen(choices) ?? .none)
    }
}

extension Grounds {
    private static func fewestOpen(_ candidates: [Grounds]) -> Grounds? {
        candidates.min { $0.openness < $1.openness }
    }

    /// How many duties are known to be open, and how many may be.
    private var openness: (Int, Int) {
        (duties.count { $0.fulfilled == false }, duties.count { $0.fulfilled == nil })
    }

    /// Adds a duty; of two on one condition the one further from being met stays.
    private mutating func add(_ condition: Condition, from source: Duty.Source, _ answer: ConditionAnswer) {
        let duty = Duty(
            condition: condition,
            source: source,
            fulfilled: answer.isMet.value,
            expected: answer.expected,
            found: answer.found
        )
        add(duty, unknown: answer.unknown)
    }

    private mutating func add(_ duty: Duty, unknown: String?) {
        guard let index = duties.firstIndex(where: { $0.condition == duty.condition }) else {
            duties.append(duty)
            unknowns[duty.condition] = unknown
            return
        }
        guard Truth(duty.fulfilled) < Truth(duties[index].fulfilled) else { return }
        duties[index] = duty
        unknowns[duty.condition] = unknown
    }

    private func joined(with other: Grounds) -> Grounds {
        var joined = self
        for duty in other.duties { joined.add(duty, unknown: other.unknowns[duty.condition]) }
        return joined
    }
}
