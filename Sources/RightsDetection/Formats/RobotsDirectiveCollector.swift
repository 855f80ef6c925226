// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Adds the reservations of rules for crawlers, and settles which of two limits holds.
struct RobotsDirectiveCollector {
    let vocabularies: Vocabularies
    private var limits = PreferenceContest()
    private var bing = PreferenceContest()

    init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    /// Adds the rules of one list.
    ///
    /// - Parameter text: the words that say it; nil for the rule itself.
    mutating func add(
        _ rules: [RobotsDirective],
        text: String?,
        origin: Origin,
        at place: Findings.Place,
        _ findings: inout Findings
    ) {
        for rule in rules {
            for reading in rule.readings(in: vocabularies) {
                let reservation = Reservation(
                    vocabulary: "robots",
                    directive: rule.name,
                    value: rule.value,
                    actions: reading.term.actions,
                    agent: reading.agent
                )
                let handle = findings.add(
                    .reservation(reservation),
                    text: text ?? rule.value.map { "\(rule.name): \($0)" } ?? rule.name,
                    scope: reading.term.scope ?? .page,
                    origin: origin,
                    at: place
                )
                enter(rule, reading, handle)
            }
        }
    }

    /// Says which rules yield to others.
    func settle(_ findings: inout Findings) {
        limits.settle(&findings, reason: "Of several limits for a crawler, the most restrictive one holds.")
        bing.settle(&findings, reason: "Where nocache and noarchive stand together, Bing follows nocache.")
    }

    private mutating func enter(_ rule: RobotsDirective, _ reading: RobotsDirective.Reading, _ handle: Findings.Handle)
    {
        // The smaller the number, the narrower the limit; none at all is the narrowest.
        let number = rule.value.flatMap { Int($0) } ?? 0
        switch rule.name {
        case "nosnippet", "max-snippet":
            limits.enter("snippet", rank: -number, agent: reading.agent, isHeader: true, handle)
        case "max-video-preview":
            limits.enter(rule.name, rank: -number, agent: reading.agent, isHeader: true, handle)
        case "max-image-preview":
            limits.enter(rule.name, rank: reading.term.actions.count, agent: reading.agent, isHeader: true, handle)
        case "nocache" where reading.isBing:
            bing.enter("cache", rank: 1, agent: nil, isHeader: true, handle)
        case "noarchive" where reading.isBing:
            bing.enter("cache", rank: 0, agent: nil, isHeader: true, handle)
        default: break
        }
    }
}
