// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// A license named in text.
package struct LicenseMention: Sendable, Hashable {
    /// The name, as a range of folded bytes.
    var range: Range<Int>
    /// The license.
    package var match: LicenseMatch
}

/// Words of a text that a license catalog knows.
struct LicenseWords: Sendable {
    /// The names, in text order, none inside another.
    var mentions: [LicenseMention] = []
    /// The words that tell what a license is about, as ranges of folded bytes, in text order.
    var cues: [(cue: LicenseCue, range: Range<Int>)] = []
}

extension LicenseCatalog {
    /// The licenses named in a part of a folded text, with the words that tell what they are about.
    func words(in text: FoldedText, of original: [UInt8], range: Range<Int>) -> LicenseWords {
        var words = LicenseWords()
        let trie = trie
        var index = range.lowerBound
        var previous = ScalarClass.separator
        while index < range.upperBound {
            let (scalar, length) = UTF8Scalar.decode(text.bytes, at: index, end: range.upperBound)
            let current = ScalarClass(scalar)
            if previous != .alphabetic || current == .unspaced {
                let hit = hits(of: trie, in: text.bytes, at: index, end: range.upperBound)
                words.cues += hit.cues
                if let opening = hit.opening,
                    let mention = LicenseNameReader(
                        catalog: self,
                        text: text,
                        original: original,
                        end: range.upperBound
                    )
                    .mention(opening, at: index)
                {
                    words.mentions.append(mention)
                    index = mention.range.upperBound
                    previous = .separator
                    continue
                }
            }
            previous = current
            index += length
        }
        return words
    }

    /// Whether the words that open a license's name stand in a part of a folded text.
    func opens(in text: FoldedText, range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let index = openers.next(in: text.bytes.span, range, from: start) {
            if hits(of: trie, in: text.bytes, at: index, end: range.upperBound).opening != nil { return true }
            start = index + 1
        }
        return false
    }

    /// The first license named in a text; nil where none is, or where the text says no to it or limits what it is for.
    package func license(named name: String) -> LicenseMatch? {
        let original = Array(name.utf8)
        let text = FoldedText(original)
        let whole = 0..<text.bytes.count
        let words = words(in: text, of: original, range: whole)
        guard let first = words.mentions.first, !words.cues.contains(where: { $0.cue == .narrows }) else { return nil }
        let isDenied = words.mentions.contains { self.isDenied($0.range, in: whole, of: text.bytes) }
        return isDenied ? nil : first.match
    }

    /// The license that an address names in its own words: `/wiki/Text_of_the_Creative_Commons_Attribution_…`.
    package func license(namedInAddress address: String) -> LicenseMatch? {
        let path = PercentEncoding.decoded(URLReference(address).path)
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let words = path[slash...].map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "/") ? 0x20 : $0 }
        return license(named: String(decoding: words, as: UTF8.self))
    }

    private func hits(
        of trie: PhraseAutomaton,
        in bytes: [UInt8],
        at start: Int,
        end: Int
    ) -> (opening: LicenseNameReader.Opening?, cues: [(cue: LicenseCue, range: Range<Int>)]) {
        var opening: LicenseNameReader.Opening?
        var cues: [(cue: LicenseCue, range: Range<Int>)] = []
        trie.match(in: bytes, at: start, end: end) { number, end in
            switch meanings[Int(number)] {
            case .opener(let family):
                if end > opening?.end ?? start { opening = .init(kind: .family(family), end: end) }
            case .name(let terms):
                // Of two readings of the same words, the license named whole is the closer one.
                if end >= opening?.end ?? start { opening = .init(kind: .license(terms), end: end) }
            case .cue(let cue): cues.append((cue, start..<end))
            case .element, .port, .fill, .orLater: break
            }
        }
        return (opening, cues)
    }
}
