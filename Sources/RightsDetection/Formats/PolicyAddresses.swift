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
    private var silentTexts: Set<[UInt8]> = []
    private var thirdParties: Set<String> = []
    private var listings: Set<String> = []

    /// Reads a compiled file; lines that are no records are left out.
    package init(compiled: some StringProtocol) {
        for line in String(compiled).split(separator: "\n") {
            let fields = String(line).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            switch (fields[0], fields.count) {
            case ("P", 3): policies[Self.letters(fields[2])] = Policy(rawValue: fields[1])
            case ("S", 2): silentTexts.insert(FoldedText(fields[1].utf8).bytes)
            case ("H", 2): thirdParties.insert(fields[1])
            case ("L", 2): listings.insert(fields[1])
            default: continue
            }
        }
    }

    /// The kind of page that an address names by its last part, or by the one before an index page.
    ///
    /// Numbers and file endings count for nothing: `/datenschutz-513381.html` is `datenschutz`.
    func policy(of address: URLReference) -> Policy? {
        var parts = address.path.split(separator: "/").map { Self.letters(Self.withoutEnding($0)) }
        while let last = parts.last, last.isEmpty || Self.indexes.contains(last) {
            parts.removeLast()
        }
        return parts.last.flatMap { policies[$0] }
    }

    /// Whether the last part of an address is sure to name no kind of page: what most links of a page are, told from
    /// their bytes.
    func isSureToNameNothing(_ href: ArraySlice<UInt8>) -> Bool {
        let path = href.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let last = path.split(separator: UInt8(ascii: "/")).last else { return false }
        var name = last
        if let point = last.lastIndex(of: UInt8(ascii: ".")), last.endIndex - point <= 6 { name = last[..<point] }
        let letters = String(decoding: name.filter(\.isASCIILetter).map(\.asciiLowercased), as: UTF8.self)
        return !letters.isEmpty && !Self.indexes.contains(letters) && policies[letters] == nil
    }

    /// The names of the page that stands for its folder.
    private static let indexes: Set<String> = ["index", "default", "home", "artikel"]

    /// The kind of page that an address names anywhere in its last part, for links that say nothing else.
    func policy(in address: URLReference) -> Policy? {
        if let policy = policy(of: address) { return policy }
        let words = address.path.split(separator: "/").last?.split { !$0.isLetter }.map { Self.letters($0) } ?? []
        for length in stride(from: words.count, to: 0, by: -1) {
            for start in 0...(words.count - length) {
                if let policy = policies[words[start..<start + length].joined()] { return policy }
            }
        }
        return nil
    }

    /// Whether a link's words say nothing on the page behind it.
    func isSilent(_ words: String) -> Bool {
        var bytes = FoldedText(words.utf8).bytes[...]
        while let last = bytes.last, !last.isASCIILetter, last < 0x80 { bytes.removeLast() }
        while let first = bytes.first, !first.isASCIILetter, first < 0x80 { bytes.removeFirst() }
        return bytes.isEmpty || silentTexts.contains(Array(bytes))
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
        address.path.split(separator: "/").contains { listings.contains($0.lowercased()) }
    }

    private static func withoutEnding(_ part: Substring) -> Substring {
        guard let point = part.lastIndex(of: "."), point > part.startIndex, part[point...].utf8.count <= 6 else {
            return part
        }
        return part[..<point]
    }

    /// The ASCII letters in lower case.
    private static func letters(_ text: some StringProtocol) -> String {
        String(decoding: text.utf8.filter(\.isASCIILetter).map(\.asciiLowercased), as: UTF8.self)
    }
}
