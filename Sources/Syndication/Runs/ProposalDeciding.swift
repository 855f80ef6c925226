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
}

extension RuleEngine: ProposalDeciding {}
