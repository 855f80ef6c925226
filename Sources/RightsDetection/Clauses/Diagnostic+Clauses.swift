// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

extension Diagnostic {
    /// A sentence sets a rule for actions in a form that was not understood.
    static func unparsed(_ actions: [Action], text: String) -> Diagnostic {
        let list = actions.map(\.rawValue).joined(separator: ", ")
        let message =
            "This sentence sets a rule for \(list) in words that were not understood; a person has to read it."
        return Diagnostic(code: .unparsedClause, message: message, text: text, actions: actions)
    }

    /// Words beside the name of a license put it on less than the page, or leave it open whether it is there.
    static func narrowedLicense(_ id: String, text: String) -> Diagnostic {
        let message = "These words name the license \(id) and may limit what it is for; a person has to read them."
        return Diagnostic(code: .unparsedClause, message: message, text: text, actions: [.use])
    }

    /// Words say no beside the name of a license.
    static func refusedLicense(_ id: String, text: String) -> Diagnostic {
        let message = "These words name the license \(id) and say no; a person has to read them."
        return Diagnostic(code: .unparsedClause, message: message, text: text, actions: [.use])
    }
}
