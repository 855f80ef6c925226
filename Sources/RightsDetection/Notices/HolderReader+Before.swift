// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

extension HolderReader {
    /// The most folded bytes before a mark in which a holder is looked for.
    private static let longestLeft = 600
    /// The most words of a holder before a mark.
    private static let mostWordsLeft = 8

    /// The holder that ends before `limit`: the words from `floor` on, where they look like a name.
    ///
    /// Only the last bytes are looked at, so that many marks in one block cost no more than their number.
    func holder(before limit: Int, floor: Int) -> Range<Int>? {
        let window = max(floor, limit - HolderReader.longestLeft)
        let limit = endOfName(before: limit, floor: window)
        let start = max(endOfHits(from: window, to: limit), beginning(from: window, to: limit))
        // Nothing ended within the window: that is prose.
        guard start > window || window == floor, let holder = trimmed(start..<limit) else { return nil }
        guard !goesOnBefore(holder.lowerBound, floor: floor) else { return nil }
        let count = text.bytes[holder].split(separator: 0x20).count
        return count <= Self.mostWordsLeft ? holder : nil
    }

    /// The end of the name that stands before an offset: without the stop and the spaces behind it.
    private func endOfName(before limit: Int, floor: Int) -> Int {
        var end = limit
        while end > floor, text.bytes[end - 1] == 0x20 { end -= 1 }
        if end > floor, text.bytes[end - 1] == 0x2E, !isAbbreviation(endingAt: end, from: floor) { end -= 1 }
        return end
    }

    /// Where the last reservation, mark or word at which holders end has its end.
    private func endOfHits(from window: Int, to limit: Int) -> Int {
        var start = window
        var number = hits.first(from: window)
        while number < hits.hits.count, hits.hits[number].range.lowerBound < limit {
            let hit = hits.hits[number]
            let ends = [.reservation, .notice, .noticeRole(.stop)].contains(hit.category)
            if ends, hit.range.upperBound <= limit { start = max(start, hit.range.upperBound) }
            number += 1
        }
        return start
    }

    /// The offset behind the last sign that sets parts of a line apart.
    private func beginning(from window: Int, to limit: Int) -> Int {
        var start = window
        for index in window..<max(window, limit) {
            if [0x7C, 0x3B].contains(text.bytes[index]) || bulletLength(index) != nil { start = index + 1 }
            if text.bytes[index] == 0x2E, index + 1 < limit, text.bytes[index + 1] == 0x20,
                !isAbbreviation(endingAt: index + 1, from: start)
            {
                start = index + 1
            }
        }
        return start
    }

    /// Whether the words before an offset are of the same run, in a script without spaces: then they are a sentence.
    private func goesOnBefore(_ index: Int, floor: Int) -> Bool {
        index > floor && ScalarClass.at(index, in: text.bytes, end: end) == .unspaced
            && ScalarClass.before(index, in: text.bytes, start: floor) == .unspaced
    }
}
