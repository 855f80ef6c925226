// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the copyright notices of one block of text: mark, years and holder, in whichever order they stand.
struct NoticeParser {
    /// A notice with its words.
    struct Found {
        var notice: Notice
        /// The shortest range of folded bytes that holds mark, years and holder.
        var range: Range<Int>
    }

    let text: FoldedText
    /// The text before folding: a name begins with a capital letter.
    let original: [UInt8]
    let range: Range<Int>
    let reader: HolderReader
    /// Whether the block is code, in which "(c)" and "Copyright" speak of the code.
    let isCode: Bool
    /// The offset of the first "(b)" of the block.
    let secondListLetter: Int?

    /// Makes the parser of a block; `breaks` are the folded offsets at which the words of policy links begin.
    init(
        text: FoldedText,
        original: [UInt8],
        range: Range<Int>,
        hits: [LexiconHit],
        breaks: Set<Int> = [],
        words: NoticeWords,
        isCode: Bool = false
    ) {
        self.text = text
        self.original = original
        self.range = range
        self.isCode = isCode
        reader = HolderReader(text: text, range: range, hits: hits, breaks: breaks, words: words)
        let bytes = text.bytes
        secondListLetter = range.dropLast(2).first {
            bytes[$0] == 0x28 && bytes[$0 + 1] == 0x62 && bytes[$0 + 2] == 0x29
        }
    }

    /// The notices of the block, in text order.
    func notices() -> [Found] {
        let marks = NoticeMark.marks(in: text, range: range, hits: reader.hits, years: reader.years)
        var found: [Found] = []
        var floor = range.lowerBound
        for (index, mark) in marks.enumerated() where mark.range.lowerBound >= floor && (!isCode || mark.kind == .sign)
        {
            let limit = index + 1 < marks.count ? marks[index + 1].range.lowerBound : range.upperBound
            guard let notice = notice(mark, floor: floor, limit: limit) else { continue }
            found.append(notice)
            floor = notice.range.upperBound
        }
        guard found.isEmpty, !isCode, marks.allSatisfy(\.isReservation) else { return found }
        return [unmarked()].compactMap(\.self)
    }

    /// Reads the notice of one mark, between the end of the last and the beginning of the next.
    private func notice(_ mark: NoticeMark, floor: Int, limit: Int) -> Found? {
        var start = mark.range.lowerBound
        var end = mark.range.upperBound
        var years = mark.years
        var index = reader.skipJoints(end, limit: limit, crossesStops: !mark.isReservation)
        if years == nil, let (span, yearsEnd) = reader.years.years(at: index), yearsEnd <= limit {
            (years, end) = (span, yearsEnd)
            index = reader.skipJoints(yearsEnd, limit: limit)
        }
        if isListLetter(mark), years == nil { return nil }
        var holder = name(at: index, mark: mark, hasYears: years != nil, limit: limit)
        if let holder {
            end = holder.upperBound
            if years == nil, let (span, yearsEnd) = trailingYears(behind: end, limit: range.upperBound) {
                (years, end) = (span, yearsEnd)
            }
            end = apposition(behind: end, limit: limit) ?? end
        }
        if years == nil, let (span, yearsStart) = reader.years.years(before: start, floor: floor) {
            (years, start) = (span, yearsStart)
        }
        if holder == nil, let left = leftHolder(of: start, mark: mark, floor: floor, limit: limit) {
            holder = left
            start = min(start, left.lowerBound)
            if years == nil, let (span, yearsStart) = reader.years.years(before: left.lowerBound, floor: floor) {
                (years, start) = (span, yearsStart)
            }
        }
        if years == nil, let holder, isPolicyLink(holder) { return nil }
        if holder == nil, let reservation = reader.reservation(at: index) {
            return reserved(mark, years, reservation, start: start, limit: limit)
        }
        guard holder != nil || years != nil else { return reservedBefore(mark, floor: floor) }
        guard isClaim(mark, holder: holder, years: years, end: end, floor: floor) else { return nil }
        return Found(notice: Notice(holder: holder.map(words), years: years), range: start..<end)
    }

    /// The end of "…, a division of Example Inc." behind a holder.
    private func apposition(behind index: Int, limit: Int) -> Int? {
        let next = reader.skipJoints(index, limit: limit)
        guard next < limit, let words = reader.hits.longest(at: next, where: { $0 == .noticeRole(.apposition) }) else {
            return nil
        }
        return reader.holder(at: reader.skipJoints(words.upperBound, limit: limit), limit: limit)?.upperBound
    }

    /// Years behind a holder; a second mark may stand between ("Copyright Example © 2024", "© Example copyright 2024").
    func trailingYears(behind index: Int, limit: Int) -> (YearSpan, Int)? {
        var next = index
        while next < limit, [0x20, 0x2C, 0x2D, 0x28, 0x2E, 0x7C].contains(text.bytes[next]) { next += 1 }
        if next + 1 < limit, text.bytes[next] == 0xC2, text.bytes[next + 1] == 0xA9 {
            next = reader.years.skipSpaces(next + 2)
        } else if let mark = reader.hits.longest(at: next, where: { $0 == .notice }), mark.upperBound < limit {
            next = reader.years.skipSpaces(mark.upperBound)
        }
        guard let (span, end) = reader.years.years(at: next), end <= limit else { return nil }
        return (span, end)
    }

    /// The words of a range, as the page has them.
    func words(_ range: Range<Int>) -> String {
        String(decoding: original[text.origin(of: range)], as: UTF8.self)
    }
}
