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
        var letters = 0
        var index = sentence.lowerBound
        for hit in cues.hits where hit.range.lowerBound <= verb.range.lowerBound {
            switch hit.category {
            case .action, .condition, .license, .unauthorized, .notice: return false
            case _ where hit == verb: continue
            default:
                letters += self.letters(in: index..<max(index, hit.range.lowerBound))
                index = max(index, hit.range.upperBound)
            }
        }
        letters += self.letters(in: index..<max(index, verb.range.lowerBound))
        return letters > Self.longestPronoun && Set(cues.actions.map(\.action)).count < 3
    }

    /// Whether somebody is named before the verb that permits, by words that are no cue: "Google can republish this article".
    ///
    /// Who is meant by all ("you", "anyone") belongs to the words that permit.
    var permitsSomebody: Bool {
        guard let verb = cues.first(.permission) else { return false }
        var letters = 0
        var index = sentence.lowerBound
        for hit in cues.hits where hit.range.lowerBound < verb.range.lowerBound {
            switch hit.category {
            case .action, .condition, .license, .content: return false
            default:
                letters += self.letters(in: index..<max(index, hit.range.lowerBound))
                index = max(index, hit.range.upperBound)
            }
        }
        letters += self.letters(in: index..<max(index, verb.range.lowerBound))
        return letters > Self.longestPronoun
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
