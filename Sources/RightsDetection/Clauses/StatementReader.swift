// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the statements of one block of text: its reservations, and the clauses of its sentences.
struct StatementReader {
    /// A statement with its words.
    struct Found {
        var statement: Statement
        /// The words, as a range of folded bytes.
        var range: Range<Int>
        var strength: ClauseParser.Strength
    }

    /// A sentence that names a rule on actions in a form that was not understood.
    struct Unparsed {
        var actions: [Action]
        var range: Range<Int>
    }

    let lexicon: Lexicon
    let text: FoldedText
    let range: Range<Int>
    let hits: ArraySlice<LexiconHit>
    /// The language that the page declares, as a BCP 47 tag: of two readings of equal worth its own wins.
    let pageLanguage: String?

    /// The statements of the block, in text order, and the sentences that were not understood.
    func read() -> (found: [Found], unparsed: [Unparsed]) {
        var found: [Found] = []
        var unparsed: [Unparsed] = []
        let reservations = ReservationReader.reservations(in: hits)
        for hit in reservations {
            let language = lexicon.languages[Int(hit.language)]
            let statement = Statement(modality: .reservation, language: language)
            found.append(Found(statement: statement, range: hit.range, strength: .strong))
        }
        guard mayState(hits) else { return (found, unparsed) }
        // Hits and sentences both stand in text order: each hit is looked at once.
        var next = hits.startIndex
        for sentence in Sentences.split(text.bytes, range: range) {
            var inside: [LexiconHit] = []
            while next < hits.endIndex, hits[next].range.lowerBound < sentence.upperBound {
                if sentence.contains(hits[next].range) { inside.append(hits[next]) }
                next += 1
            }
            guard mayState(inside) else { continue }
            read(sentence, inside, reservations, &found, &unparsed)
        }
        return (found.sorted { $0.range.lowerBound < $1.range.lowerBound }, unparsed)
    }

    private func read(
        _ sentence: Range<Int>,
        _ hits: [LexiconHit],
        _ reservations: [LexiconHit],
        _ found: inout [Found],
        _ unparsed: inout [Unparsed]
    ) {
        var best: (clause: ClauseParser.Clause, cues: SentenceCues)?
        var undecided: [Action] = []
        for cues in readings(hits) {
            let language = lexicon.languages[Int(cues.language)]
            let grant = LicenseGrant(in: text.bytes, sentence: sentence, cues: cues)
            let parser = ClauseParser(cues: cues, language: language, grant: grant, formulas: lexicon.formulas)
            guard let clause = parser.clause() else {
                if undecided.isEmpty { undecided = parser.undecidedActions }
                continue
            }
            if let current = best, !isBetter((clause, cues), than: current) { continue }
            best = (clause, cues)
        }
        if let best {
            let words = extent(of: sentence, cues: best.cues, reservations: reservations)
            found.append(Found(statement: best.clause.statement, range: words, strength: best.clause.strength))
        } else if !undecided.isEmpty {
            unparsed.append(Unparsed(actions: undecided, range: sentence))
        }
    }

    /// The cues of each language that stands in the sentence, with those of no language.
    private func readings(_ hits: [LexiconHit]) -> [SentenceCues] {
        var languages: [UInt8] = []
        for hit in hits where StatementReader.isCue(hit) && !languages.contains(hit.language) {
            languages.append(hit.language)
        }
        let common = lexicon.languages.firstIndex(of: "und").map { UInt8(clamping: $0) }
        return languages.map { language in
            let own = hits.filter { $0.language == language || $0.language == common }
            return SentenceCues(language: language, hits: own.filter(StatementReader.isClauseWord))
        }
    }

    /// Whether a hit may hide shorter ones: "terms of use" names no use, but "reproduction of content" names one, although
    /// it is also the name of a page, and where a notice's holder ends is nothing to a clause.
    private static func isClauseWord(_ hit: LexiconHit) -> Bool {
        switch hit.category {
        case .noticeRole, .link(.licensing), .link(.copyright): false
        default: true
        }
    }

    private func isBetter(
        _ new: (clause: ClauseParser.Clause, cues: SentenceCues),
        than old: (clause: ClauseParser.Clause, cues: SentenceCues)
    ) -> Bool {
        func worth(_ reading: (clause: ClauseParser.Clause, cues: SentenceCues)) -> (Int, Int, Int) {
            let language = lexicon.languages[Int(reading.cues.language)]
            let isOwn = pageLanguage.map { $0.split(separator: "-").first == language.split(separator: "-").first }
            return (reading.clause.strength.rawValue, reading.cues.coverage, isOwn == true ? 1 : 0)
        }
        return worth(new) > worth(old)
    }

    /// The words of a clause: the sentence, without reservations before and behind its cues.
    private func extent(of sentence: Range<Int>, cues: SentenceCues, reservations: [LexiconHit]) -> Range<Int> {
        guard let first = cues.hits.first?.range.lowerBound, let last = cues.hits.map(\.range.upperBound).max() else {
            return sentence
        }
        var lower = sentence.lowerBound
        var upper = sentence.upperBound
        for reservation in reservations {
            if reservation.range.upperBound <= first { lower = max(lower, reservation.range.upperBound) }
            if reservation.range.lowerBound >= last { upper = min(upper, reservation.range.lowerBound) }
        }
        while lower < upper, isLoose(text.bytes[lower]) { lower += 1 }
        while upper > lower, isLoose(text.bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private func isLoose(_ byte: UInt8) -> Bool {
        [0x20, 0x2C, 0x2D, 0x3A, 0x3B, 0x2E, 0x28].contains(byte)
    }

    /// Whether words of one language rule on something: a cue, and an action, a condition or a license beside it.
    private func mayState(_ hits: some Sequence<LexiconHit>) -> Bool {
        // One bit for each language.
        var cues: UInt128 = 0
        var objects: UInt128 = 0
        for hit in hits {
            switch hit.category {
            case .formula: return true
            case .prohibition, .permission, .duty, .only, .needs, .unauthorized: cues |= 1 << UInt128(hit.language)
            case .action, .condition, .license: objects |= 1 << UInt128(hit.language)
            default: continue
            }
        }
        guard cues != 0, objects != 0 else { return false }
        return cues & objects != 0 || objects & lexicon.commonLanguage != 0
    }

    private static func isCue(_ hit: LexiconHit) -> Bool {
        switch hit.category {
        case .prohibition, .permission, .duty, .only, .needs, .unauthorized, .formula: true
        default: false
        }
    }
}
