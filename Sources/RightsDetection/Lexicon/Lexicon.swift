// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The phrases of all languages, ready to be found in page text.
///
/// It is made of the compiled form of `rules/lexicon/*.yaml`: lines of tab-separated fields, `L` for a language, `W` for a
/// phrase of a category, `P` for a formula with its statement (see `LexiconCompiler`).
public struct Lexicon: Sendable {
    /// A phrase, or one of the parts of a phrase with gaps.
    struct Part: Sendable {
        /// The number of the phrase.
        var phrase: Int32
        /// The number of this part, from 0.
        var position: UInt8
        /// Whether another part must follow.
        var isOpen: Bool
    }

    /// A phrase with its sense.
    struct Phrase: Sendable {
        var category: PhraseCategory
        /// The number of the language in `languages`.
        var language: UInt8
    }

    /// The BCP 47 tags of the languages, in the order of their files.
    package private(set) var languages: [String] = []
    private(set) var phrases: [Phrase] = []
    private(set) var parts: [Part] = []
    let trie: PhraseTrie

    /// Reads a compiled lexicon. Lines that it does not know are left out: the compiler has checked them.
    package init(compiled: String) {
        var folded: [[UInt8]] = []
        for line in Substring(compiled).utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            switch (fields.first?.first, fields.count) {
            case (UInt8(ascii: "L"), 3):
                languages.append(String(decoding: fields[1], as: UTF8.self))
            case (UInt8(ascii: "W"), 3):
                guard let category = PhraseCategory(name: String(decoding: fields[1], as: UTF8.self)) else { continue }
                Lexicon.add(category, fields[2], languages.count - 1, &phrases, &parts, &folded)
            case (UInt8(ascii: "P"), 6):
                guard let statement = Lexicon.statement(fields, language: languages.last) else { continue }
                Lexicon.add(.formula(statement), fields[5], languages.count - 1, &phrases, &parts, &folded)
            default: continue
            }
        }
        trie = PhraseTrie(parts: folded)
    }

    private static func add(
        _ category: PhraseCategory,
        _ text: Substring.UTF8View.SubSequence,
        _ language: Int,
        _ phrases: inout [Phrase],
        _ parts: inout [Part],
        _ folded: inout [[UInt8]]
    ) {
        let number = Int32(phrases.count)
        phrases.append(Phrase(category: category, language: UInt8(clamping: language)))
        let words = Substring(text).split(separator: "…")
        for (position, part) in words.enumerated() {
            var bytes = FoldedText(part.utf8).bytes[...]
            while bytes.first == 0x20 { bytes = bytes.dropFirst() }
            while bytes.last == 0x20 { bytes = bytes.dropLast() }
            parts.append(Part(phrase: number, position: UInt8(clamping: position), isOpen: position + 1 < words.count))
            folded.append(Array(bytes))
        }
    }

    private static func statement(_ fields: [Substring.UTF8View.SubSequence], language: String?) -> Statement? {
        func list<Term: RawRepresentable<String>>(_ index: Int) -> [Term] {
            fields[index].split(separator: UInt8(ascii: ",")).compactMap {
                Term(rawValue: String(decoding: $0, as: UTF8.self))
            }
        }
        guard let modality = Modality(rawValue: String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return Statement(
            modality: modality,
            actions: list(2),
            unless: list(3),
            requires: list(4),
            language: language
        )
    }
}

extension Lexicon {
    /// The lexicon that comes with the program: `rules/lexicon/*.yaml` as it was at the build.
    public static let builtIn = Lexicon(compiled: BuiltinRules.lexicon.description)
}
