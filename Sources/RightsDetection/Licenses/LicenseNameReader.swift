// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Reads the name of a license from its opening words on: "Creative Commons", then elements, version and port.
struct LicenseNameReader {
    /// The words that open a name.
    struct Opening {
        enum Kind {
            case family(Int)
            case license(Int)
        }

        var kind: Kind
        /// The end of the words, as a folded offset.
        var end: Int
    }

    let catalog: LicenseCatalog
    let text: FoldedText
    /// The text as it stands on the page, for what folding takes away.
    let original: [UInt8]
    let end: Int

    /// The most bytes of punctuation and space between two words of a name.
    private static let widestGap = 4
    /// The most words without meaning in a row.
    private static let longestFill = 4

    /// The license whose name opens at `start`; nil where the words name none.
    func mention(_ opening: Opening, at start: Int) -> LicenseMention? {
        var state = State(end: opening.end)
        if case .family(let family) = opening.kind { state.family = family }
        read(&state, from: opening)
        guard let terms = terms(opening, state.elements) else { return nil }
        let version = terms.fixedVersion ?? state.digits.flatMap(terms.version)
        let match = LicenseMatch(
            terms: terms,
            version: version,
            port: version == nil || version == "4.0" || terms.code.isEmpty ? nil : state.port,
            isOrLater: state.isOrLater && version != nil
        )
        return LicenseMention(range: start..<state.end, match: match)
    }

    private struct State {
        var family: Int?
        var elements: [String] = []
        var digits: String?
        var port: String?
        var isOrLater = false
        /// The end of the last word that says something.
        var end: Int
    }

    private func terms(_ opening: Opening, _ elements: [String]) -> LicenseTerms? {
        switch opening.kind {
        case .license(let index): return catalog.terms[index]
        case .family:
            // Without "by" a name is more probably none than one of the licenses that were retired in 2004.
            guard elements.contains("by") else { return nil }
            let code = ["by", "nc", "nd", "sa"].filter(elements.contains).joined(separator: "-")
            return catalog.codes[code].map { catalog.terms[$0] }
        }
    }

    private func read(_ state: inout State, from opening: Opening) {
        var index = opening.end
        var fill = 0
        while let word = nextWord(index), fill <= Self.longestFill {
            if state.digits == nil, let (digits, end) = version(at: word) {
                state.digits = digits
                state.end = end
                index = end
                continue
            }
            guard let (meaning, wordEnd) = continuation(of: state, opening.kind, at: word) else { return }
            switch meaning {
            case .element(_, let code):
                if !state.elements.contains(code) { state.elements.append(code) }
            case .port(_, let code): state.port = state.port ?? code
            case .orLater: state.isOrLater = true
            default:
                fill += 1
                index = wordEnd
                continue
            }
            fill = 0
            state.end = wordEnd
            index = wordEnd
        }
    }

    /// Where the next word begins; nil where the sentence or the text ends before it.
    private func nextWord(_ start: Int) -> Int? {
        var index = start
        while index < end {
            if ScalarClass.at(index, in: text.bytes, end: end) != .separator { break }
            let byte = text.bytes[index]
            let isStop = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
            if isStop, index > start || isSpace(index + 1) { return nil }
            index += UTF8Scalar.decode(text.bytes, at: index, end: end).length
        }
        return index < end && index - start <= Self.widestGap ? index : nil
    }

    private func isSpace(_ index: Int) -> Bool {
        index >= end || text.bytes[index] == 0x20
    }

    /// A version: digits with at most one point, `v` before them or not.
    private func version(at start: Int) -> (digits: String, end: Int)? {
        let bytes = text.bytes
        var index = start
        if bytes[index] == UInt8(ascii: "v") { index += 1 }
        let first = index
        while index < end, bytes[index].isASCIIDigit { index += 1 }
        guard index > first, index - first <= 2 else { return nil }
        if index + 1 < end, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isASCIIDigit {
            index += 1
            while index < end, bytes[index].isASCIIDigit { index += 1 }
        }
        // A number that goes on is a date, a time or a measure.
        if index < end, bytes[index].isASCIILetter || bytes[index] == UInt8(ascii: ":") { return nil }
        return (String(decoding: bytes[first..<index], as: UTF8.self), index)
    }

    /// The longest phrase at `start` that can go on the name.
    private func continuation(
        of state: State,
        _ kind: Opening.Kind,
        at start: Int
    ) -> (LicenseCatalog.Meaning, Int)? {
        var best: (LicenseCatalog.Meaning, Int)?
        catalog.trie.match(in: text.bytes, at: start, end: end) { number, phraseEnd in
            let meaning = catalog.meanings[Int(number)]
            guard phraseEnd > best?.1 ?? start, fits(meaning, start..<phraseEnd, state, kind) else { return }
            best = (meaning, phraseEnd)
        }
        return best
    }

    private func fits(
        _ meaning: LicenseCatalog.Meaning,
        _ range: Range<Int>,
        _ state: State,
        _ kind: Opening.Kind
    ) -> Bool {
        switch meaning {
        case .element(let family, let code):
            guard family == state.family, state.digits == nil || !state.elements.contains("by") else { return false }
            return code != "by" || range.count > 2 || !isPreposition(range)
        case .port(let family, let code):
            guard family == state.family, !state.elements.isEmpty, state.port == nil else { return false }
            return range.count > 3 && code.utf8.count < range.count || isPortCode(range)
        case .fill: return true
        case .opener(let family): return family == state.family
        case .orLater: return state.digits != nil
        case .name(let terms):
            // "Norsk lisens for offentlige data (NLOD) 2.0"
            if case .license(terms) = kind { return true }
            return false
        case .cue: return false
        }
    }

    /// Whether "by" is the English word: "Creative Commons by Ann Smith".
    private func isPreposition(_ range: Range<Int>) -> Bool {
        guard range.upperBound < end, text.bytes[range.upperBound] == 0x20 else { return false }
        guard let next = nextWord(range.upperBound) else { return false }
        if text.bytes[next].isASCIIDigit || isUppercase(range) { return false }
        var isElement = false
        catalog.trie.match(in: text.bytes, at: next, end: end) { number, _ in
            if case .element = catalog.meanings[Int(number)] { isElement = true }
        }
        return !isElement
    }

    /// Whether two letters are a port and no word such as "in" or "no": in capitals, or tied to the version before.
    private func isPortCode(_ range: Range<Int>) -> Bool {
        if isUppercase(range) { return true }
        let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : 0x20
        if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") { return true }
        return nextWord(range.upperBound) == nil
    }

    /// Whether the page has these words in capitals.
    private func isUppercase(_ range: Range<Int>) -> Bool {
        original[text.origin(of: range)].allSatisfy { $0.isASCIILetter && $0 < 0x60 }
    }
}
