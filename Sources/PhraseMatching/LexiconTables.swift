// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The lexicon of all languages as tables: what each phrase does, and the automaton that finds the phrases.
///
/// It is made of the records that `LexiconCompiler` writes: `L`, tag and name, for a language; `W`, category and phrase; `N`,
/// role and words, for what is looked at inside of a notice alone; `V`, kind and word, for words that are no phrases; `P` with
/// a statement and a formula. Its own text form is what a program carries: it is read without folding or sorting.
package struct LexiconTables: Sendable {
    /// What a phrase, or a part of a phrase with gaps, does.
    package struct Output: Sendable, Hashable {
        /// The number of the language in `languages`.
        package var language: Int
        /// The number of what it does in `senses`.
        package var sense: Int
        /// The number of the phrase with gaps that this is a part of; -1 for a phrase without gaps.
        package var gapped: Int
        /// The number of the part, from 0.
        package var position: Int
        /// Whether another part must follow.
        package var isOpen: Bool
    }

    /// A word that is looked up where the text holds something like it, and no phrase to be found.
    package struct Word: Sendable, Hashable {
        /// The number of the language in `languages`.
        package var language: Int
        /// What the word does: `abbreviation`, `conjunction` or `contrast`.
        package var kind: String
        /// The word, folded.
        package var text: String
    }

    /// The BCP 47 tags of the languages.
    package private(set) var languages: [String] = []
    /// The records without their phrases: `W<TAB>category`, or `P<TAB>modality<TAB>actions<TAB>unless<TAB>requires`.
    package private(set) var senses: [String] = []
    /// The words that are looked up rather than found.
    package private(set) var words: [Word] = []
    /// The words that are looked at inside of a notice alone, folded: `role<TAB>words`, each once.
    package private(set) var noticeWords: [String] = []
    /// What the outputs of the automaton stand for, in digits (see `Output.init(number:in:)`).
    package let outputs: [UInt8]
    /// Finds the phrases.
    package let automaton: PhraseAutomaton

    /// Makes the tables of records, one a line.
    package init(records: String) {
        var builder = Builder()
        for line in records.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            builder.add(String(decoding: line, as: UTF8.self))
        }
        languages = builder.languages
        senses = builder.senses
        words = builder.words
        noticeWords = builder.noticeWords
        outputs = builder.outputs.flatMap(\.digits)
        automaton = PhraseAutomaton(phrases: builder.phrases, outputs: builder.numbers)
    }

    /// Puts together what `text`, `outputs` and `automaton` gave; lines that are not known are left out.
    package init(text: String, outputs: String, automaton: String) {
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n")) {
            let content = String(decoding: line.dropFirst(2), as: UTF8.self)
            switch line.first {
            case UInt8(ascii: "L"): languages.append(content)
            case UInt8(ascii: "S"): senses.append(content)
            case UInt8(ascii: "V"):
                let fields = content.split(separator: "\t" as Character)
                guard fields.count == 3, let language = Int(fields[0]) else { continue }
                words.append(Word(language: language, kind: String(fields[1]), text: String(fields[2])))
            case UInt8(ascii: "N"): noticeWords.append(content)
            default: continue
            }
        }
        self.outputs = Array(outputs.utf8)
        self.automaton = PhraseAutomaton(digits: automaton)
    }

    /// Languages, senses and the words that are no phrases as text, a line for each.
    package var text: String {
        var lines = languages.map { "L\t\($0)" } + senses.map { "S\t\($0)" } + noticeWords.map { "N\t\($0)" }
        lines += words.map { "V\t\($0.language)\t\($0.kind)\t\($0.text)" }
        return lines.joined(separator: "\n")
    }
}

extension LexiconTables.Output {
    /// The digits of an output: its language in 2, its sense in 3, its phrase with gaps in 3, its part in 1.
    private static let width = 9

    /// Reads an output by its number.
    package init(number: Int, in digits: Span<UInt8>) {
        let place = number * Self.width
        (gapped, position, isOpen) = Self.gap(number: number, in: digits)
        language = Digits.number(in: digits, at: place, 2)
        sense = Digits.number(in: digits, at: place + 2, 3)
    }

    /// What of an output tells whether, and as which part, it belongs to a phrase with gaps.
    @inline(__always)
    package static func gap(number: Int, in digits: Span<UInt8>) -> (gapped: Int, position: Int, isOpen: Bool) {
        let place = number * width + 5
        let part = Digits.number(in: digits, at: place + 3, 1)
        return (Digits.number(in: digits, at: place, 3) - 1, part >> 1, part & 1 == 1)
    }

    fileprivate var digits: [UInt8] {
        var digits: [UInt8] = []
        Digits.append(language, 2, to: &digits)
        Digits.append(sense, 3, to: &digits)
        Digits.append(gapped + 1, 3, to: &digits)
        Digits.append(position * 2 + (isOpen ? 1 : 0), 1, to: &digits)
        return digits
    }
}

/// Collects phrases, and gives the same output the same number.
private struct Builder {
    var languages: [String] = []
    var senses: [String] = []
    var noticeWords: [String] = []
    var outputs: [LexiconTables.Output] = []
    var phrases: [[UInt8]] = []
    var numbers: [Int32] = []
    var words: [LexiconTables.Word] = []
    private var known: [LexiconTables.Output: Int32] = [:]
    private var knownSenses: [String: Int] = [:]
    private var knownNoticeWords: Set<String> = []
    private var gapCount = 0

    mutating func add(_ record: String) {
        let fields = record.split(separator: "\t" as Character, omittingEmptySubsequences: false)
        guard let phrase = fields.last, let kind = fields.first else { return }
        if kind == "L", fields.count > 1 {
            languages.append(String(fields[1]))
            return
        }
        if kind == "V", fields.count == 3 {
            let text = String(decoding: Self.folded(phrase), as: UTF8.self)
            words.append(LexiconTables.Word(language: languages.count - 1, kind: String(fields[1]), text: text))
            return
        }
        if kind == "N", fields.count == 3 {
            let words = "\(fields[1])\t\(String(decoding: Self.folded(phrase), as: UTF8.self))"
            if knownNoticeWords.insert(words).inserted { noticeWords.append(words) }
            return
        }
        let sense = number(ofSense: fields.dropLast().joined(separator: "\t"))
        let parts = phrase.split(separator: "…" as Character)
        let gapped = parts.count > 1 ? gapCount : -1
        if parts.count > 1 { gapCount += 1 }
        for (position, part) in parts.enumerated() {
            let output = LexiconTables.Output(
                language: languages.count - 1,
                sense: sense,
                gapped: gapped,
                position: position,
                isOpen: position + 1 < parts.count
            )
            phrases.append(Self.folded(part))
            numbers.append(number(of: output))
        }
    }

    private mutating func number(of output: LexiconTables.Output) -> Int32 {
        if let number = known[output] { return number }
        let number = Int32(outputs.count)
        known[output] = number
        outputs.append(output)
        return number
    }

    private mutating func number(ofSense sense: String) -> Int {
        if let number = knownSenses[sense] { return number }
        knownSenses[sense] = senses.count
        senses.append(sense)
        return senses.count - 1
    }

    private static func folded(_ part: Substring) -> [UInt8] {
        var bytes = FoldedText(part.utf8).bytes[...]
        while bytes.first == 0x20 { bytes = bytes.dropFirst() }
        while bytes.last == 0x20 { bytes = bytes.dropLast() }
        return Array(bytes)
    }
}
