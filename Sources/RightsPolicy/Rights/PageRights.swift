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
    /// The signals that may say something about an action: the others name holders, links and names.
    private let speaking: [SpeakingSignal]
    /// The signals by which the article may be excepted from what is said of the page at large.
    private let exceptions: [Int]

    /// Makes the rights of an audited page.
    package init(audit: PageAudit) {
        self.audit = audit
        speaking = audit.signals.enumerated().compactMap { SpeakingSignal($1, at: $0) }
        exceptions = ArticleExceptions(audit).signals
    }

    /// What the page says about an action under the circumstances of a proposal.
    package func rights(of action: Action, in circumstances: Circumstances) -> ActionRights {
        var rights = ActionRights(action: action)
        let takesImages = action.isAboutImage || circumstances.proposal.namesImages
        let reader = SignalReader(action: action, circumstances: circumstances)
        for signal in speaking where signal.scope != .media || takesImages {
            reader.read(signal, into: &rights)
        }
        if isPermittedAtLargeOnly(rights) { rights.exceptions = exceptions }
        rights.undecided = audit.diagnostics.indices.filter { index in
            let diagnostic = audit.diagnostics[index]
            return diagnostic.code == .unparsedClause && diagnostic.actions.contains { $0.includes(action) }
        }
        return rights
    }

    /// Whether what permits an action are words or licenses for the page at large: neither one for the article or an image,
    /// nor a machine-readable permission, which means what it says of the address.
    private func isPermittedAtLargeOnly(_ rights: ActionRights) -> Bool {
        guard !exceptions.isEmpty, !rights.action.needsNoPermission, !rights.action.isPointer else { return false }
        let permissions = rights.effectivePermissions
        return !permissions.isEmpty
            && permissions.allSatisfy { $0.scope == .page && audit.signals[$0.signal].kind != .reservation }
    }
}
