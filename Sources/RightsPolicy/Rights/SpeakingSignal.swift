// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A signal that may say something about an action, with no more of it than that takes: it is asked of every action.
struct SpeakingSignal {
    /// What it says, as far as it speaks about actions.
    enum Content {
        case statement(Statement)
        case license(License)
        case reservation(Reservation)
    }

    let content: Content
    /// Its place among the signals of the page.
    let index: Int
    let scope: Scope
    let isHidden: Bool
    let text: String

    /// Makes a speaking signal; nil where another prevails over it, it is about something else, or it names no action.
    init?(_ signal: Signal, at index: Int) {
        guard signal.overruled == nil, signal.scope != .other else { return nil }
        switch signal.content {
        case .statement(let statement): content = .statement(statement)
        case .license(let license): content = .license(license)
        case .reservation(let reservation): content = .reservation(reservation)
        case .notice, .policyLink, .credit, .acceptance: return nil
        }
        self.index = index
        scope = signal.scope
        isHidden = signal.isHidden
        text = signal.text
    }
}
