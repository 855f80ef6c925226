// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Whose rule a clause is: "Texts may not be copied" speaks of content, "Tickets may not be resold" of something else.
struct ClauseSubject {
    /// The most letters before the verb that still are a pronoun or an article: "You", "It is", "Sie".
    private static let longestPronoun = 5

    let text: [UInt8]
    let sentence: Range<Int>
    let cues: SentenceCues

    /// Whether words that are no cue stand before a verb as its subject, and no content is named anywhere.
    ///
    /// An action or a condition before the verb is a subject too ("Reprinting is forbidden"), and so is a long list of
    /// actions behind it; what is linked to, or what machines read, is content in any words.
    func isForeign(to verb: PhraseCategory) -> Bool {
        guard !cues.has(.content), !cues.has(.action(.link)), !cues.has(.action(.tdm)), !cues.has(.action(.aiTrain)),
            let verb = cues.first(verb)
        else { return false }
        let before = cues.hits.filter { $0.range.lowerBound <= verb.range.lowerBound && $0 != verb }
        let letters = letters(before: verb, besides: before) { category in
            switch category {
            case .action, .condition, .license, .unauthorized, .notice: true
            default: false
            }
        }
        return letters > Self.longestPronoun && Set(cues.actions.map(\.action)).count < 3
    }

    /// Whether somebody is named before the verb that permits, by words that are no cue: "Google can republish this article".
    ///
    /// Who is meant by all ("you", "anyone") belongs to the words that permit.
    var permitsSomebody: Bool {
        guard let verb = cues.first(.permission) else { return false }
        let before = cues.hits.filter { $0.range.lowerBound < verb.range.lowerBound }
        let letters = letters(before: verb, besides: before) { category in
            switch category {
            case .action, .condition, .license, .content: true
            default: false
            }
        }
        return letters > Self.longestPronoun
    }

    /// The letters before a verb that belong to none of the cues there; 0 where one of these is the verb's subject.
    private func letters(
        before verb: LexiconHit,
        besides cues: [LexiconHit],
        unless isSubject: (PhraseCategory) -> Bool
    ) -> Int {
        guard !cues.contains(where: { isSubject($0.category) }) else { return 0 }
        var letters = 0
        var index = sentence.lowerBound
        for hit in cues {
            letters += self.letters(in: index..<max(index, hit.range.lowerBound))
            index = max(index, hit.range.upperBound)
        }
        return letters + self.letters(in: index..<max(index, verb.range.lowerBound))
    }

    /// The letters in a part of the text.
    private func letters(in range: Range<Int>) -> Int {
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, length) = UTF8Scalar.decode(text, at: index, end: range.upperBound)
            if scalar >= 0x80 || (0x61...0x7A).contains(scalar) { count += 1 }
            index += length
        }
        return count
    }
}
