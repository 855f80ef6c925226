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
            while let (name, value) = split(rest), !names.contains(name), !name.contains(" ") {
                // Dates hold colons: a name in front of a rule is an agent all the same.
                if rules.last?.name == "unavailable_after", !names.contains(split(value)?.name ?? value.lowercased()) {
                    break
                }
                current = name
                rest = value
            }
            add(rest, current, names, &rules)
        }
        return rules
    }

    private static func add(_ part: String, _ agent: String?, _ names: Set<String>, _ rules: inout [RobotsDirective]) {
        let pieces = split(part)
        let name = pieces?.name ?? part.lowercased()
        guard !name.isEmpty else { return }
        // Dates hold commas: "Friday, 25-Jun-10 15:00:00 UTC".
        if !names.contains(name), let last = rules.indices.last, rules[last].name == "unavailable_after" {
            rules[last].value = (rules[last].value.map { $0 + ", " } ?? "") + part
            return
        }
        rules.append(RobotsDirective(name: name, value: pieces?.value, agent: agent))
    }

    /// What stands before and behind the first colon, the former in lower case; nil where there is none.
    private static func split(_ text: String) -> (name: String, value: String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let value = text[text.index(after: colon)...].trimmingASCIISpace
        return (text[..<colon].trimmingASCIISpace.lowercased(), value)
    }
}

extension RobotsDirective {
    /// What a rule means to crawlers.
    struct Reading {
        /// What it means.
        var term: VocabularyTerm
        /// The crawler that it addresses; nil for all.
        var agent: String?
        /// Whether it is read as Bing does.
        var isBing: Bool
    }

    /// What the rule means; none for rules that reserve and limit nothing.
    ///
    /// Bing reads some rules in a sense of its own, so that what is said to all means something else to it.
    func readings(in vocabularies: Vocabularies) -> [Reading] {
        let isBing = agent == "bingbot" || agent == "msnbot"
        let special = agent == nil || isBing ? vocabularies.term(name, in: "robots-bing") : nil
        if isBing, let special { return [Reading(term: special, agent: agent, isBing: true)] }
        guard let term = term(in: vocabularies) else { return [] }
        let reading = Reading(term: term, agent: agent, isBing: false)
        return [reading] + (special.map { [Reading(term: $0, agent: "bingbot", isBing: true)] } ?? [])
    }

    private func term(in vocabularies: Vocabularies) -> VocabularyTerm? {
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
}
