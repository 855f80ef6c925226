// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Settles which of several statements on one thing holds: the most restrictive of those that speak to the same crawlers.
///
/// A crawler follows its own group of a robots.txt, else that of `*`, and what the header says in any case. So a statement
/// yields to one of the header, or to one for the same crawler.
struct PreferenceContest {
    private struct Key: Hashable {
        var name: String
        var agent: String?
        var isHeader: Bool
    }

    private struct Entry {
        var key: Key
        var rank: Int
        var handle: Findings.Handle
    }

    private var entries: [Entry] = []
    private var strictest: [Key: Entry] = [:]

    /// Enters a statement.
    ///
    /// - Parameters:
    ///   - name: what it is about.
    ///   - rank: how much it forbids, compared with other statements of this name.
    ///   - agent: the crawler that it addresses; nil for all.
    ///   - isHeader: whether it came in a header.
    mutating func enter(_ name: String, rank: Int, agent: String?, isHeader: Bool, _ handle: Findings.Handle) {
        let key = Key(name: name, agent: agent?.lowercased(), isHeader: isHeader)
        let entry = Entry(key: key, rank: rank, handle: handle)
        entries.append(entry)
        if let other = strictest[key], other.rank >= rank { return }
        strictest[key] = entry
    }

    /// Says of each statement that yields to another one that it does.
    ///
    /// - Parameter reason: why, as a sentence.
    func settle(_ findings: inout Findings, reason: String) {
        for entry in entries {
            var same = entry.key
            same.isHeader.toggle()
            let header = Key(name: entry.key.name, agent: nil, isHeader: true)
            let rivals = [entry.key, same, header].compactMap { strictest[$0] }
            guard let winner = rivals.max(by: { $0.rank < $1.rank }), winner.rank > entry.rank else { continue }
            findings.overrule(entry.handle, by: winner.handle, reason: reason)
        }
    }
}
