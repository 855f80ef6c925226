// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A permission that is narrower than what was understood of it.
extension ClauseParser {
    /// The clause, marked where it permits and more is said than was understood.
    ///
    /// A public license says by itself what it permits, unless nobody knows which it is.
    func narrowed(_ clause: Clause) -> Clause {
        guard clause.statement.modality == .permission else { return clause }
        var clause = clause
        if let grant {
            clause.isNarrowed = grant.isUnspecified && clause.statement.requires.isEmpty
            return clause
        }
        let opensCondition = cues.has(.only) || cues.has(.with)
        clause.isNarrowed =
            cues.narrowsPermission || subject.permitsSomebody || opensCondition && clause.statement.requires.isEmpty
            || cues.has(.without) && lifting.isEmpty
        return clause
    }
}
