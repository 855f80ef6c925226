// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds the formulas that reserve all rights: of several that overlap, in whichever languages, the longest.
enum ReservationReader {
    /// The reservations among the hits of a block, in text order, none inside another.
    static func reservations(in hits: some Sequence<LexiconHit>) -> [LexiconHit] {
        var kept: [LexiconHit] = []
        var ignored: [Range<Int>] = []
        for hit in hits {
            switch hit.category {
            case .ignore: ignored.append(hit.range)
            case .reservation where hit.isContinuation:
                // "All rights, that of translation included, are reserved" reaches to its last part.
                guard let last = kept.last, last.gapped == hit.gapped else { continue }
                kept[kept.count - 1].range = last.range.lowerBound..<hit.range.upperBound
            case .reservation:
                guard let last = kept.last, last.range.overlaps(hit.range) else {
                    kept.append(hit)
                    continue
                }
                if hit.range.count > last.range.count { kept[kept.count - 1] = hit }
            default: continue
            }
        }
        return without(ignored, kept)
    }

    /// The hits that no idiom of at least their length overlaps; both stand in text order, and each is looked at once.
    private static func without(_ idioms: [Range<Int>], _ hits: [LexiconHit]) -> [LexiconHit] {
        var next = idioms.startIndex
        // Those that may overlap the hit at hand: as many as phrases begin in one place.
        var open: [Range<Int>] = []
        return hits.filter { hit in
            while next < idioms.endIndex, idioms[next].lowerBound < hit.range.upperBound {
                open.append(idioms[next])
                next += 1
            }
            open.removeAll { $0.upperBound <= hit.range.lowerBound }
            return !open.contains { $0.overlaps(hit.range) && $0.count >= hit.range.count }
        }
    }
}
