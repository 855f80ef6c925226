// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

/// Writes out the alternatives `(a|b)` and the optional parts `[x]` or `[x|y]` of a phrase, and checks the result.
///
/// `*` (any ending of a word) and `…` (words between) stay: the matcher knows them.
struct PhrasePattern {
    /// The most phrases that one pattern may stand for.
    static let expansionLimit = 500

    private let node: LocatedNode
    private let scalars: [Unicode.Scalar]
    private var index = 0

    private init(node: LocatedNode, text: String) {
        self.node = node
        scalars = Array(text.unicodeScalars)
    }

    /// All phrases that a pattern stands for, each once, in the order in which they are written.
    static func expand(_ node: LocatedNode) throws(StructuredTextError) -> [String] {
        guard case .scalar(let text, _) = node.content else { throw node.error("expected a phrase") }
        var pattern = PhrasePattern(node: node, text: text)
        let expansions = try pattern.alternatives(closedBy: nil)
        var seen: Set<String> = []
        var phrases: [String] = []
        for expansion in expansions {
            let phrase = normalized(expansion, isPart: expansions.count > 1)
            try pattern.check(phrase)
            if seen.insert(phrase).inserted { phrases.append(phrase) }
        }
        return phrases
    }

    // MARK: - Reading

    /// Reads up to the bracket that closes, or to the end.
    private mutating func alternatives(closedBy end: Unicode.Scalar?) throws(StructuredTextError) -> [String] {
        var finished: [String] = []
        var current = [""]
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "(":
                current = try combine(current, alternatives(closedBy: ")"))
            case "[":
                current = try combine(current, [""] + alternatives(closedBy: "]"))
            case "|" where end != nil:
                finished += current
                current = [""]
            case ")", "]":
                guard scalar == end else { throw node.error("“\(scalar)” closes nothing in this phrase") }
                return finished + current
            default:
                for position in current.indices { current[position].unicodeScalars.append(scalar) }
            }
        }
        if let end { throw node.error("“\(end)” is missing at the end of an alternative") }
        return finished + current
    }

    private func combine(_ heads: [String], _ tails: [String]) throws(StructuredTextError) -> [String] {
        guard heads.count * tails.count <= Self.expansionLimit else {
            throw node.error(
                "the alternatives make more than \(Self.expansionLimit) phrases; split them, or write … for the middle"
            )
        }
        return heads.flatMap { head in tails.map { head + $0 } }
    }

    /// One space between words and around `…`, none at the ends and none before a comma.
    ///
    /// - Parameter isPart: whether parts were left out, which leave their `*` behind: "copy [mak]*".
    private static func normalized(_ text: String, isPart: Bool) -> String {
        var phrase = ""
        for (number, part) in text.split(separator: "…", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { phrase += phrase.isEmpty ? "…" : " …" }
            for word in part.split(whereSeparator: \.isWhitespace) where !(isPart && word == "*") {
                if !phrase.isEmpty, !word.hasPrefix(",") { phrase += " " }
                phrase += word
            }
        }
        return phrase
    }

    // MARK: - Checking

    private func check(_ phrase: String) throws(StructuredTextError) {
        let words = phrase.split(separator: " ")
        guard let first = words.first, let last = words.last else {
            throw node.error("a phrase without words would be found everywhere")
        }
        for word in words where word.contains("*") {
            let stem = word.last == "," ? word.dropLast() : word
            guard stem.firstIndex(of: "*") == stem.indices.last, stem.count > 1 else {
                throw node.error("“*” stands for the ending of a word: write it behind letters, as in “licens*”")
            }
        }
        guard first != "…", last != "…" else {
            throw node.error("“…” stands for words between two others: it cannot begin or end a phrase")
        }
        let hasLetter = phrase.unicodeScalars.contains { scalar in
            guard scalar.value < 0x80 else { return scalar != "…" }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        guard hasLetter else { throw node.error("“\(phrase)” has no letter by which it could be found") }
    }
}
