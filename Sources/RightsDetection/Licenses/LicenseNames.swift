// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import Synchronization

/// The names of licenses, made ready when a text that may hold one is first read: most pages hold none.
final class LicenseNames: Sendable {
    private let phrases: [[UInt8]]
    private let text: String?
    private let made = Mutex<PhraseAutomaton?>(nil)

    /// Takes the phrases, and the text of their automaton where it was made before.
    init(phrases: [[UInt8]], automaton text: String?) {
        self.phrases = phrases
        self.text = text
    }

    /// Whether the automaton that was made before is that of the phrases.
    var isInStep: Bool { text.map { $0 == PhraseAutomaton(phrases: phrases).text } ?? true }

    /// Finds the names; the number of each is its output.
    var automaton: PhraseAutomaton {
        made.withLock { automaton in
            if let automaton { return automaton }
            let new = text.map(PhraseAutomaton.init(digits:)) ?? PhraseAutomaton(phrases: phrases)
            automaton = new
            return new
        }
    }
}
