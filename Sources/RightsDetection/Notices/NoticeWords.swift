// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Words that are looked at inside of a notice alone, since they stand everywhere: "and", "to", "since".
///
/// They are data: `rules/lexicon`, in all languages at once.
struct NoticeWords: Sendable {
    /// What words do inside of a notice.
    enum Role: String, Sendable {
        /// Join two names: "and", "&".
        case joining
        /// Stand between the first and the last year: "to".
        case range
        /// Stand for the last year: "present".
        case present
        /// Stand before the first year: "since".
        case since
        /// Stand beside a year and say that it is one: "г.", "年".
        case year
    }

    private var phrases: [Role: [[UInt8]]] = [:]
    private var eras: [(words: [UInt8], base: Int)] = []

    /// Reads records: a role, or `era.` with the year before its first, a tab, and the folded words.
    init(records: [String]) {
        for record in records {
            let fields = record.split(separator: "\t" as Character)
            guard fields.count == 2 else { continue }
            let words = Array(fields[1].utf8)
            if let role = Role(rawValue: String(fields[0])) {
                phrases[role, default: []].append(words)
            } else if fields[0].hasPrefix("era."), let base = Int(fields[0].dropFirst(4)) {
                eras.append((words, base))
            }
        }
        for (role, words) in phrases { phrases[role] = words.sorted { $0.count > $1.count } }
    }

    /// The end of the longest words of a role that begin at an offset; nil where none do.
    func end(of role: Role, in bytes: [UInt8], at index: Int, end: Int) -> Int? {
        phrases[role]?.lazy.compactMap { Self.end(of: $0, in: bytes, at: index, end: end) }.first
    }

    /// The era named at an offset: the year before its first, and the end of its name.
    func era(in bytes: [UInt8], at index: Int, end: Int) -> (base: Int, end: Int)? {
        for era in eras {
            if let end = Self.end(of: era.words, in: bytes, at: index, end: end, beforeDigit: true) {
                return (era.base, end)
            }
        }
        return nil
    }

    /// The end of words that stand at an offset, and behind which no letter goes on with the last of them.
    private static func end(
        of words: [UInt8],
        in bytes: [UInt8],
        at index: Int,
        end: Int,
        beforeDigit: Bool = false
    ) -> Int? {
        let next = index + words.count
        guard next <= end, words.indices.allSatisfy({ bytes[index + $0] == words[$0] }) else { return nil }
        let isInside =
            ScalarClass.at(next, in: bytes, end: end) == .alphabetic
            && ScalarClass.before(next, in: bytes, start: index) == .alphabetic
        return isInside && !(beforeDigit && bytes[next].isASCIIDigit) ? nil : next
    }
}
