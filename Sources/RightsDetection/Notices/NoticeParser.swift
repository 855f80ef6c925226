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
    let hits: [LexiconHit]
    private let reader: HolderReader
    /// The offset of the first "(b)" of the block.
    private let secondListLetter: Int?

    /// Makes the parser of a block; `breaks` are the folded offsets at which the words of policy links begin.
    init(text: FoldedText, original: [UInt8], range: Range<Int>, hits: [LexiconHit], breaks: Set<Int> = []) {
        self.text = text
        self.original = original
        self.range = range
        self.hits = hits
        reader = HolderReader(text: text, range: range, hits: hits, breaks: breaks)
        let bytes = text.bytes
        secondListLetter = range.dropLast(2).first {
            bytes[$0] == 0x28 && bytes[$0 + 1] == 0x62 && bytes[$0 + 2] == 0x29
        }
    }

    /// The notices of the block, in text order.
    func notices() -> [Found] {
        let marks = NoticeMark.marks(in: text, range: range, hits: hits)
        var found: [Found] = []
        var floor = range.lowerBound
        for (index, mark) in marks.enumerated() where mark.range.lowerBound >= floor {
            let limit = index + 1 < marks.count ? marks[index + 1].range.lowerBound : range.upperBound
            guard let notice = notice(mark, floor: floor, limit: limit) else { continue }
            found.append(notice)
            floor = notice.range.upperBound
        }
        return found.isEmpty && marks.isEmpty ? unmarked() : found
    }

    private func notice(_ mark: NoticeMark, floor: Int, limit: Int) -> Found? {
        var start = mark.range.lowerBound
        var end = mark.range.upperBound
        var years: YearSpan?
        var index = reader.skipJoints(end, limit: limit)
        if let (span, yearsEnd) = reader.years.years(at: index), yearsEnd <= limit {
            (years, end) = (span, yearsEnd)
            index = reader.skipJoints(yearsEnd, limit: limit)
        }
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
        if holder == nil, let reservation = reader.reservation(at: index) {
            return reserved(mark, years, reservation, start: start, limit: limit)
        }
        guard holder != nil || years != nil, isClaim(mark, holder: holder, years: years, floor: floor) else {
            return nil
        }
        return Found(notice: Notice(holder: holder.map(words), years: years), range: start..<end)
    }

    /// "© 2017 Todos los derechos reservados para Grupo Extra", or the mark with the reservation alone.
    private func reserved(
        _ mark: NoticeMark,
        _ years: YearSpan?,
        _ reservation: Range<Int>,
        start: Int,
        limit: Int
    ) -> Found? {
        guard mark.kind == .sign || years != nil else { return nil }
        let next = reader.skipJoints(reservation.upperBound, limit: limit)
        if let holder = name(at: next, mark: mark, hasYears: years != nil, limit: limit),
            next > reservation.upperBound,
            text.bytes[reservation.upperBound..<next].allSatisfy({ $0 != 0x2E && $0 != 0x2D })
        {
            return Found(notice: Notice(holder: words(holder), years: years), range: start..<holder.upperBound)
        }
        if let years {
            let end = reader.years.years(at: reader.skipJoints(mark.range.upperBound, limit: limit))?.end
            return Found(notice: Notice(years: years), range: start..<max(mark.range.upperBound, end ?? 0))
        }
        return Found(notice: Notice(), range: start..<reservation.upperBound)
    }

    /// The end of "…, a division of Example Inc." behind a holder.
    private func apposition(behind index: Int, limit: Int) -> Int? {
        let next = reader.skipJoints(index, limit: limit)
        guard next < limit, let words = reader.hit(at: next, where: { $0 == .noticeRole(.apposition) }) else {
            return nil
        }
        return reader.holder(at: reader.skipJoints(words.upperBound, limit: limit), limit: limit)?.upperBound
    }

    /// Years behind a holder; a second mark may stand between ("Copyright Example © 2024").
    private func trailingYears(behind index: Int, limit: Int) -> (YearSpan, Int)? {
        var next = index
        while next < limit, [0x20, 0x2C, 0x2D, 0x28, 0x2E, 0x7C].contains(text.bytes[next]) { next += 1 }
        if next + 1 < limit, text.bytes[next] == 0xC2, text.bytes[next + 1] == 0xA9 {
            next = reader.years.skipSpaces(next + 2)
        }
        guard let (span, end) = reader.years.years(at: next), end <= limit else { return nil }
        return (span, end)
    }

    /// The holder at an offset, where it looks like a name.
    private func name(at index: Int, mark: NoticeMark, hasYears: Bool, limit: Int) -> Range<Int>? {
        guard index < limit, let holder = reader.holder(at: index, limit: limit) else { return nil }
        if mark.kind == .word, reader.hit(at: index, where: { $0 == .noticeRole(.topic) }) != nil { return nil }
        let isName = isCapital(at: holder.lowerBound)
        switch mark.kind {
        case .sign: return isName || hasYears || isShort(holder) ? holder : nil
        case .typed: return hasYears || isName ? holder : nil
        case .word: return isName ? holder : nil
        }
    }

    private func leftHolder(of start: Int, mark: NoticeMark, floor: Int, limit: Int) -> Range<Int>? {
        guard start > floor, let holder = reader.holder(before: start, floor: floor) else { return nil }
        guard isCapital(at: holder.lowerBound), holder.upperBound + 3 >= start else { return nil }
        switch mark.kind {
        case .sign: return holder
        case .typed: return nil
        case .word:
            // "… unterliegt dem Copyright": in scripts with spaces and capitals a word behind a name is prose.
            let isUnspaced = ScalarClass.at(holder.lowerBound, in: text.bytes, end: range.upperBound) == .unspaced
            return isUnspaced ? holder : nil
        }
    }

    /// Whether mark, holder and years together are a claim of copyright.
    private func isClaim(_ mark: NoticeMark, holder: Range<Int>?, years: YearSpan?, floor: Int) -> Bool {
        switch mark.kind {
        case .sign: true
        case .typed:
            years != nil || holder.map { $0.lowerBound >= mark.range.upperBound } == true && !isListLetter(mark)
        case .word:
            startsSegment(mark.range.lowerBound, floor: floor) || (holder?.lowerBound ?? .max) < mark.range.lowerBound
        }
    }

    /// Whether the mark is the third letter of a list that begins with (a) and (b).
    private func isListLetter(_ mark: NoticeMark) -> Bool {
        secondListLetter.map { $0 < mark.range.lowerBound } ?? false
    }

    /// Whether nothing of the same sentence stands before an offset.
    private func startsSegment(_ index: Int, floor: Int) -> Bool {
        var before = index
        while before > range.lowerBound, [0x20, 0x22, 0x28].contains(text.bytes[before - 1]) { before -= 1 }
        guard before > range.lowerBound, before > floor else { return true }
        let byte = text.bytes[before - 1]
        return [0x2E, 0x7C, 0x3A, 0x2F, 0x2D, 0x3B, 0x3E].contains(byte)
            || byte >= 0x80
                && ScalarClass.before(before, in: text.bytes, start: range.lowerBound) == .separator
            || reader.years.years(before: before, floor: range.lowerBound) != nil
    }

    /// The notice without a mark: years, a holder and a reservation, as in "2019 Example All Rights Reserved".
    private func unmarked() -> [Found] {
        guard range.count < 400, let hit = hits.first(where: { $0.category == .reservation }) else { return [] }
        let floor = range.lowerBound
        let limit = hit.range.lowerBound
        if let years = reader.years.years(at: floor), years.end < limit {
            let start = reader.skipJoints(years.end, limit: limit)
            guard let holder = reader.holder(at: start, limit: limit), isCapital(at: holder.lowerBound) else {
                return []
            }
            return [Found(notice: Notice(holder: words(holder), years: years.span), range: floor..<holder.upperBound)]
        }
        guard let (span, end) = trailingYears(behind: hit.range.upperBound, limit: range.upperBound),
            let holder = reader.holder(before: limit, floor: floor), isCapital(at: holder.lowerBound)
        else { return [] }
        return [Found(notice: Notice(holder: words(holder), years: span), range: holder.lowerBound..<end)]
    }

    private func words(_ range: Range<Int>) -> String {
        String(decoding: original[text.origin(of: range)], as: UTF8.self)
    }

    private func isShort(_ holder: Range<Int>) -> Bool {
        text.bytes[holder].split(separator: 0x20).count <= 4
    }

    /// Whether a word begins with a capital letter, a digit, a quote, or a letter of a script without capitals.
    private func isCapital(at index: Int) -> Bool {
        let offset = Int(text.origins[index])
        let (scalar, _) = UTF8Scalar.decode(original, at: offset, end: original.count)
        guard let letter = Unicode.Scalar(scalar) else { return false }
        let opensName =
            letter.properties.isAlphabetic || letter.properties.numericType != nil
            || "\"'«“„『「‘".unicodeScalars.contains(letter)
        return (opensName && !letter.properties.isLowercase) || isAddress(index)
    }

    /// "lestimes.com": a name in lower case with a dot inside.
    private func isAddress(_ index: Int) -> Bool {
        let word = text.bytes[index..<range.upperBound].prefix { $0 != 0x20 }
        return word.dropLast().contains(0x2E)
    }
}
