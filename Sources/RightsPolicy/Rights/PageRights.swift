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

    /// Makes the rights of an audited page.
    package init(audit: PageAudit) {
        self.audit = audit
        speaking = audit.signals.enumerated().compactMap { SpeakingSignal($1, at: $0) }
    }

    /// What the page says about an action under the circumstances of a proposal.
    package func rights(of action: Action, in circumstances: Circumstances) -> ActionRights {
        var rights = ActionRights(action: action)
        let takesImages = action.isAboutImage || circumstances.proposal.namesImages
        let reader = SignalReader(action: action, circumstances: circumstances)
        for signal in speaking where signal.scope != .media || takesImages {
            reader.read(signal, into: &rights)
        }
        rights.undecided = audit.diagnostics.indices.filter { index in
            let diagnostic = audit.diagnostics[index]
            return diagnostic.code == .unparsedClause && diagnostic.actions.contains { $0.includes(action) }
        }
        return rights
    }
}
