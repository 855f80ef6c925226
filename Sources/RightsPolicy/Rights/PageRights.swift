// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// What a page says about its rights, ready to be asked about single actions: the page's rights profile.
///
/// Signals about something else (`Scope.other`) never bear on the page; signals about an image bear on actions on images
/// and on proposals that take images. A signal over which another one prevails says nothing any more.
package struct PageRights: Sendable {
    /// The audit that it rests on.
    package let audit: PageAudit
    /// The indices of the signals that may say something about an action: the others name holders, links and names.
    private let speaking: [Int]

    /// Makes the rights of an audited page.
    package init(audit: PageAudit) {
        self.audit = audit
        speaking = audit.signals.indices.filter { index in
            guard audit.signals[index].overruled == nil, audit.signals[index].scope != .other else { return false }
            switch audit.signals[index].content {
            case .statement, .license, .reservation: return true
            case .notice, .policyLink, .credit, .acceptance: return false
            }
        }
    }

    /// What the page says about an action under the circumstances of a proposal.
    package func rights(of action: Action, in circumstances: Circumstances) -> ActionRights {
        var rights = ActionRights(action: action)
        let takesImages = action.isAboutImage || circumstances.proposal.namesImages
        for index in speaking where audit.signals[index].scope != .media || takesImages {
            let signal = audit.signals[index]
            let reader = SignalReader(index: index, signal: signal, action: action, circumstances: circumstances)
            switch signal.content {
            case .statement(let statement): reader.read(statement, into: &rights)
            case .license(let license): reader.read(license, into: &rights)
            case .reservation(let reservation): reader.read(reservation, into: &rights)
            case .notice, .policyLink, .credit, .acceptance: break
            }
        }
        rights.undecided = audit.diagnostics.indices.filter { index in
            let diagnostic = audit.diagnostics[index]
            return diagnostic.code == .unparsedClause && diagnostic.actions.contains { $0.includes(action) }
        }
        return rights
    }
}
