// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText

extension LexiconReader {
    /// The lists below `notice` whose words are found anywhere on a page, with their categories.
    private static let noticeLists: KeyValuePairs = [
        "words": "notice", "connectives": "notice.connective", "stops": "notice.stop", "suffixes": "notice.suffix",
        "topics": "notice.topic", "appositions": "notice.apposition",
    ]

    /// The lists below `notice` whose words are looked at inside of a notice alone, with their roles.
    ///
    /// They are words of everyday life ("and", "to"); to find them everywhere would cost time on each page.
    private static let innerLists: KeyValuePairs = [
        "joining": "joining", "ranges": "range", "present": "present", "since": "since", "years": "year",
    ]

    /// Reads the words of notices.
    mutating func addNotice(_ notice: inout MappingReader) throws(StructuredTextError) {
        for (key, category) in Self.noticeLists { try add(category, notice.list(for: key)) }
        for (key, role) in Self.innerLists { try addInner(role, notice.list(for: key)) }
        try addEras(notice.node(for: "eras"))
        try notice.rejectUnknownKeys()
    }

    private mutating func addInner(_ role: String, _ nodes: [LocatedNode]?) throws(StructuredTextError) {
        for node in nodes ?? [] {
            let text = try node.string()
            guard !text.contains("…"), !text.contains("*") else {
                throw node.error("“\(text)”: the words of this list are compared whole, without “*” and “…”")
            }
        }
        try add(LexiconPhrase.innerNotice + role, nodes)
    }

    /// Eras by their names, each with the year before its first.
    private mutating func addEras(_ node: LocatedNode?) throws(StructuredTextError) {
        guard let node else { return }
        guard let members = node.members else { throw node.error("expected eras, each with the year before its first") }
        for member in members {
            let text = try member.value.string()
            guard let base = Int(text), (-1000...2100).contains(base) else {
                throw member.value.error("expected the year before the first of the era, such as 2018; found “\(text)”")
            }
            append(LexiconPhrase(category: "\(LexiconPhrase.innerNotice)era.\(base)", text: member.key))
        }
    }
}

extension LexiconPhrase {
    /// How the categories of words begin that are looked at inside of a notice alone.
    static let innerNotice = "inside-notice."
}
