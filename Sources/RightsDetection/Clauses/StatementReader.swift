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
        /// Whether it permits less than was understood: see `ClauseParser.Clause.isNarrowed`.
        var isNarrowed = false

        fileprivate var isProhibition: Bool { statement.modality == .prohibition }
    }

    /// A sentence that names a rule on actions in a form that was not understood.
    struct Unparsed {
        var actions: [Action]
        var range: Range<Int>
    }

    let lexicon: Lexicon
    let licenses: LicenseCatalog
    let text: FoldedText
    let range: Range<Int>
    let hits: ArraySlice<LexiconHit>
    /// The language that the page declares, as a BCP 47 tag: of two readings of equal worth its own wins.
    let pageLanguage: String?

    /// Whether a block with these hits may hold a statement at all: most hold none, and need no reader.
    static func mayHold(_ hits: ArraySlice<LexiconHit>, _ lexicon: Lexicon) -> Bool {
        hits.contains { $0.category == .reservation } || mayState(hits, lexicon)
    }

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
        guard Self.mayState(hits, lexicon) else { return (found, unparsed) }
        // Hits, sentences and reservations all stand in text order: each is looked at once.
        var next = hits.startIndex
        var reservation = reservations.startIndex
        var previous: Int?
        var permitted: Int?
        for sentence in Sentences.split(text.bytes, range: range, abbreviations: lexicon.abbreviations) {
            var inside: [LexiconHit] = []
            while next < hits.endIndex, hits[next].range.lowerBound < sentence.upperBound {
                if sentence.contains(hits[next].range) { inside.append(hits[next]) }
                next += 1
            }
            while reservation < reservations.endIndex,
                reservations[reservation].range.upperBound <= sentence.lowerBound
            { reservation += 1 }
            let before = previous
            previous = nil
            if let permission = permitted, takesBack(inside, sentence) { found[permission].isNarrowed = true }
            permitted = nil
            guard Self.mayState(inside, lexicon) || before != nil && !inside.isEmpty else { continue }
            guard !Sentences.isQuestion(sentence, in: text.bytes, end: range.upperBound) else { continue }
            let near = reservations[reservation...].prefix { $0.range.lowerBound < sentence.upperBound }
            let count = found.count
            read(sentence, inside, near, before, &found, &unparsed)
            previous = (count..<found.count).last { found[$0].isProhibition }
            permitted = (count..<found.count).last { found[$0].statement.modality == .permission }
        }
        return (found.sorted { $0.range.lowerBound < $1.range.lowerBound }, unparsed)
    }

    /// Whether the sentence behind a permission may take a part of it back: "But not without asking".
    ///
    /// One that is a clause of its own, such as a demand of credit, speaks for itself.
    private func takesBack(_ hits: [LexiconHit], _ sentence: Range<Int>) -> Bool {
        let takes = hits.contains { hit in
            switch hit.category {
            case .without, .needs, .only, .limit, .condition(.authorization), .condition(.notification): true
            default: false
            }
        }
        guard takes else { return false }
        return reader(of: sentence).clauses(hits).isEmpty
    }

    private func reader(of sentence: Range<Int>) -> SentenceReader {
        SentenceReader(
            lexicon: lexicon,
            licenses: licenses,
            text: text.bytes,
            sentence: sentence,
            pageLanguage: pageLanguage
        )
    }

    /// Reads one sentence; `before` is the prohibition of the sentence before it, if there is one.
    private func read(
        _ sentence: Range<Int>,
        _ hits: [LexiconHit],
        _ reservations: ArraySlice<LexiconHit>,
        _ before: Int?,
        _ found: inout [Found],
        _ unparsed: inout [Unparsed]
    ) {
        let reader = reader(of: sentence)
        let clauses = reader.clauses(hits)
        for reading in clauses {
            var statement = reading.clause.statement
            if let before, reading.clause.namesNoAction { statement.actions = found[before].statement.actions }
            let words = extent(of: reading.range, cues: reading.cues, reservations: reservations)
            found.append(
                Found(
                    statement: statement,
                    range: words,
                    strength: reading.clause.strength,
                    isNarrowed: reading.clause.isNarrowed
                )
            )
        }
        guard clauses.isEmpty else { return }
        if let before {
            let added = reader.exceptions(hits).filter { !found[before].statement.unless.contains($0) }
            found[before].statement.unless += added
            if !added.isEmpty {
                var statement = found[before].statement
                statement.unless = added
                found.append(Found(statement: statement, range: sentence, strength: found[before].strength))
                return
            }
        }
        let undecided = reader.undecidedActions(hits)
        if !undecided.isEmpty { unparsed.append(Unparsed(actions: undecided, range: sentence)) }
    }

    /// The words of a clause: the sentence, without reservations before and behind its cues.
    private func extent(
        of sentence: Range<Int>,
        cues: SentenceCues,
        reservations: ArraySlice<LexiconHit>
    ) -> Range<Int> {
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
    private static func mayState(_ hits: some Sequence<LexiconHit>, _ lexicon: Lexicon) -> Bool {
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
}
