// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// The license in a comment of the markup: an address of the catalog, or a name behind "licensed under".
struct CommentLicense {
    private let licenses: LicenseCatalog

    init(_ licenses: LicenseCatalog) {
        self.licenses = licenses
    }

    /// The shortest comment that can say so, in bytes: "licensed under MIT".
    private static let shortest = 16
    /// The longest comment that is read, in bytes; longer ones are markup put aside.
    private static let longest = 8_192

    /// The license, and the source offset of the words that say it.
    func license(in comment: ArraySlice<UInt8>) -> (match: LicenseMatch, offset: Int)? {
        guard comment.count >= Self.shortest, comment.count <= Self.longest, !Self.isConditional(comment) else {
            return nil
        }
        if let address = address(in: comment) {
            let before = FoldedText(comment[..<address.offset])
            let end = before.bytes.count
            return licenses.isDenied(end..<end, in: 0..<end, of: before.bytes) ? nil : address
        }
        guard licenses.openers.mayBegin(in: comment) else { return nil }
        let text = FoldedText(comment)
        let words = licenses.words(in: text, of: Array(comment), range: 0..<text.bytes.count)
        for mention in words.mentions
        where !mention.match.terms.isForSoftware
            && words.cues.contains(where: { $0.cue == .declares && $0.range.upperBound <= mention.range.lowerBound })
            && !licenses.isDenied(mention.range, in: 0..<text.bytes.count, of: text.bytes)
        {
            return (mention.match, comment.startIndex + Int(text.origins[mention.range.lowerBound]))
        }
        return nil
    }

    /// The first license address; behind a `<` that opens a link, the markup is put aside and says nothing.
    private func address(in comment: ArraySlice<UInt8>) -> (match: LicenseMatch, offset: Int)? {
        if comment.contains(UInt8(ascii: "<")), !comment.containsText("rdf:") { return nil }
        var index = comment.startIndex
        while let start = comment[index...].firstIndex(of: "://") {
            var first = start
            while first > comment.startIndex, comment[first - 1].isASCIILetter { first -= 1 }
            var end = start
            while end < comment.endIndex, comment[end] > 0x20, ![0x22, 0x27, 0x3C, 0x3E, 0x29].contains(comment[end]) {
                end += 1
            }
            if let match = licenses.license(at: String(decoding: comment[first..<end], as: UTF8.self)) {
                return (match, first)
            }
            index = end
        }
        return nil
    }

    /// Whether a comment is one of Internet Explorer's conditions.
    private static func isConditional(_ comment: ArraySlice<UInt8>) -> Bool {
        comment.starts(with: "[if".utf8) || comment.starts(with: "<![endif".utf8)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func containsText(_ text: StaticString) -> Bool {
        firstIndex(of: text) != nil
    }

    /// The offset at which a text of ASCII characters begins.
    fileprivate func firstIndex(of text: StaticString) -> Int? {
        text.withUTF8Buffer { buffer -> Int? in
            guard count >= buffer.count, let first = buffer.first else { return nil }
            let bytes = span
            for index in 0...(count - buffer.count) where bytes[index] == first {
                if buffer.indices.allSatisfy({ bytes[index + $0] == buffer[$0] }) { return startIndex + index }
            }
            return nil
        }
    }
}
