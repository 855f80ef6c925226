// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Syndication

/// Audits a page to nothing but its own information.
struct SilentAuditor: PageAuditing {
    func audit(_ page: Page, sha256: String) -> PageAudit {
        let information = PageInformation(
            source: page.source,
            url: page.url,
            sha256: sha256,
            bytes: page.bytes.count,
            encoding: "UTF-8",
            title: page.headers.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
        )
        return PageAudit(page: information, signals: [], diagnostics: [])
    }
}

/// Denies what is proposed as of a date, and allows the rest.
struct DateEngine: ProposalDeciding {
    func decide(
        audit: PageAudit,
        proposal: Proposal,
        agreements: [Agreement],
        asOf: DateTime?,
        item: String
    ) -> CheckResult {
        let decision: Decision = asOf == nil ? .allow : .deny
        return CheckResult(item: item, audit: audit, proposal: proposal, decision: decision, violations: [])
    }
}
