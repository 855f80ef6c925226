// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import Synchronization

/// The names of licenses, made ready when a text that may hold one is first read: most pages hold none.
final class LicenseNames: Sendable {
    private let phrases: [[UInt8]]
    private let made = Mutex<PhraseAutomaton?>(nil)

    init(phrases: [[UInt8]]) {
        self.phrases = phrases
    }

    /// Finds the names; the number of each is its output.
    var automaton: PhraseAutomaton {
        made.withLock { automaton in
            if let automaton { return automaton }
            let new = PhraseAutomaton(phrases: phrases)
            automaton = new
            return new
        }
    }
}
