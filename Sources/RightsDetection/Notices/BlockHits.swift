// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// The hits of a block by their beginnings, to be asked for those at an offset.
struct BlockHits {
    let hits: [LexiconHit]

    /// The number of the first hit that begins at an offset or behind it.
    func first(from index: Int) -> Int {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The longest hit of a category that begins at an offset.
    func longest(at index: Int, where matches: (PhraseCategory) -> Bool) -> Range<Int>? {
        var number = first(from: index)
        var found: Range<Int>?
        while number < hits.count, hits[number].range.lowerBound == index {
            let hit = hits[number]
            if matches(hit.category), hit.range.upperBound > (found?.upperBound ?? 0) { found = hit.range }
            number += 1
        }
        return found
    }
}
