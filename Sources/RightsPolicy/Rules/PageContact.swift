// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Whom to ask about a page.
enum PageContact {
    /// The holder that the notices claim, the article's before the page's; nil where none is named.
    static func holder(_ audit: PageAudit) -> String? {
        for scope in [Scope.work, .page] {
            for signal in audit.signals where signal.scope == scope && !signal.isHidden {
                if case .notice(let notice) = signal.content, let holder = notice.holder { return holder }
            }
        }
        return nil
    }

    /// The address to write to about rights: the licensing desk's, or the nearest thing to it that the page links.
    static func licensing(_ audit: PageAudit) -> String? {
        for policy in [Policy.licensing, .copyright, .legalNotice, .terms] {
            for signal in audit.signals where signal.scope != .other {
                if case .policyLink(let link) = signal.content, link.policy == policy { return link.url ?? link.href }
            }
        }
        return nil
    }
}
