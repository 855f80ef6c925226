// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Syndication

/// The auditor with all that is built in, made ready when the first page is to be read: a run whose audits are all at hand
/// needs none.
struct BuiltInAuditor: PageAuditing {
    private static let auditor = PageAuditor()

    /// Begins to make it ready, beside what the caller goes on with.
    ///
    /// To take a command line apart lasts about as long as to read the lexicon; only one whose first word says that pages will
    /// be read needs it, and with a cache or another lexicon perhaps none.
    static func prepare(for arguments: some Collection<String>) {
        guard let command = arguments.first, ["audit", "check", "explain"].contains(command),
            !arguments.contains(where: { $0.hasPrefix("--cache") || $0.hasPrefix("--lexicon") })
        else { return }
        Task.detached { _ = auditor }
    }

    func audit(_ page: Page, sha256: String) -> PageAudit {
        Self.auditor.audit(page, sha256: sha256)
    }
}
