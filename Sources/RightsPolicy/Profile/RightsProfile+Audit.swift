// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel

extension RightsProfile {
    /// Sums up what an audited page says about each action.
    ///
    /// The profile follows from the same readings as decisions do: what the rules would be told about a user who meets all
    /// duties, without and with the right holder's permission.
    public init(of audit: PageAudit) {
        let rights = PageRights(audit: audit)
        let isCutShort = Self.isCutShort(audit)
        var user = Circumstances(willingTo: .use, on: audit)
        self.init(
            entries: Action.allCases.map { action in
                user.proposal = Proposal(action: action)
                return ProfileReader(action: action, rights: rights, user: user, isCutShort: isCutShort).entry
            }
        )
    }

    /// Whether a part of the page was left unread.
    static func isCutShort(_ audit: PageAudit) -> Bool {
        audit.diagnostics.contains { $0.code == .limitReached || $0.code == .unreadablePage }
    }
}
