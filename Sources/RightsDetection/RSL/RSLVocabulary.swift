// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The words of Really Simple Licensing, and what they mean as actions.
struct RSLVocabulary: Sendable {
    private let vocabularies: Vocabularies

    init(_ vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    private func term(_ name: String) -> VocabularyTerm? {
        vocabularies.term(name, in: "rsl")
    }

    /// All automated uses, as actions.
    var allActions: [Action] { term("all")?.actions ?? [] }

    /// The words that a word of a list means: itself, or those that took its place; nil for one that is not known.
    func reading(of token: String, _ type: RSLDocument.ListType) -> [String]? {
        switch type {
        case .geo:
            let isCountry = token.utf8.count == 2 && token.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            return isCountry ? [token] : nil
        case .user: return term("user:\(token)").map { _ in [token] }
        case .usage:
            guard !token.contains(":"), let term = term(token) else { return nil }
            return term.replacedBy.isEmpty ? [token] : term.replacedBy
        }
    }

    /// The type of payment that a word means.
    func payment(_ type: String) -> String {
        guard let current = term("payment:\(type)")?.replacedBy.first else { return type }
        return String(current.drop { $0 != ":" }.dropFirst())
    }

    /// What a payment demands: conditions to meet, or an authorization; one that is not known demands the latter.
    func demand(ofPayment type: String) -> (requires: [Condition], unless: [Condition]) {
        guard let term = term("payment:\(type)") else { return ([], [.authorization]) }
        return (term.requires, term.unless)
    }

    /// The condition that a user must meet; empty for a user that no condition describes.
    func requirement(ofUser user: String) -> [Condition] {
        term("user:\(user)")?.requires ?? []
    }

    /// The actions of usages.
    func actions(_ tokens: [String]) -> [Action] {
        var actions: [Action] = []
        for action in tokens.flatMap({ term($0)?.actions ?? [] }) where !actions.contains(action) {
            actions.append(action)
        }
        return actions
    }

    /// The single usages that a word covers, in the order of the vocabulary.
    func leaves(_ token: String) -> [String] {
        let inner = term(token)?.includes ?? []
        return inner.isEmpty ? [token] : inner.flatMap(leaves)
    }

    /// The words of a list that are left when others are taken out: an umbrella falls apart into what it covers.
    func remaining(_ tokens: [String], without taken: Set<String>) -> [String] {
        var left: [String] = []
        for token in tokens {
            let covered = leaves(token)
            if taken.isDisjoint(with: covered) {
                left.append(token)
            } else if covered != [token] {
                left += remaining(term(token)?.includes ?? [], without: taken)
            }
        }
        return left.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
