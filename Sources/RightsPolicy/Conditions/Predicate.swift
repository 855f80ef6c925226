// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

package import RightsModel

/// A question that a rule can ask: `page: {prohibits: $action}`.
package struct Predicate: Sendable {
    /// Whom the question is about: the key above the predicate's name.
    package enum Subject: String, CaseIterable, Sendable {
        /// The page with its signals.
        case page
        /// The licenses that the page names.
        case license
        /// The proposed use with its circumstances.
        case proposal
        /// The copy as it will appear.
        case copy
        /// The agreements on file.
        case agreement
        /// The duties that come with the permission on which the use rests.
        case duty
    }

    /// Whom it is about.
    package let subject: Subject
    /// Its name, in kebab-case.
    package let name: String
    /// What it takes.
    package let parameter: PredicateParameter
    /// What it asks, as a sentence.
    package let summary: String
    /// Asks it of a situation.
    ///
    /// A flag that is `false` is turned around by the caller.
    let ask: @Sendable (PredicateArgument, Situation) -> Outcome

    init(
        _ subject: Subject,
        _ name: String,
        _ parameter: PredicateParameter,
        _ summary: String,
        ask: @escaping @Sendable (PredicateArgument, Situation) -> Outcome
    ) {
        self.subject = subject
        self.name = name
        self.parameter = parameter
        self.summary = summary
        self.ask = ask
    }
}

/// What a predicate takes.
package enum PredicateParameter: Sendable, Hashable {
    /// `true` or `false`.
    case flag
    /// Actions, or `$action` for the one proposed.
    case actions
    /// Conditions: `attribution`, `share-alike`, …
    case conditions
    /// Words of a fixed list.
    case words([String])
    /// Ids of licenses, with `*` for any ending.
    case licenseIDs
    /// Hosts or beginnings of addresses.
    case sites
    /// Numbers to compare with: `{more-than: 75}`.
    case comparison
    /// ISO 3166 codes.
    case territories
    /// BCP 47 tags.
    case languages
    /// A date.
    case date
    /// A span of time: `P30D`.
    case duration
    /// Spans of time to compare with: `{at-least: P2D}`.
    case durations
    /// Standings of the action proposed, or of others: `{action: reuse-image, as: [prohibited]}`.
    case standings
    /// Words of any kind.
    case phrases

    /// What to write, as the documentation shows it.
    package var notation: String {
        switch self {
        case .flag: "`true` or `false`"
        case .actions: "`$action`, an action or a list of them"
        case .conditions:
            "a condition or a list of them: " + PredicateParameter.quoted(Condition.allCases.map(\.rawValue))
        case .words(let words): "a word or a list of them: " + PredicateParameter.quoted(words)
        case .licenseIDs: "an SPDX id or a list of them; `*` at the end stands for any ending"
        case .sites: "a host or the beginning of an address, or a list of them"
        case .comparison: "`{more-than: n}`, `{at-least: n}`, `{less-than: n}`, `{at-most: n}`"
        case .territories: "an ISO 3166 code or a list of them; `EU`, `EEA` and `WORLD` too, and `WORLD except US, CA`"
        case .languages: "a BCP 47 tag or a list of them; `en` takes in `en-GB`"
        case .date: "a date: `2026-05-03`, or `2026-05-03T18:30:00+02:00`"
        case .duration: "a span of time (ISO 8601): `P30D`, `P2W`, `P1Y`, `PT36H`"
        case .durations: "`{more-than: P2D}`, `{at-least: P2D}`, `{less-than: P2D}`, `{at-most: P2D}`"
        case .standings:
            "a standing of `$action` or a list of them, or `{action: …, as: …}`: "
                + PredicateParameter.quoted(Standing.allCases.map(\.rawValue))
        case .phrases: "words, or a list of them"
        }
    }

    private static func quoted(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }
}

/// What a rule gives a predicate.
package enum PredicateArgument: Sendable, Hashable {
    /// `true` or `false`.
    case flag(Bool)
    /// Actions; nil stands for the action proposed.
    case actions([Action?])
    /// Conditions.
    case conditions([Condition])
    /// Words, territories or languages.
    case words([String])
    /// Numbers to compare with.
    case comparison(Comparison)
    /// A date.
    case date(DateTime)
    /// A span of time.
    case duration(CalendarDuration)
    /// Spans of time to compare with.
    case durations(DurationComparison)
    /// Actions, nil for the one proposed, and the standings that they may have.
    case standings([Action?], [Standing])

    /// The actions that are asked about in a situation.
    func actions(in situation: Situation) -> [Action] {
        guard case .actions(let actions) = self else { return [] }
        return actions.map { $0 ?? situation.proposal.action }
    }

    /// The words given.
    var words: [String] {
        guard case .words(let words) = self else { return [] }
        return words
    }

    /// The date given.
    var date: DateTime? {
        guard case .date(let date) = self else { return nil }
        return date
    }

    /// The conditions given.
    var conditions: [Condition] {
        guard case .conditions(let conditions) = self else { return [] }
        return conditions
    }

    /// Whether a value compares as asked; unknown where there is none.
    func compares(_ value: Double?) -> Truth {
        guard case .comparison(let comparison) = self else { return .false }
        return Truth(value.map { comparison.holds(for: $0) })
    }
}

/// Bounds for a number.
package struct Comparison: Sendable, Hashable {
    /// The names of the bounds, as rules write them.
    package static let keys = ["more-than", "at-least", "less-than", "at-most"]

    /// The value must be greater.
    package var moreThan: Double?
    /// The value must be as great or greater.
    package var atLeast: Double?
    /// The value must be smaller.
    package var lessThan: Double?
    /// The value must be as small or smaller.
    package var atMost: Double?

    /// Makes bounds.
    package init(moreThan: Double? = nil, atLeast: Double? = nil, lessThan: Double? = nil, atMost: Double? = nil) {
        self.moreThan = moreThan
        self.atLeast = atLeast
        self.lessThan = lessThan
        self.atMost = atMost
    }

    /// Whether a value keeps within all bounds.
    package func holds(for value: Double) -> Bool {
        moreThan.map { value > $0 } ?? true && atLeast.map { value >= $0 } ?? true
            && lessThan.map { value < $0 } ?? true && atMost.map { value <= $0 } ?? true
    }
}
