// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// A phrase of the lexicon that stands in a folded text.
struct LexiconHit: Sendable, Hashable {
    /// The words, as a range of folded bytes.
    var range: Range<Int>
    /// What they do.
    var category: PhraseCategory
    /// The number of the language in `Lexicon.languages`.
    var language: UInt8
    /// Whether this is a further part of a phrase with gaps, of which the first part is a hit of its own.
    var isContinuation = false
    /// The number, in its block, of the phrase with gaps that this is a part of; -1 for a phrase without gaps.
    var gapped: Int32 = -1
}

extension Lexicon {
    /// How far apart the parts of a phrase with gaps may stand, in folded bytes.
    private static let widestGap = 80

    /// All phrases in a part of a folded text, by their beginnings; phrases inside longer ones included.
    func hits(in text: FoldedText, range: Range<Int>) -> [LexiconHit] {
        var hits: [LexiconHit] = []
        addHits(in: text, range: range, to: &hits)
        return hits
    }

    /// Appends what `hits(in:range:)` gives.
    func addHits(in text: FoldedText, range: Range<Int>, to hits: inout [LexiconHit]) {
        let start = hits.count
        var fragments: [Fragment] = []
        automaton.matches(in: text.bytes, range: range) { output, words in
            add(output, words, &hits, &fragments)
        }
        if !fragments.isEmpty { join(fragments, &hits, from: start) }
    }

    /// A part of a phrase with gaps that waits for the others.
    private struct Fragment {
        var part: LexiconTables.Output
        var range: Range<Int>
    }

    private func add(
        _ number: Int32,
        _ range: Range<Int>,
        _ hits: inout [LexiconHit],
        _ fragments: inout [Fragment]
    ) {
        let output = outputs[Int(number)]
        if output.gapped >= 0 {
            fragments.append(Fragment(part: output, range: range))
        } else {
            hits.append(
                LexiconHit(
                    range: range,
                    category: categories[Int(output.sense)],
                    language: UInt8(clamping: output.language)
                )
            )
        }
    }

    /// Joins the parts of phrases with gaps; the parts are in text order.
    private func join(_ fragments: [Fragment], _ hits: inout [LexiconHit], from start: Int) {
        var joined: Int32 = 0
        // Most first parts stand alone: a bit for each phrase of which a further part is there, some sharing one.
        var continued: UInt128 = 0
        for fragment in fragments where fragment.part.position > 0 {
            continued |= 1 << UInt128(fragment.part.gapped & 127)
        }
        for (index, first) in fragments.enumerated() where first.part.position == 0 {
            if continued & 1 << UInt128(first.part.gapped & 127) == 0, first.part.isOpen { continue }
            var last = first
            var tail: [Range<Int>] = []
            for next in fragments[(index + 1)...] {
                guard next.range.lowerBound - last.range.upperBound <= Lexicon.widestGap else { break }
                guard last.part.isOpen else { break }
                guard next.part.gapped == first.part.gapped, next.part.position == last.part.position + 1,
                    next.range.lowerBound >= last.range.upperBound
                else { continue }
                tail.append(next.range)
                last = next
            }
            guard !last.part.isOpen else { continue }
            for (number, range) in ([first.range] + tail).enumerated() {
                hits.append(
                    LexiconHit(
                        range: range,
                        category: categories[Int(first.part.sense)],
                        language: UInt8(clamping: first.part.language),
                        isContinuation: number > 0,
                        gapped: joined
                    )
                )
            }
            joined += 1
        }
        if joined > 0 { hits[start...].sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}
