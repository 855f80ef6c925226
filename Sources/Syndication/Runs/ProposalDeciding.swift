// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel
public import RightsPolicy

/// What decides on a proposal: `RuleEngine`, or a stand-in for it.
public protocol ProposalDeciding: Sendable {
    /// Decides on one proposal; a pure function of its arguments.
    func decide(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement],
        asOf: DateTime?,
        item: String
    ) -> CheckResult

    /// Decides as `decide` does, and keeps why.
    func explain(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement],
        asOf: DateTime?,
        item: String
    ) -> CheckResult
}

extension ProposalDeciding {
    /// A decision without its derivation, for what keeps none.
    public func explain(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement],
        asOf: DateTime?,
        item: String
    ) -> CheckResult {
        decide(audit: audit, proposal: proposal, agreements: agreements, asOf: asOf, item: item)
    }
}

extension RuleEngine: ProposalDeciding {}
