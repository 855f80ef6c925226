// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The cues of one language in one sentence, the longest only: "nicht gestattet" leaves no "gestattet".
struct SentenceCues {
    /// The number of the language.
    let language: UInt8
    /// The cues by their beginnings.
    let hits: [LexiconHit]
    /// The cues with those that stand inside longer ones.
    private let all: [LexiconHit]

    init(language: UInt8, hits: [LexiconHit]) {
        self.language = language
        all = hits
        self.hits = SentenceCues.longest(hits)
    }

    /// How many bytes of the sentence this language explains.
    var coverage: Int {
        var end = 0
        var count = 0
        for hit in hits where hit.range.upperBound > end {
            count += hit.range.upperBound - max(end, hit.range.lowerBound)
            end = hit.range.upperBound
        }
        return count
    }

    /// The cues in a part of the sentence; a phrase with gaps that reaches beyond it is in none.
    func part(_ range: Range<Int>) -> SentenceCues {
        let cut = Set(all.filter { !range.contains($0.range) }.map(\.gapped))
        let inside = all.filter { range.contains($0.range) && ($0.gapped < 0 || !cut.contains($0.gapped)) }
        return SentenceCues(language: language, hits: inside)
    }

    /// The first cue of a category.
    func first(_ category: PhraseCategory) -> LexiconHit? {
        hits.first { $0.category == category }
    }

    /// Whether there is a cue of a category.
    func has(_ category: PhraseCategory) -> Bool {
        first(category) != nil
    }

    /// Whether something narrows a permission, be it inside of its words: "subscribers may" hides "subscribers".
    var narrowsPermission: Bool {
        has(.limit)
            || all.contains { limit in
                limit.category == .limit
                    && hits.contains { $0.category == .permission && $0.range.contains(limit.range) }
            }
    }

    /// The actions named, in their order, each once.
    var actions: [(action: Action, range: Range<Int>)] {
        hits.compactMap { hit in
            if case .action(let action) = hit.category, !hit.isContinuation { (action, hit.range) } else { nil }
        }
    }

    /// The conditions named, in their order.
    var conditions: [(condition: Condition, range: Range<Int>)] {
        hits.compactMap { hit in
            if case .condition(let condition) = hit.category, !hit.isContinuation {
                (condition, hit.range)
            } else {
                nil
            }
        }
    }

    /// The formulas, in their order.
    var formulas: [(number: Int, range: Range<Int>)] {
        hits.compactMap { hit in
            if case .formula(let number) = hit.category, !hit.isContinuation { (number, hit.range) } else { nil }
        }
    }

    /// Drops each hit that stands inside a longer one, and repeated ones.
    ///
    /// The name of a license stays: phrases such as "under a Creative Commons license" hold it and permit because of it.
    /// A phrase with gaps goes whole where a condition holds a part of it: "may … not" is none in "may be used for
    /// non-commercial purposes" or its like.
    private static func longest(_ hits: [LexiconHit]) -> [LexiconHit] {
        let sorted = hits.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        var kept: [LexiconHit] = []
        var reach = 0
        var reachStart = -1
        var holder: PhraseCategory?
        var broken: Set<Int32> = []
        for hit in sorted {
            let inside =
                hit.range.upperBound < reach || (hit.range.upperBound == reach && hit.range.lowerBound > reachStart)
            if inside, hit.isContinuation, case .condition = holder { broken.insert(hit.gapped) }
            guard !inside || hit.category == .license, kept.last != hit else { continue }
            kept.append(hit)
            if hit.range.upperBound > reach {
                (reach, reachStart) = (hit.range.upperBound, hit.range.lowerBound)
                holder = hit.category
            }
        }
        return broken.isEmpty ? kept : kept.filter { !broken.contains($0.gapped) }
    }
}
