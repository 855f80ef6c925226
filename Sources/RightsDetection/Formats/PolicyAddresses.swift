// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching
import RightsModel

/// What the address of a link tells on the page behind it, and which texts and hosts tell nothing; made of the compiled
/// form of `rules/links`.
package struct PolicyAddresses: Sendable {
    /// The addresses of `rules/links`.
    package static let builtIn = PolicyAddresses(compiled: BuiltinRules.links)

    /// The kind of page by the letters of a part of an address, without what stands between the words.
    private var policies: [String: Policy] = [:]
    /// The keys of `policies` and the names of index pages, by their hashes.
    private var names = WordSet()
    private var silentTexts: Set<ArraySlice<UInt8>> = []
    /// The length of the longest silent text, in folded bytes.
    private(set) var longestSilence = 0
    private var thirdParties: Set<String> = []
    private var listings: Set<String> = []
    /// The words of `listings`, by their hashes.
    private var listingWords = WordSet()

    /// Reads a compiled file; lines that are no records are left out.
    package init(compiled: String) {
        for fields in CompiledRecords(compiled) {
            switch (fields[0], fields.count) {
            case ("P", 3):
                let letters = Self.letters(fields[2].utf8)
                policies[letters] = Policy(rawValue: fields[1])
                names.insert(WordHash(letters.utf8))
            case ("S", 2):
                let words = FoldedText(fields[1].utf8).bytes
                silentTexts.insert(words[...])
                longestSilence = max(longestSilence, words.count)
            case ("H", 2): thirdParties.insert(fields[1])
            case ("L", 2):
                listings.insert(fields[1])
                listingWords.insert(WordHash(fields[1].utf8))
            default: continue
            }
        }
        for name in Self.indexes { names.insert(WordHash(name.utf8)) }
    }

    /// The kind of page that an address names by its last part, or by the one before an index page.
    ///
    /// Numbers and file endings count for nothing: `/datenschutz-513381.html` is `datenschutz`.
    func policy(of address: URLReference) -> Policy? {
        for part in address.path.utf8.split(separator: UInt8(ascii: "/")).reversed() {
            let name = Self.withoutEnding(part)
            let hash = WordHash(name.lazy.filter(\.isASCIILetter).map(\.asciiLowercased))
            if hash == WordHash() { continue }
            guard names.contains(hash) else { return nil }
            let letters = Self.letters(name)
            if !Self.indexes.contains(letters) { return policies[letters] }
        }
        return nil
    }

    /// Whether the last part of an address is sure to name no kind of page: what most links of a page are, told from
    /// their bytes.
    func isSureToNameNothing(_ href: ArraySlice<UInt8>) -> Bool {
        var end = href.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? href.endIndex
        while end > href.startIndex, href[end - 1] == UInt8(ascii: "/") { end -= 1 }
        var start = end
        var point = end
        while start > href.startIndex, href[start - 1] != UInt8(ascii: "/") {
            start -= 1
            if href[start] == UInt8(ascii: "."), point == end { point = start }
        }
        if end - point <= 6, point > start { end = point }
        var name = WordHash()
        for byte in href[start..<end] where byte.isASCIILetter { name.append(byte.asciiLowercased) }
        return name != WordHash() && !names.contains(name)
    }

    /// The names of the page that stands for its folder.
    private static let indexes: Set<String> = ["index", "default", "home", "artikel"]

    /// The kind of page that an address names anywhere in its last part, for links that say nothing else.
    func policy(in address: URLReference) -> Policy? {
        if let policy = policy(of: address) { return policy }
        let last = address.path.utf8.split(separator: UInt8(ascii: "/")).last
        let words = last?.split { $0 < 0x80 && !$0.isASCIILetter }.map { Self.letters($0) } ?? []
        for length in stride(from: words.count, to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let joined = words[start..<start + length]
                guard names.contains(WordHash(joined.lazy.flatMap(\.utf8))) else { continue }
                if let policy = policies[joined.joined()] { return policy }
            }
        }
        return nil
    }

    /// Whether a link's words say nothing on the page behind it.
    func isSilent(_ words: String) -> Bool {
        var bytes = FoldedText(words.utf8).bytes[...]
        while let last = bytes.last, !last.isASCIILetter, last < 0x80 { bytes.removeLast() }
        while let first = bytes.first, !first.isASCIILetter, first < 0x80 { bytes.removeFirst() }
        return isSilent(folded: bytes)
    }

    /// Whether folded words, without what is no letter at their ends, say nothing on the page behind them.
    func isSilent(folded words: ArraySlice<UInt8>) -> Bool {
        words.isEmpty || silentTexts.contains(words)
    }

    /// Whether the host, or one above it, is a third party's.
    func isThirdParty(_ host: String) -> Bool {
        var rest = host[...]
        while !rest.isEmpty {
            if thirdParties.contains(String(rest)) { return true }
            guard let point = rest.firstIndex(of: ".") else { return false }
            rest = rest[rest.index(after: point)...]
        }
        return false
    }

    /// Whether an address leads to a list of articles, or to one of them.
    func isListing(_ address: URLReference) -> Bool {
        address.path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            listingWords.contains(WordHash(part.lazy.map(\.asciiLowercased)))
                && listings.contains(String(Substring(part)).lowercased())
        }
    }

    private static func withoutEnding(_ part: Substring.UTF8View) -> Substring.UTF8View {
        guard let point = part.lastIndex(of: UInt8(ascii: ".")), point > part.startIndex, part[point...].count <= 6
        else { return part }
        return part[..<point]
    }

    /// The ASCII letters in lower case.
    private static func letters(_ text: some Sequence<UInt8>) -> String {
        String(decoding: text.filter(\.isASCIILetter).map(\.asciiLowercased), as: UTF8.self)
    }
}
