// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Syndication

/// The auditor with all that is built in, made ready when the first page is to be read: a run whose audits are all at hand
/// needs none.
struct BuiltInAuditor: PageAuditing {
    private static let auditor = PageAuditor()

    func audit(_ page: Page, sha256: String) -> PageAudit {
        Self.auditor.audit(page, sha256: sha256)
    }
}
