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

    /// The names of rules, to tell `max-snippet: 20` from `otherbot: noindex`.
    private static let names: Set<String> = [
        "all", "index", "follow", "noindex", "nofollow", "none", "nosnippet", "max-snippet", "max-image-preview",
        "max-video-preview", "noimageindex", "noarchive", "archive", "nocache", "cache", "notranslate", "noodp",
        "noydir",
        "unavailable_after", "indexifembedded", "noai", "noimageai", "noml", "nositelinkssearchbox", "noyaca",
    ]

    /// The rules of a list; an agent holds until the next one.
    ///
    /// - Parameter agent: whom the list addresses; nil where it may name agents itself.
    static func list(_ text: String, agent: String? = nil) -> [RobotsDirective] {
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
            add(rest, current, &rules)
        }
        return rules
    }

    private static func add(_ part: String, _ agent: String?, _ rules: inout [RobotsDirective]) {
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
    /// The reservation that a rule makes; nil for rules that reserve and limit nothing.
    ///
    /// - Parameter isBing: whether the rule is addressed to Bing, which reads `noarchive` and `nocache` as rules on AI.
    private func actions(isBing: Bool) -> [Action]? {
        switch name {
        case "noindex", "none": [.index]
        case "nosnippet": [.aiInput]
        case "max-snippet": limit(of: value) { $0 == 0 ? [.aiInput] : [] }
        case "max-image-preview":
            switch value?.lowercased() {
            case "none": [.thumbnail]
            case "standard": []
            default: nil
            }
        case "max-video-preview": limit(of: value) { _ in [] }
        case "noimageindex": [.thumbnail]
        case "noarchive": isBing ? [.cache, .aiTrain, .aiInput] : [.cache]
        case "nocache": isBing ? [.cache, .aiTrain] : [.cache]
        case "notranslate", "unavailable_after": []
        case "noai", "noimageai", "noml": [.aiTrain]
        default: nil
        }
    }

    /// A number that limits: -1 is no limit, and what is no number says nothing.
    private func limit(of value: String?, _ actions: (Int) -> [Action]) -> [Action]? {
        guard let number = value.flatMap({ Int($0) }), number >= 0 else { return nil }
        return actions(number)
    }

    /// The reservations of a list of rules, with the scope of each.
    ///
    /// Of `nocache` and `noarchive` together Bing follows `nocache`, the less restrictive one.
    static func reservations(_ rules: [RobotsDirective]) -> [(reservation: Reservation, scope: Scope)] {
        rules.compactMap { rule in
            if rule.name == "noarchive", rules.contains(where: { $0.name == "nocache" && $0.agent == rule.agent }) {
                return nil
            }
            let isBing = rule.agent == "bingbot" || rule.agent == "msnbot"
            guard let actions = rule.actions(isBing: isBing) else { return nil }
            let reservation = Reservation(
                vocabulary: "robots",
                directive: rule.name,
                value: rule.value,
                actions: actions,
                agent: rule.agent
            )
            let isOnImages = ["noimageai", "noimageindex", "max-image-preview"].contains(rule.name)
            return (reservation, isOnImages ? .media : .page)
        }
    }
}
