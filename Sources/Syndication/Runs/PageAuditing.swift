// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsDetection
public import RightsModel

/// What reads a page's rights: `PageAuditor`, or a stand-in for it.
public protocol PageAuditing: Sendable {
    /// Audits a page whose bytes have this SHA-256.
    func audit(_ page: Page, sha256: String) -> PageAudit
}

extension PageAuditor: PageAuditing {}

extension PageAuditing {
    /// Audits a page, and hashes its bytes.
    public func audit(_ page: Page) -> PageAudit {
        audit(page, sha256: ContentHash.sha256(page.bytes))
    }
}
