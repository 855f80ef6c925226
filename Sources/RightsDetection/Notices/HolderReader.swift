// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the name of a right holder in folded text, and knows where it ends.
struct HolderReader {
    /// The most words that a holder has; a longer run of words is prose.
    private static let mostWords = 14
    /// The most folded bytes before a mark in which a holder is looked for.
    private static let longestLeft = 600

    let text: FoldedText
    let end: Int
    /// The hits of the block, by their beginnings.
    let hits: [LexiconHit]
    /// Where other words of the page begin: those of policy links, and elements that stand glued to the words before.
    let breaks: Set<Int>
    let years: YearReader

    init(text: FoldedText, range: Range<Int>, hits: [LexiconHit], breaks: Set<Int>) {
        self.text = text
        self.hits = hits
        self.breaks = breaks
        end = range.upperBound
        years = YearReader(bytes: text.bytes, end: range.upperBound)
    }

    /// The holder that begins at `start`; nil where no name stands there.
    func holder(at start: Int, limit: Int) -> Range<Int>? {
        var index = start
        var holderEnd = start
        var words = 0
        while index < limit, words < HolderReader.mostWords {
            if isStop(at: index) || years.years(at: index) != nil { break }
            let wordEnd = endOfWord(index, limit: limit)
            let word = text.bytes[index..<wordEnd]
            if isSeparator(word) {
                guard let next = continued(behind: wordEnd, limit: limit, sign: word.first) else { break }
                index = next
                continue
            }
            if let cut = cut(in: index..<wordEnd) {
                if cut > index { holderEnd = cut }
                break
            }
            words += 1
            holderEnd = wordEnd
            if endsHolder(index..<wordEnd, limit: limit) || endsCompany(index..<wordEnd, limit: limit) { break }
            index = years.skipSpaces(wordEnd)
        }
        guard words < HolderReader.mostWords else { return nil }
        return trimmed(start..<holderEnd)
    }

    /// The holder that ends before `limit`: the words from `floor` on, where they look like a name.
    ///
    /// Only the last bytes are looked at, so that many marks in one block cost no more than their number.
    func holder(before limit: Int, floor: Int) -> Range<Int>? {
        let window = max(floor, limit - HolderReader.longestLeft)
        var start = window
        var number = firstHit(from: window)
        while number < hits.count, hits[number].range.lowerBound < limit {
            let hit = hits[number]
            if hit.range.upperBound <= limit, ends(hit) { start = max(start, hit.range.upperBound) }
            number += 1
        }
        var index = start
        while index < limit {
            if [0x7C, 0x3B].contains(text.bytes[index]) || isBullet(index) { start = index + 1 }
            if text.bytes[index] == 0x2E, index + 1 < limit, text.bytes[index + 1] == 0x20,
                !isAbbreviation(endingAt: index + 1, from: start)
            {
                start = index + 1
            }
            index += 1
        }
        // Nothing ended within the window: that is prose.
        guard start > window || window == floor, let holder = trimmed(start..<limit) else { return nil }
        let words = text.bytes[holder].split(separator: 0x20).count
        return words <= 8 ? holder : nil
    }

    /// The offset behind spaces, light punctuation and connectives: where a holder may begin.
    func skipJoints(_ start: Int, limit: Int) -> Int {
        var index = start
        while index < limit {
            if [0x20, 0x2C, 0x2E, 0x3A, 0x2D, 0x7C, 0x29].contains(text.bytes[index]) {
                index += 1
            } else if let hit = hit(at: index, where: { $0 == .noticeRole(.connective) }), hit.upperBound < limit {
                index = hit.upperBound
            } else {
                break
            }
        }
        return index
    }

    /// Whether a formula that reserves rights begins at an offset, and where it ends.
    func reservation(at index: Int) -> Range<Int>? {
        hit(at: index) { $0 == .reservation }
    }

    /// The number of the first hit that begins at an offset or behind it.
    private func firstHit(from index: Int) -> Int {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The longest hit of a category that begins at an offset.
    func hit(at index: Int, where matches: (PhraseCategory) -> Bool) -> Range<Int>? {
        var low = firstHit(from: index)
        var found: Range<Int>?
        while low < hits.count, hits[low].range.lowerBound == index {
            let hit = hits[low]
            if matches(hit.category), hit.range.upperBound > (found?.upperBound ?? 0) { found = hit.range }
            low += 1
        }
        return found
    }
}

extension HolderReader {
    private func isStop(at index: Int) -> Bool {
        breaks.contains(index) || hit(at: index, where: HolderReader.isStop) != nil
    }

    private static func isStop(_ category: PhraseCategory) -> Bool {
        switch category {
        case .reservation, .notice, .noticeRole(.stop), .noticeRole(.apposition), .prohibition, .unauthorized, .formula,
            .acceptance, .ignore:
            true
        default: false
        }
    }

    private func ends(_ hit: LexiconHit) -> Bool {
        hit.category == .reservation || hit.category == .noticeRole(.stop)
    }

    /// The end of the run of bytes without a space, or the place of a sign that parts words without one.
    private func endOfWord(_ start: Int, limit: Int) -> Int {
        var index = start
        while index < limit, text.bytes[index] != 0x20 { index += 1 }
        return index
    }

    private func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { [0x2D, 0x7C, 0x2F].contains($0) }
    }

