// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// One rule of `<meta name="robots">` or `X-Robots-Tag`.
struct RobotsDirective: Sendable, Hashable {
    /// The name in lower case.
    var name: String
    /// What stands behind the colon, trimmed.
    var value: String?
    /// The agent that it addresses, in lower case; nil for all.
    var agent: String?

    /// The rules of a list; an agent holds until the next one.
    ///
    /// - Parameter agent: whom the list addresses; nil where it may name agents itself.
    static func list(
        _ text: String,
        agent: String? = nil,
        vocabularies: Vocabularies
    ) -> [RobotsDirective] {
        // The names of rules tell `max-snippet: 20` from `otherbot: noindex`.
        let names = Set(vocabularies.terms(of: "robots").map { String($0.term.prefix { $0 != ":" }) })
        var rules: [RobotsDirective] = []
        var current = agent
        for part in text.split(separator: ",") {
            var rest = part.trimmingASCIISpace
            while let colon = rest.firstIndex(of: ":") {
                let name = rest[..<colon].trimmingASCIISpace.lowercased()
                if names.contains(name) || name.contains(" ") || isDate(rules.last) { break }
                current = name
                rest = rest[rest.index(after: colon)...].trimmingASCIISpace
            }
            add(rest, current, names, &rules)
        }
        return rules
    }

    private static func add(_ part: String, _ agent: String?, _ names: Set<String>, _ rules: inout [RobotsDirective]) {
        let pieces = part.split(separator: ":", maxSplits: 1).map(\.trimmingASCIISpace)
        guard let name = pieces.first?.lowercased(), !name.isEmpty else { return }
        // Dates hold commas: "Friday, 25-Jun-10 15:00:00 UTC".
        if isDate(rules.last), !names.contains(name), let last = rules.indices.last {
            rules[last].value = (rules[last].value.map { $0 + ", " } ?? "") + part
            return
        }
        rules.append(RobotsDirective(name: name, value: pieces.count > 1 ? pieces[1] : nil, agent: agent))
    }

    private static func isDate(_ rule: RobotsDirective?) -> Bool {
        rule?.name == "unavailable_after"
    }
}

extension RobotsDirective {
    /// What the rule means; nil for rules that reserve and limit nothing.
    private func term(in vocabularies: Vocabularies) -> VocabularyTerm? {
        if agent == "bingbot" || agent == "msnbot", let term = vocabularies.term(name, in: "robots-bing") {
            return term
        }
        var names = [name]
        if let value {
            names = ["\(name):\(value.lowercased())"] + (isLimit(value) ? ["\(name):"] : []) + names
        }
        let term = names.lazy.compactMap { vocabularies.term($0, in: "robots") }.first
        return term?.status == .neutral ? nil : term
    }

    /// Whether a value is a number that limits: -1 is no limit, and what is no number says nothing.
    private func isLimit(_ value: String) -> Bool {
        Int(value).map { $0 >= 0 } ?? false
    }

    /// The reservations of a list of rules, with the scope of each.
    ///
    /// Of `nocache` and `noarchive` together Bing follows `nocache`, the less restrictive one.
    static func reservations(
        _ rules: [RobotsDirective],
        vocabularies: Vocabularies
    ) -> [(reservation: Reservation, scope: Scope)] {
        rules.compactMap { rule in
            if rule.name == "noarchive", rules.contains(where: { $0.name == "nocache" && $0.agent == rule.agent }) {
                return nil
            }
            guard let term = rule.term(in: vocabularies) else { return nil }
            let reservation = Reservation(
                vocabulary: "robots",
                directive: rule.name,
                value: rule.value,
                actions: term.actions,
                agent: rule.agent
            )
            return (reservation, term.scope ?? .page)
        }
    }
}
