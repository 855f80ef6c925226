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
        let digits = outputs.span
        var fragments: [Fragment] = []
        automaton.matches(in: text.bytes, range: range) { number, words in
            let (gapped, position, isOpen) = LexiconTables.Output.gap(number: Int(number), in: digits)
            if gapped >= 0 {
                fragments.append(
                    Fragment(
                        number: number,
                        gapped: Int32(truncatingIfNeeded: gapped),
                        position: Int16(truncatingIfNeeded: position),
                        isOpen: isOpen,
                        range: words
                    )
                )
            } else {
                hits.append(hit(number, words))
            }
        }
        if !fragments.isEmpty { join(fragments, &hits, from: start) }
    }

    private func hit(_ number: Int32, _ range: Range<Int>) -> LexiconHit {
        let output = LexiconTables.Output(number: Int(number), in: outputs.span)
        return LexiconHit(
            range: range,
            category: categories[output.sense],
            language: UInt8(clamping: output.language)
        )
    }

    /// A part of a phrase with gaps that waits for the others.
    private struct Fragment {
        /// The number of its output.
        var number: Int32
        var gapped: Int32
        var position: Int16
        var isOpen: Bool
        var range: Range<Int>
    }

    /// Joins the parts of phrases with gaps; the parts are in text order.
    private func join(_ fragments: [Fragment], _ hits: inout [LexiconHit], from start: Int) {
        var joined: Int32 = 0
        // Most first parts stand alone: a bit for each phrase of which a further part is there, some sharing one.
        var continued: UInt128 = 0
        for fragment in fragments where fragment.position > 0 {
            continued |= 1 << UInt128(fragment.gapped & 127)
        }
        for (index, first) in fragments.enumerated() where first.position == 0 {
            if continued & 1 << UInt128(first.gapped & 127) == 0, first.isOpen { continue }
            var last = first
            var tail: [Range<Int>] = []
            for next in fragments[(index + 1)...] {
                guard next.range.lowerBound - last.range.upperBound <= Lexicon.widestGap else { break }
                guard last.isOpen else { break }
                guard next.gapped == first.gapped, next.position == last.position + 1,
                    next.range.lowerBound >= last.range.upperBound
                else { continue }
                tail.append(next.range)
                last = next
            }
            guard !last.isOpen else { continue }
            for (number, range) in ([first.range] + tail).enumerated() {
                var hit = hit(first.number, range)
                hit.isContinuation = number > 0
                hit.gapped = joined
                hits.append(hit)
            }
            joined += 1
        }
        if joined > 0 { hits[start...].sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}
