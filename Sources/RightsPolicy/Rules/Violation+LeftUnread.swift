// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Violation {
    /// The objection to any use of a page that reached a limit; nil where it was read to its end.
    ///
    /// No rule switches it off: a page must not buy its `allow` by being too large to read.
    static func leftUnread(of audit: PageAudit, item: String, action: Action) -> Violation? {
        guard let diagnostic = audit.diagnostics.first(where: { $0.code == .limitReached }) else { return nil }
        return Violation(
            rule: Diagnostic.Code.limitReached.rawValue,
            severity: .warning,
            decision: .review,
            message: "A part of the page was left unread, and may say no: \(diagnostic.message)",
            remedy: "Let a person read the page.",
            fingerprint: Fingerprint.of([Diagnostic.Code.limitReached.rawValue, item, action.rawValue])
        )
    }
}
