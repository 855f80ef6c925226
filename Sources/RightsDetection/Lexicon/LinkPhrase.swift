// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
package import RightsModel

/// A name of a policy page in the words of a link.
package struct LinkPhrase: Sendable, Hashable {
    /// The kind of policy.
    package var policy: Policy
    /// Whether the words begin with it.
    package var isAtStart: Bool
    /// Whether the words end with it.
    package var isAtEnd: Bool
    /// The number of folded bytes before it.
    package var offset: Int
    /// Its length in folded bytes.
    package var length: Int
    /// The length of all words in folded bytes.
    package var wordsLength: Int

    /// Whether the words are this phrase and nothing else, but for punctuation.
    package var isWhole: Bool { isAtStart && isAtEnd }
}

extension Lexicon {
    /// The names of policy pages in the words of a link, in their order, none inside a longer one; a phrase that stands
    /// for two kinds of page gives both.
    ///
    /// - Parameter languages: those whose short words count, a bit for each; a short word of another language may mean
    ///   anything, and counts for nothing.
    package func linkPhrases(in words: String, languages: UInt128 = .max) -> [LinkPhrase] {
        let folded = FoldedText(words.utf8)
        var range = 0..<folded.bytes.count
        while let first = range.first, Lexicon.isLoose(folded.bytes[first]) { range = range.dropFirst() }
        while let last = range.last, Lexicon.isLoose(folded.bytes[last]) { range = range.dropLast() }
        var kept: [(range: Range<Int>, policy: Policy)] = []
        for hit in hits(in: folded, range: range) {
            guard case .link(let policy) = hit.category, !hit.isContinuation else { continue }
            if hit.range.count <= Lexicon.longestAmbiguous, languages & (1 << UInt128(hit.language)) == 0 { continue }
            kept.removeAll { $0.range != hit.range && hit.range.contains($0.range) }
            let isInside = kept.contains { $0.range != hit.range && $0.range.overlaps(hit.range) }
            guard !isInside, !kept.contains(where: { $0.policy == policy && $0.range == hit.range }) else { continue }
            kept.append((hit.range, policy))
        }
        return kept.map { found in
            LinkPhrase(
                policy: found.policy,
                isAtStart: found.range.lowerBound == range.lowerBound,
                isAtEnd: found.range.upperBound == range.upperBound,
                offset: found.range.lowerBound - range.lowerBound,
                length: found.range.count,
                wordsLength: range.count
            )
        }
    }

    /// The most folded bytes of a word that means something else in other languages ("lesen").
    private static let longestAmbiguous = 5

    /// The languages whose short words count on a page that declares one, a bit for each.
    ///
    /// Many templates say "en" whatever the language of the page; any other declaration is believed.
    package func credibleLanguages(on page: String?) -> UInt128 {
        guard let primary = page?.split(separator: "-").first?.lowercased(), primary != "en" else { return .max }
        var own: UInt128 = 0
        var common: UInt128 = 0
        for (number, tag) in languages.enumerated() {
            let bit: UInt128 = 1 << UInt128(number)
            if tag == "en" || tag == "und" { common |= bit }
            if tag.utf8.elementsEqual(primary.utf8) || tag.hasPrefix(primary + "-") { own |= bit }
        }
        return own == 0 ? .max : own | common
    }

    private static func isLoose(_ byte: UInt8) -> Bool {
        [0x20, 0x2E, 0x2C, 0x3A, 0x7C, 0x2D, 0x3E, 0x22, 0x28, 0x29, 0x2A].contains(byte)
    }
}