    /// Where a holder goes on behind a lone dash or slash: only if the rest is short and nothing else follows.
    private func continued(behind index: Int, limit: Int, sign: UInt8?) -> Int? {
        let next = years.skipSpaces(index)
        guard next < limit, !isStop(at: next) else { return nil }
        if sign == 0x2F { return next }
        guard let rest = holderEndWithoutSigns(from: next, limit: limit), rest >= limit else { return nil }
        let words = text.bytes[next..<rest].split(separator: 0x20).count
        return words <= 3 ? next : nil
    }

    private func holderEndWithoutSigns(from start: Int, limit: Int) -> Int? {
        var index = start
        while index < limit {
            if isStop(at: index) { return nil }
            let wordEnd = endOfWord(index, limit: limit)
            if isSeparator(text.bytes[index..<wordEnd]) { return nil }
            index = years.skipSpaces(wordEnd)
        }
        return index
    }

    /// Where a word has to be cut: at a bullet, a bracket, or a full stop of a script without spaces.
    private func cut(in word: Range<Int>) -> Int? {
        var index = word.lowerBound
        while index < word.upperBound {
            let byte = text.bytes[index]
            if [0x7C, 0x3B, 0x28, 0x5B, 0x3C, 0x3E, 0x7B].contains(byte) || isBullet(index) { return index }
            if index > word.lowerBound, breaks.contains(index) || (byte >= 0x80 && isStop(at: index)) { return index }
            index += 1
        }
        return nil
    }

    /// Whether a bullet, a middle dot or another sign that sets parts of a line apart stands at an offset.
    private func isBullet(_ index: Int) -> Bool {
        let bytes = text.bytes
        guard bytes[index] >= 0x80, index + 1 < end else { return false }
        switch UTF8Scalar.decode(bytes, at: index, end: end).scalar {
        case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x3002, 0x3001, 0x2026, 0x25A0, 0x203A: return true
        default: return false
        }
    }

    /// Whether the holder ends with a word: at a full stop that ends a sentence, or a comma before an address.
    private func endsHolder(_ word: Range<Int>, limit: Int) -> Bool {
        guard let last = text.bytes[word].last else { return true }
        if last == 0x2E { return !isAbbreviation(endingAt: word.upperBound, from: word.lowerBound) }
        guard last == 0x2C else { return false }
        return !goesOnBehindComma(years.skipSpaces(word.upperBound), limit: limit)
    }

    /// Whether a company's name is complete with a suffix: neither another suffix nor a joining word follows.
    private func endsCompany(_ word: Range<Int>, limit: Int) -> Bool {
        guard hit(at: word.lowerBound, where: { $0 == .noticeRole(.suffix) }) != nil,
            text.bytes[word].last != 0x2C
        else { return false }
        let next = years.skipSpaces(word.upperBound)
        guard next < limit else { return true }
        if hit(at: next, where: { $0 == .noticeRole(.suffix) || $0 == .noticeRole(.connective) }) != nil {
            return false
        }
        let following = text.bytes[next..<endOfWord(next, limit: limit)]
        return !HolderReader.joiningWords.contains(String(decoding: following, as: UTF8.self))
    }

    /// Words that join two names of companies.
    private static let joiningWords: Set<String> = [
        "&", "+", "and", "or", "und", "et", "y", "e", "i", "en", "og", "och", "z", "de", "/", "-", "|", "ja",
    ]

    /// Whether a company's suffix stands within the next words behind a comma: "Bennett, Coleman & Co. Ltd."
    private func goesOnBehindComma(_ start: Int, limit: Int) -> Bool {
        var index = start
        for _ in 0..<4 where index < limit {
            if isStop(at: index) { return false }
            if hit(at: index, where: { $0 == .noticeRole(.suffix) }) != nil { return true }
            let wordEnd = endOfWord(index, limit: limit)
            if text.bytes[wordEnd - 1] == 0x2C { return false }
            index = years.skipSpaces(wordEnd)
        }
        return false
    }

    /// Whether the full stop before `index` belongs to the word, as in "Inc.", "S.A." and "J.".
    private func isAbbreviation(endingAt index: Int, from floor: Int) -> Bool {
        var start = index - 1
        while start > floor, text.bytes[start - 1] != 0x20 { start -= 1 }
        if hit(at: start, where: { $0 == .noticeRole(.suffix) }) != nil { return true }
        let word = text.bytes[start..<index - 1]
        return word.count == 1 || (word.count <= 7 && word.contains(0x2E))
    }

    /// A range without loose punctuation at its ends; nil where no letter is left.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first, [0x20, 0x2C, 0x2D, 0x3A, 0x2E, 0x29, 0x2F, 0x7C].contains(text.bytes[first]) {
            range = range.dropFirst()
        }
        while let last = range.last {
            let byte = text.bytes[last]
            let isLoose = [0x20, 0x2C, 0x2D, 0x3A, 0x3B, 0x7C, 0x28, 0x2F].contains(byte)
            let isStop = byte == 0x2E && !isAbbreviation(endingAt: last + 1, from: range.lowerBound)
            guard isLoose || isStop else { break }
            range = range.dropLast()
        }
        let hasLetter = range.contains { index in
            let byte = text.bytes[index]
            return byte >= 0x80 || (0x61...0x7A).contains(byte)
        }
        return hasLetter ? range : nil
    }
}
