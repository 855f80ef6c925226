// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the name of a right holder in folded text, and knows where it ends.
struct HolderReader {
    /// The most words that a holder has; a longer run of words is prose.
    static let mostWords = 14

    let text: FoldedText
    let end: Int
    let hits: BlockHits
    /// Where other words of the page begin: those of policy links, and elements that stand glued to the words before.
    let breaks: Set<Int>
    let words: NoticeWords
    let years: YearReader

    init(text: FoldedText, range: Range<Int>, hits: [LexiconHit], breaks: Set<Int>, words: NoticeWords) {
        self.text = text
        self.hits = BlockHits(hits: hits)
        self.breaks = breaks
        self.words = words
        end = range.upperBound
        years = YearReader(bytes: text.bytes, end: range.upperBound, words: words)
    }

    /// The holder that begins at `start`; nil where no name stands there.
    func holder(at start: Int, limit: Int) -> Range<Int>? {
        var index = start
        var holderEnd = start
        var count = 0
        while index < limit, count < HolderReader.mostWords {
            let isAddress = index == start && isAddress(at: index, limit: limit)
            if !isAddress, isStop(at: index) || years.years(at: index) != nil { break }
            let form = index == start ? nil : companyForm(at: index, limit: limit)
            let wordEnd = form ?? endOfWord(index, limit: limit)
            let word = text.bytes[index..<wordEnd]
            if isSeparator(word) {
                guard let next = continued(behind: wordEnd, limit: limit, sign: word.first) else { break }
                index = next
                continue
            }
            if let cut = isAddress ? nil : cut(in: index..<wordEnd, isFirst: index == start) {
                if cut > index { holderEnd = cut }
                break
            }
            if word.last == 0x3A, index > start { break }
            count += 1
            holderEnd = wordEnd
            if endsHolder(index..<wordEnd, isForm: form != nil, limit: limit) { break }
            if form != nil, endsCompany(index..<wordEnd, limit: limit) { break }
            index = years.skipSpaces(wordEnd)
        }
        guard count < HolderReader.mostWords, let holder = trimmed(start..<holderEnd), !isLoneCharacter(holder) else {
            return nil
        }
        return holder
    }

    /// The offset behind spaces, light punctuation and connectives: where a holder may begin.
    ///
    /// - Parameter crossesStops: whether a full stop may stand between.
    func skipJoints(_ start: Int, limit: Int, crossesStops: Bool = true) -> Int {
        var index = start
        while index < limit {
            if text.bytes[index] == 0x2E, !crossesStops { break }
            if [0x20, 0x2C, 0x2E, 0x3A, 0x2D, 0x7C, 0x29].contains(text.bytes[index]) {
                index += 1
            } else if let length = bulletLength(index) {
                index += length
            } else if let hit = hits.longest(at: index, where: { $0 == .noticeRole(.connective) }),
                hit.upperBound < limit
            {
                index = hit.upperBound
            } else {
                break
            }
        }
        return index
    }

    /// Whether a formula that reserves rights begins at an offset, and where it ends.
    func reservation(at index: Int) -> Range<Int>? {
        hits.longest(at: index) { $0 == .reservation }
    }

    /// The end of the run of bytes without a space.
    func endOfWord(_ start: Int, limit: Int) -> Int {
        var index = start
        while index < limit, text.bytes[index] != 0x20 { index += 1 }
        return index
    }

    /// Whether "www.example.org" or "http://…" begins at an offset: as the first word it is the holder.
    private func isAddress(at index: Int, limit: Int) -> Bool {
        let word = text.bytes[index..<endOfWord(index, limit: limit)]
        return word.starts(with: "www.".utf8) || word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8)
    }

    /// Whether a range is one character of a script without spaces: a rest of prose, and no name.
    private func isLoneCharacter(_ range: Range<Int>) -> Bool {
        let length = UTF8Scalar.decode(text.bytes, at: range.lowerBound, end: range.upperBound).length
        return length == range.count
            && ScalarClass.at(range.lowerBound, in: text.bytes, end: range.upperBound) == .unspaced
    }

    /// A range without loose punctuation at its ends; nil where no letter is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first, [0x20, 0x2C, 0x2D, 0x3A, 0x2E, 0x29, 0x2F, 0x7C].contains(text.bytes[first]) {
            range = range.dropFirst()
        }
        while let last = range.last {
            let byte = text.bytes[last]
            let isLoose = [0x20, 0x2C, 0x2D, 0x3A, 0x3B, 0x7C, 0x28, 0x2F].contains(byte)
            let isStop = byte == 0x2E && !isAbbreviation(endingAt: last + 1, from: range.lowerBound)
            if isLoose || isStop {
                range = range.dropLast()
            } else if let length = trademarkLength(before: range.upperBound, from: range.lowerBound) {
                range = range.dropLast(length)
            } else {
                break
            }
        }
        let hasLetter = range.contains { index in
            let byte = text.bytes[index]
            return byte >= 0x80 || byte.isASCIILetter
        }
        return hasLetter ? range : nil
    }

    /// The length of ™ or ® before an offset; nil where neither stands there.
    private func trademarkLength(before index: Int, from start: Int) -> Int? {
        let bytes = text.bytes[start..<index]
        if bytes.suffix(3).elementsEqual([0xE2, 0x84, 0xA2]) { return 3 }
        return bytes.suffix(2).elementsEqual([0xC2, 0xAE]) ? 2 : nil
    }
}
