// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Whom to ask for a permission, as far as a page says it.
struct RightsContact {
    /// The holder that the page names: of the work, else of the page.
    let holder: String?
    /// The licensing desk, else the page on copyright, the legal notice or the terms.
    let link: String?

    init(_ audit: PageAudit) {
        let visible = audit.signals.filter { !$0.isHidden }
        func holder(_ scope: Scope) -> String? {
            for signal in visible where signal.scope == scope {
                if case .notice(let notice) = signal.content, let holder = notice.holder { return holder }
            }
            return nil
        }
        self.holder = holder(.work) ?? holder(.page)
        func link(_ policy: Policy) -> String? {
            for signal in visible {
                if case .policyLink(let link) = signal.content, link.policy == policy { return link.url ?? link.href }
            }
            return nil
        }
        self.link = link(.licensing) ?? link(.copyright) ?? link(.legalNotice) ?? link(.terms)
    }

    /// Holder and link in one line; nil where the page names neither.
    var line: String? {
        let parts = [holder, link].compactMap(\.self)
        return parts.isEmpty ? nil : VisibleText.line(parts.joined(separator: ", "))
    }
}
