// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

/// Reads the nodes of one lexicon file.
struct LexiconReader {
    /// The lists of cues below `clauses`, beside `actions`, `licenses` and `conditions`.
    private static let cues = [
        "prohibition", "permission", "duty", "only", "without", "with", "limit", "needs", "unauthorized", "content",
    ]

    let path: String
    private var phrases: [LexiconPhrase] = []
    private var words: [LexiconPhrase] = []

    init(path: String) {
        self.path = path
    }

    func read(_ root: LocatedNode) throws(StructuredTextError) -> LexiconSource {
        var reader = self
        return try reader.source(root)
    }

    private mutating func source(_ root: LocatedNode) throws(StructuredTextError) -> LexiconSource {
        var file = try MappingReader(root, subject: "a lexicon file")
        let schema = try file.requiredNode(for: "schema")
        guard try schema.string() == LexiconCompiler.schema else {
            throw schema.error("unknown schema; a lexicon file begins with “schema: \(LexiconCompiler.schema)”")
        }
        let language = try tag(file.requiredNode(for: "language"))
        let name = try file.requiredString(for: "name")
        try addWords("abbreviation", file.list(for: "abbreviations"))
        if var notice = try file.mapping(for: "notice", subject: "the words of a notice") { try addNotice(&notice) }
        try add("reservation", file.list(for: "reservations"))
        try addTerms(Policy.self, "link", of: file.node(for: "links"), noun: "a kind of policy link")
        try add("acceptance", file.list(for: "acceptance"))
        try add("origin", file.list(for: "origins"))
        try add("agency", file.list(for: "agencies"))
        if var clauses = try file.mapping(for: "clauses", subject: "the cues of clauses") { try addCues(&clauses) }
        try add("ignore", file.list(for: "ignore"))
        let formulas = try formulas(file.list(for: "phrases") ?? [], language: language)
        let examples = try examples(file.list(for: "examples") ?? [], language: language)
        try file.rejectUnknownKeys()
        return LexiconSource(
            path: path,
            language: language,
            name: name,
            phrases: phrases,
            words: words,
            formulas: formulas,
            examples: examples
        )
    }

    /// A language tag: letters, digits and hyphens, two or three letters first.
    private func tag(_ node: LocatedNode) throws(StructuredTextError) -> String {
        let tag = try node.string()
        let first = tag.split(separator: "-", omittingEmptySubsequences: false).first ?? ""
        let isTag = tag.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard isTag, (2...3).contains(first.count) else {
            throw node.error("“\(tag)” is not a language tag (BCP 47) like de, pt-BR or sr-Latn")
        }
        return tag
    }

    // MARK: - Phrases

    private mutating func addCues(_ clauses: inout MappingReader) throws(StructuredTextError) {
        try addTerms(Action.self, "action", of: clauses.node(for: "actions"), noun: "an action")
        for cue in Self.cues { try add(cue, clauses.list(for: cue)) }
        try add("license", clauses.list(for: "licenses"))
        try addTerms(Condition.self, "condition", of: clauses.node(for: "conditions"), noun: "a condition")
        try addWords("conjunction", clauses.list(for: "conjunctions"))
        try addWords("contrast", clauses.list(for: "contrasts"))
        try clauses.rejectUnknownKeys()
    }

    /// Adds the lists of a mapping whose keys are words of an enumeration.
    private mutating func addTerms<Term: RawRepresentable & CaseIterable>(
        _ type: Term.Type,
        _ prefix: String,
        of node: LocatedNode?,
        noun: String
    ) throws(StructuredTextError) where Term.RawValue == String {
        guard let node else { return }
        guard let members = node.members else { throw node.error("expected lists of phrases, each below \(noun)") }
        for member in members {
            let key = LocatedNode(
                .scalar(member.key, isQuoted: true),
                line: member.keyLine,
                column: member.keyColumn,
                source: node.source
            )
            let term: Term = try key.word(noun: noun)
            try add("\(prefix).\(term.rawValue)", member.value.isNull ? nil : member.value.list())
        }
    }

    /// Adds single words that are looked up: no alternatives, no gaps, no endings.
    private mutating func addWords(_ kind: String, _ nodes: [LocatedNode]?) throws(StructuredTextError) {
        var seen: [String: Int] = [:]
        for node in nodes ?? [] {
            let word = try node.string()
            if let sign = word.unicodeScalars.first(where: { " ()|[]*…".unicodeScalars.contains($0) }) {
                throw node.error("“\(word)” holds “\(sign)”; this list takes plain single words, one an entry")
            }
            guard !word.isEmpty else { throw node.error("expected a word, found nothing") }
            if let line = seen.updateValue(node.line, forKey: word.lowercased()) {
                throw node.error("“\(word)” stands in this list already, on line \(line)")
            }
            words.append(LexiconPhrase(category: kind, text: word))
        }
    }

    mutating func append(_ phrase: LexiconPhrase) {
        phrases.append(phrase)
    }

    /// Adds the phrases of one category; overlapping alternatives count once, a line that adds nothing is an error.
    mutating func add(_ category: String, _ nodes: [LocatedNode]?) throws(StructuredTextError) {
        var seen: [String: Int] = [:]
        for node in nodes ?? [] {
            var earlier: (text: String, line: Int)?
            var isNew = false
            for text in try PhrasePattern.expand(node) {
                let key = text.lowercased()
                if let line = seen[key] {
                    earlier = earlier ?? (text, line)
                } else {
                    seen[key] = node.line
                    isNew = true
                    phrases.append(LexiconPhrase(category: category, text: text))
                }
            }
            if !isNew, let earlier {
                throw node.error("“\(earlier.text)” stands in this list already, on line \(earlier.line)")
            }
        }
    }
}
