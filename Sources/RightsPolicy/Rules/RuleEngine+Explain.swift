// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

extension RuleEngine {
    /// Decides on one proposal as `decide` does, and keeps the whole derivation.
    ///
    /// - Returns: the same result, its `derivation` filled in.
    public func explain(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement] = [],
        asOf: DateTime?,
        item: String
    ) -> CheckResult {
        var result = decide(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf, item: item)
        let situation = Situation(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf)
        let packs = packs(speakingOf: proposal.action)
        let trials = packs.flatMap { pack in
            let asker = RuleAsker(situation: situation, item: item, applies: pack.applies?.outcome(in: situation))
            return pack.rules.map { asker.trial(of: $0) }
        }
        let standing = situation.profileEntry(of: proposal.action)
        result.derivation = Derivation(
            date: situation.moment,
            standing: standing,
            signals: signals(of: result, standing: standing),
            rules: trials,
            otherRules: rules.rules.count - trials.count,
            agreements: situation.matches(for: proposal.action).map(AgreementTrial.init)
        )
        return result
    }

    /// The signals that decide on the standing, prove a violation or bring a duty.
    private func signals(of result: CheckResult, standing: ProfileEntry) -> [Int] {
        let ofDuties = result.duties.compactMap { duty -> Int? in
            guard case .signal(let index) = duty.source else { return nil }
            return index
        }
        let ofViolations = result.violations.flatMap(\.evidence).compactMap(\.signal)
        return Set(standing.by + standing.against + ofViolations + ofDuties).sorted()
    }
}

extension AgreementTrial {
    fileprivate init(_ match: AgreementMatch) {
        self.init(
            agreement: match.agreement.id,
            licensor: match.agreement.licensor,
            evidence: match.agreement.evidence,
            covers: match.covers.value,
            objections: match.objections.map(\.reason),
            unknowns: match.unknowns
        )
    }
}
