// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

extension HolderReader {
    /// The most words behind a dash that still belong to a holder.
    private static let mostWordsBehindDash = 3
    /// The most bytes of a bracket inside a holder: "(UK)".
    private static let longestBracket = 12

    /// Whether other words than the holder's begin at an offset.
    func isStop(at index: Int) -> Bool {
        breaks.contains(index) || hits.longest(at: index, where: HolderReader.isStop) != nil
    }

    private static func isStop(_ category: PhraseCategory) -> Bool {
        switch category {
        case .reservation, .notice, .noticeRole(.stop), .noticeRole(.apposition), .prohibition, .unauthorized, .formula,
            .acceptance, .ignore:
            true
        default: false
        }
    }

    /// Whether a word is a lone dash, bar or slash.
    func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { [0x2D, 0x7C, 0x2F].contains($0) }
    }

    /// Where a holder goes on behind a lone dash or slash: only if the rest is short and nothing else follows.
    func continued(behind index: Int, limit: Int, sign: UInt8?) -> Int? {
        let next = years.skipSpaces(index)
        guard next < limit, !isStop(at: next) else { return nil }
        if sign == 0x2F { return next }
        var rest = hits.longest(at: next, where: { $0 == .noticeRole(.connective) })?.upperBound ?? next
        for _ in 0..<Self.mostWordsBehindDash {
            rest = years.skipSpaces(rest)
            guard rest < limit, !isStop(at: rest) else { break }
            let wordEnd = endOfWord(rest, limit: limit)
            let word = text.bytes[rest..<wordEnd]
            if isSeparator(word), word.first != 0x2F { break }
            if word.last == 0x3A { return nil }
            rest = wordEnd
            if word.last == 0x2E, !isAbbreviation(endingAt: wordEnd, from: next) { break }
        }
        return isEndOfClaim(rest, limit: limit) ? next : nil
    }

    /// Whether nothing but years or a reservation follows.
    private func isEndOfClaim(_ index: Int, limit: Int) -> Bool {
        var index = index
        while index < limit, [0x20, 0x2D, 0x2E, 0x2C, 0x7C].contains(text.bytes[index]) { index += 1 }
        return index >= limit || reservation(at: index) != nil || years.years(at: index) != nil
    }

    /// Where a word has to be cut: at a bullet, a bracket, or a full stop of a script without spaces.
    func cut(in word: Range<Int>, isFirst: Bool) -> Int? {
        var index = word.lowerBound
        while index < word.upperBound {
            let byte = text.bytes[index]
            if byte == 0x28, let close = endOfBracketedForm(index, limit: word.upperBound) {
                index = close
                continue
            }
            if byte == 0x28, !isFirst, let close = endOfBracket(index, limit: word.upperBound) {
                index = close
                continue
            }
            if [0x7C, 0x3B, 0x28, 0x5B, 0x3C, 0x3E, 0x7B].contains(byte) || bulletLength(index) != nil { return index }
            if index > word.lowerBound, breaks.contains(index) || (byte >= 0x80 && isStop(at: index)) { return index }
            index += 1
        }
        return nil
    }

    /// The end of a company's form in brackets, which is part of its name, even in front: "(주)푸른미디어".
    private func endOfBracketedForm(_ open: Int, limit: Int) -> Int? {
        guard let form = hits.longest(at: open, where: { $0 == .noticeRole(.suffix) }), form.upperBound <= limit,
            text.bytes[form].last == 0x29
        else { return nil }
        return form.upperBound
    }

    /// The end of a short bracket that is part of a name, as in "Example (UK) Ltd".
    private func endOfBracket(_ open: Int, limit: Int) -> Int? {
        let bracket = text.bytes[open..<limit].prefix(Self.longestBracket)
        guard let close = bracket.firstIndex(of: 0x29), close > open + 2, text.bytes[open + 1].isASCIILetter,
            !isStop(at: open + 1), years.years(at: open + 1) == nil
        else { return nil }
        return close + 1
    }

    /// The length of a bullet, a middle dot or another sign that sets parts of a line apart; nil where none stands.
    func bulletLength(_ index: Int) -> Int? {
        let bytes = text.bytes
        guard bytes[index] >= 0x80, index + 1 < end else { return nil }
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: end)
        switch scalar {
        case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x3002, 0x3001, 0x2026, 0x25A0, 0x203A: return length
        default: return nil
        }
    }

    /// Whether the holder ends with a word: at a full stop that ends a sentence, or a comma before an address.
    ///
    /// - Parameter isForm: whether the word is the form of a company, behind which "or its affiliates" may follow.
    func endsHolder(_ word: Range<Int>, isForm: Bool, limit: Int) -> Bool {
        guard let last = text.bytes[word].last else { return true }
        if last == 0x2E { return !isAbbreviation(endingAt: word.upperBound, from: word.lowerBound) }
        guard last == 0x2C else { return false }
        let next = years.skipSpaces(word.upperBound)
        if isForm, !isStop(at: next), words.end(of: .joining, in: text.bytes, at: next, end: limit) != nil {
            return false
        }
        return !goesOnBehindComma(next, limit: limit)
    }

    /// The end of the form of a company at an offset, with the punctuation that is written to it.
    func companyForm(at index: Int, limit: Int) -> Int? {
        guard let form = hits.longest(at: index, where: { $0 == .noticeRole(.suffix) }), form.upperBound <= limit,
            !isAccented(form)
        else { return nil }
        return endOfWord(form.upperBound, limit: limit)
    }

    /// Whether a short form has lost an accent to folding: "Cổ" is a word, and not the form "Co".
    private func isAccented(_ form: Range<Int>) -> Bool {
        guard form.count <= 3, form.upperBound < text.origins.count else { return false }
        return Int(text.origins[form.upperBound]) - Int(text.origins[form.lowerBound]) > form.count
    }

    /// Whether a company's name is complete with its form: neither another form nor a joining word follows.
    func endsCompany(_ form: Range<Int>, limit: Int) -> Bool {
        guard text.bytes[form].last != 0x2C else { return false }
        let next = years.skipSpaces(form.upperBound)
        guard next < limit else { return true }
        if hits.longest(at: next, where: { $0 == .noticeRole(.suffix) || $0 == .noticeRole(.connective) }) != nil {
            return false
        }
        if text.bytes[next] == 0x28, endOfBracket(next, limit: limit) != nil { return false }
        if isJoiningSign(text.bytes[next]), next + 1 < limit, text.bytes[next + 1] == 0x20 { return false }
        return words.end(of: .joining, in: text.bytes, at: next, end: limit) == nil
    }

    /// Whether a sign joins two names: "&", "+", a slash, a dash, a bar.
    private func isJoiningSign(_ byte: UInt8) -> Bool {
        [0x26, 0x2B, 0x2F, 0x2D, 0x7C].contains(byte)
    }

    /// Whether a company's suffix stands within the next words behind a comma: "Bennett, Coleman & Co. Ltd."
    private func goesOnBehindComma(_ start: Int, limit: Int) -> Bool {
        var index = start
        for _ in 0..<4 where index < limit {
            if isStop(at: index) { return false }
            if hits.longest(at: index, where: { $0 == .noticeRole(.suffix) }) != nil { return true }
            let wordEnd = endOfWord(index, limit: limit)
            if text.bytes[wordEnd - 1] == 0x2C { return false }
            index = years.skipSpaces(wordEnd)
        }
        return false
    }

    /// Whether the full stop before `index` belongs to the word, as in "Inc.", "S.A." and "J.".
    func isAbbreviation(endingAt index: Int, from floor: Int) -> Bool {
        var start = index - 1
        while start > floor, text.bytes[start - 1] != 0x20 { start -= 1 }
        if hits.longest(at: start, where: { $0 == .noticeRole(.suffix) }) != nil { return true }
        let word = text.bytes[start..<index - 1]
        return word.count == 1 || (word.count <= 7 && word.contains(0x2E))
    }
}
