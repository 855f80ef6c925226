// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Tells where the name of a news agency credits a text: "By Jane Roe, Reuters", "LONDON (Reuters) – The ferry …".
enum AgencyCredit {
    /// The longest line that is a credit, in folded bytes.
    private static let longestLine = 64
    /// The most words before the name in a line without a sign between them: "Story by".
    private static let mostWords = 2
    /// How far into a text a dateline reaches, in folded bytes.
    private static let datelineLength = 80
    /// How far before the name its bracket may open: "(Agencia EFE)".
    private static let bracketLength = 24

    private static let openers = "([/（【［"
    private static let closers = ")]/）】］"
    private static let separators = ",:;/|([–—-·•（【"

    /// Whether a name in a block of text credits it.
    ///
    /// - Parameters:
    ///   - name: the name, as a range of folded bytes.
    ///   - block: the block, as a range of folded bytes.
    ///   - text: the folded text.
    static func credits(_ name: Range<Int>, in block: Range<Int>, of text: [UInt8]) -> Bool {
        // Far from the beginning of a long block no name is a credit: each is told so without a look at the rest.
        let isLine = block.count <= longestLine
        guard isLine || name.upperBound - block.lowerBound <= datelineLength else { return false }
        let before = String(decoding: text[block.lowerBound..<name.lowerBound], as: UTF8.self)
        let after = String(decoding: text[name.upperBound..<block.upperBound].prefix(longestLine), as: UTF8.self)
        return isLine && endsLine(before, after) || isDateline(before, after)
    }

    /// Whether a name ends its line, or a slash follows it, with little before it.
    private static func endsLine(_ before: String, _ after: String) -> Bool {
        let rest = after.drop { $0.isWhitespace }
        guard rest.allSatisfy({ !$0.isLetter && !$0.isNumber }) || after.first == "/" else { return false }
        let words = before.split { $0.isWhitespace || separators.contains($0) }
        let isApart = before.last { !$0.isWhitespace }.map(separators.contains) ?? true
        return isApart || words.count <= mostWords
    }

    /// Whether a name stands in brackets or between slashes.
    private static func isDateline(_ before: String, _ after: String) -> Bool {
        guard let next = after.first(where: { !$0.isWhitespace }), closers.contains(next) else { return false }
        return before.suffix(bracketLength).contains(where: openers.contains)
    }
}
