// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The dictionary of a `Content-Usage` field (AI Preferences): labels with `y` or `n`.
struct ContentUsage: Sendable {
    /// What is said on one label.
    struct Preference: Sendable, Hashable {
        /// The label: `train-ai`.
        var label: String
        /// Whether the use is allowed.
        var isAllowed: Bool
        /// The offset of the label in the text.
        var offset: Int
        /// What the label means.
        fileprivate var term: VocabularyTerm

        /// How much it forbids, for comparison.
        var rank: Int { isAllowed ? 0 : 1 }
    }

    /// The preferences on labels that are known, at present or from earlier drafts.
    private(set) var preferences: [Preference] = []
    private var problems: [String] = []

    /// Reads a field; a mistake of its grammar voids all of it.
    init(_ text: String, _ vocabularies: Vocabularies) {
        guard let dictionary = StructuredDictionary(text) else {
            problems = [
                "Content-Usage “\(text)” is no dictionary of a structured field, so that all of it says nothing."
            ]
            return
        }
        for member in dictionary.members {
            guard let term = vocabularies.term(member.key, in: "aipref") else { continue }
            guard case .token(let word) = member.value, word == "y" || word == "n" else {
                problems.append("Content-Usage gives \(member.key) neither y nor n, so that it says nothing.")
                continue
            }
            preferences.append(
                Preference(label: member.key, isAllowed: word == "y", offset: member.offset, term: term)
            )
        }
    }

    /// Reports what is wrong.
    func report(_ findings: inout Findings, at place: Findings.Place) {
        for problem in problems { findings.report(Diagnostic(code: .invalidValue, message: problem), at: place) }
    }
}

extension ContentUsage.Preference {
    /// The preference as a reservation.
    ///
    /// - Parameter permits: whether a `y` permits: it does not where the page may not be fetched.
    func reservation(agent: String?, permits: Bool = true) -> Reservation {
        Reservation(
            vocabulary: "aipref",
            directive: label,
            value: isAllowed ? "y" : "n",
            actions: isAllowed ? [] : term.actions,
            permits: isAllowed && permits ? term.actions : [],
            agent: agent
        )
    }
}
