// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// Reads the clauses of one sentence, each language by itself, and takes the reading that explains the most.
struct SentenceReader {
    /// What one language makes of the words.
    struct Reading {
        var clause: ClauseParser.Clause
        var cues: SentenceCues
        /// The words read.
        var range: Range<Int>
    }

    let lexicon: Lexicon
    let licenses: LicenseCatalog
    let text: [UInt8]
    let sentence: Range<Int>
    /// The language that the page declares, as a BCP 47 tag: of two readings of equal worth its own wins.
    let pageLanguage: String?

    /// The clauses of the sentence, in text order; none where its cues make none.
    ///
    /// A sentence is one clause, but for a permission and a prohibition that are set against each other.
    func clauses(_ hits: [LexiconHit]) -> [Reading] {
        guard let best = best(hits) else { return [] }
        return parts(of: best) ?? [best]
    }

    /// The actions that the sentence names and leaves undecided.
    func undecidedActions(_ hits: [LexiconHit]) -> [Action] {
        readings(hits).lazy.map { parser($0, sentence).undecidedActions }.first { !$0.isEmpty } ?? []
    }

    /// The conditions that the sentence adds to a prohibition before it, such as "except with our written consent".
    func exceptions(_ hits: [LexiconHit]) -> [Condition] {
        for cues in readings(hits, isCue: { $0.category == .without }) {
            guard cues.actions.isEmpty, !cues.has(.ignore), let opener = cues.first(.without),
                opener.range.lowerBound == sentence.lowerBound
            else { continue }
            let conditions = parser(cues, sentence).lifting
            if !conditions.isEmpty { return conditions }
        }
        return []
    }

    /// The reading that explains the most; where one language reads a prohibition, none reads the grant of a license.
    private func best(_ hits: [LexiconHit]) -> Reading? {
        var best: Reading?
        var prohibition: Reading?
        for cues in readings(hits, isCue: Self.isCue) {
            guard let clause = parser(cues, sentence).clause() else { continue }
            let reading = Reading(clause: clause, cues: cues, range: sentence)
            if prohibition == nil, clause.statement.modality == .prohibition { prohibition = reading }
            if let current = best, worth(reading) <= worth(current) { continue }
            best = reading
        }
        if let prohibition, let reading = best, reading.clause.statement.modality == .permission,
            reading.cues.has(.license)
        {
            return prohibition
        }
        return best
    }

    /// The two clauses of a sentence that permits one thing and forbids another; nil where it is one clause.
    private func parts(of whole: Reading) -> [Reading]? {
        guard whole.cues.has(.permission), whole.cues.has(.prohibition), whole.cues.formulas.isEmpty else { return nil }
        let language = Int(whole.cues.language)
        let boundaries = ClauseBoundaries(text: text, contrasts: lexicon.joints[language].contrasts)
        for place in boundaries.places(in: sentence) {
            let halves = [sentence.lowerBound..<place, place..<sentence.upperBound].compactMap { range -> Reading? in
                let cues = whole.cues.part(range)
                guard let clause = parser(cues, range).clause(), !clause.statement.actions.isEmpty else { return nil }
                return Reading(clause: clause, cues: cues, range: range)
            }
            guard halves.count == 2, !halves.contains(where: { $0.clause.namesNoAction }) else { continue }
            let modalities = Set(halves.map(\.clause.statement.modality))
            if modalities == [.permission, .prohibition] { return strengthened(halves, like: whole) }
        }
        return nil
    }

    /// Halves of a sentence that is sure to be about use of the content are so too.
    private func strengthened(_ halves: [Reading], like whole: Reading) -> [Reading] {
        halves.map { half in
            var half = half
            half.clause.strength = max(half.clause.strength, whole.clause.strength)
            return half
        }
    }

    private func parser(_ cues: SentenceCues, _ range: Range<Int>) -> ClauseParser {
        let conjunctions = lexicon.joints[Int(cues.language)].conjunctions
        let purposes = UsePurposes(text: text, conjunctions: conjunctions)
        let grant = LicenseGrant(in: text, sentence: range, cues: cues)
        return ClauseParser(
            cues: cues,
            subject: ClauseSubject(text: text, sentence: range, cues: cues),
            isForAnyPurpose: purposes.areAllNamed(in: cues),
            forbidden: purposes.forbidden(cues),
            language: lexicon.languages[Int(cues.language)],
            grant: grant,
            refusesLicense: grant != nil && refusesLicense(cues, range),
            formulas: lexicon.formulas
        )
    }

    /// Whether a word says no beside the name of a license.
    private func refusesLicense(_ cues: SentenceCues, _ range: Range<Int>) -> Bool {
        cues.hits.contains { $0.category == .license && licenses.isDenied($0.range, in: range, of: text) }
    }

    // MARK: - Languages

    private func readings(_ hits: [LexiconHit]) -> [SentenceCues] {
        readings(hits, isCue: Self.isCue)
    }

    /// The cues of each language that stands in the sentence, with those of no language.
    private func readings(_ hits: [LexiconHit], isCue: (LexiconHit) -> Bool) -> [SentenceCues] {
        var languages: [UInt8] = []
        for hit in hits where isCue(hit) && !languages.contains(hit.language) {
            languages.append(hit.language)
        }
        let common = lexicon.languages.firstIndex(of: "und").map { UInt8(clamping: $0) }
        return languages.map { language in
            let own = hits.filter { $0.language == language || $0.language == common }
            return SentenceCues(language: language, hits: own.filter(Self.isClauseWord))
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

    private static func isCue(_ hit: LexiconHit) -> Bool {
        switch hit.category {
        case .prohibition, .permission, .duty, .only, .needs, .unauthorized, .formula: true
        default: false
        }
    }

    private func worth(_ reading: Reading) -> (Int, Int, Int) {
        let language = lexicon.languages[Int(reading.cues.language)]
        let isOwn = pageLanguage.map { $0.split(separator: "-").first == language.split(separator: "-").first }
        return (reading.clause.strength.rawValue, reading.cues.coverage, isOwn == true ? 1 : 0)
    }
}
