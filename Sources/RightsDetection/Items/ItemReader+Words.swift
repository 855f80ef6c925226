// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

extension ItemReader {
    /// The longest text that is taken for the name of a holder, in bytes.
    private static let longestName = 120

    /// Reads words on rights: notices, statements, a license, or an address alone.
    mutating func readWords(_ field: ItemField, _ findings: inout Findings) {
        let words = ItemWords(field.value, document: document)
        let text = words.text.string
        guard !text.isEmpty else { return }
        for (href, offset) in words.links { addLink(href, field, at: offset, &findings) }
        if ItemWords.isAddress(text) {
            addLink(text, field, at: words.text.sourceOffset(at: 0), &findings)
            return
        }
        let statements = StatementText(text, in: document, language: item.language)
        let notices = NoticeText(text, lexicon: document.lexicon)
        for (found, range) in zip(notices.notices, notices.ranges) {
            add(.notice(found.notice), field, text: found.text, at: place(range, words), &findings)
        }
        for (found, range) in zip(statements.statements, statements.ranges) {
            add(.statement(found.statement), field, text: found.text, at: place(range, words), &findings)
        }
        let forbids = statements.statements.contains { $0.statement.modality == .prohibition }
        var license: Range<Int>?
        if !forbids, field.meaning != .prose, let mention = words.mention {
            add(.license(mention.match.license(href: nil)), field, text: words.string(mention.range), &findings)
            license = mention.range
        }
        let known = notices.ranges + statements.ranges + [license].compactMap(\.self)
        readRest(field, words, statements, besides: known, &findings)
    }

    /// Reads a note between desks; what stands there in capitals as a rule is for a person, whatever else was understood.
    mutating func readNote(_ field: ItemField, _ findings: inout Findings) {
        var prose = field
        prose.meaning = .prose
        readWords(prose, &findings)
        let words = field.value.string.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
        let terms = document.vocabularies.terms(of: "desk-notes").map { $0.term.split(separator: " ") }
        let isRule = terms.contains { term in
            words.indices.contains { start in
                words[start...].prefix(term.count).elementsEqual(term) { $0 == $1 }
            }
        }
        guard isRule else { return }
        undecided("This note between desks sets a rule; a person has to read it.", field, &findings)
    }

    /// What of the words nothing was made of.
    private mutating func readRest(
        _ field: ItemField,
        _ words: ItemWords,
        _ statements: StatementText,
        besides known: [Range<Int>],
        _ findings: inout Findings
    ) {
        switch field.meaning {
        case .terms:
            for sentence in statements.sentences where !known.contains(where: { $0.overlaps(sentence) }) {
                let text = words.string(sentence)
                guard text.contains(where: \.isLetter) else { continue }
                let message = "These terms of use were not understood; a person has to read them."
                undecided(message, field, text: text, at: place(sentence, words), &findings)
            }
        case .prose, .note:
            reportUnparsed(field, words, statements, &findings)
        default:
            guard known.isEmpty, words.links.isEmpty else {
                reportUnparsed(field, words, statements, &findings)
                return
            }
            if field.meaning != .license, words.text.bytes.count <= Self.longestName {
                add(.notice(BareNotice.read(words.text.string)), field, text: words.text.string, &findings)
            } else {
                let message = "These words on rights were not understood; a person has to read them."
                undecided(message, field, text: words.text.string, &findings)
            }
        }
    }

    private func reportUnparsed(
        _ field: ItemField,
        _ words: ItemWords,
        _ statements: StatementText,
        _ findings: inout Findings
    ) {
        for (actions, _, range) in statements.unparsed {
            let list = actions.map(\.rawValue).joined(separator: ", ")
            let message =
                "This sentence sets a rule for \(list) in words that were not understood; a person has to read it."
            undecided(message, field, text: words.string(range), actions: actions, at: place(range, words), &findings)
        }
    }

    private mutating func addLink(_ href: String, _ field: ItemField, at offset: Int, _ findings: inout Findings) {
        if let match = document.licenses.license(at: href) {
            add(.license(match.license(href: href)), field, text: href, at: offset, &findings)
        } else {
            let policy: Policy = field.meaning == .terms ? .terms : .copyright
            let link = PolicyLink(policy: policy, href: href, url: document.resolve(href))
            add(.policyLink(link), field, text: href, at: offset, &findings)
        }
    }

    private func place(_ range: Range<Int>, _ words: ItemWords) -> Int {
        words.text.sourceOffset(at: range.lowerBound)
    }
}
