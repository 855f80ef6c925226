// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Syndication

/// The auditor with all that is built in, made ready when the first page is to be read: a run whose audits are all at hand
/// needs none.
struct BuiltInAuditor: PageAuditing {
    private static let auditor = PageAuditor()

    /// Begins to make it ready beside what the caller goes on with, where the first word of a command line says that pages
    /// will be read. To take the command line apart lasts about as long.
    static func prepare(for arguments: some Sequence<String>) {
        guard let command = arguments.first(where: { _ in true }), ["audit", "check", "explain"].contains(command) else {
            return
        }
        Task.detached { _ = auditor }
    }

    func audit(_ page: Page, sha256: String) -> PageAudit {
        Self.auditor.audit(page, sha256: sha256)
    }
}
