// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

/// Scans a page written as a text.
func scan(_ page: String, charset: String? = nil, limits: HTMLLimits = HTMLLimits()) throws -> HTMLOutline {
    try HTMLScanner(limits: limits).scan(Array(page.utf8), charset: charset)
}

extension HTMLOutline {
    /// The texts of all blocks.
    var blockTexts: [String] { blocks.map { string($0.range) } }

    /// The index of the first element with that name.
    func first(_ name: HTMLElementName) throws -> Int {
        try #require(elements.firstIndex { $0.name == name })
    }

    /// The words of an element.
    func words(of element: Int) -> String { string(elements[element].textRange) }

    /// Where words stand in `text`.
    func textOffset(of words: String) throws -> Int {
        let wanted = Array(words.utf8)
        return try #require(text.indices.first { text[$0...].starts(with: wanted) })
    }

    /// The position of words.
    func position(of words: String) throws -> SourcePosition {
        try position(atText: textOffset(of: words))
    }
}

extension String {
    /// The position of the first occurrence of words, counted the slow way, in a file of UTF-8.
    func expectedPosition(of words: String) throws -> SourcePosition {
        let all = Array(unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = try #require(all.indices.first { all[$0...].starts(with: wanted) })
        var line = 1
        var column = 1
        for index in 0..<start {
            let isCRLF = all[index] == "\r" && index + 1 < all.count && all[index + 1] == "\n"
            if all[index] == "\n" || (all[index] == "\r" && !isCRLF) {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        let offset = all[..<start].reduce(0) { $0 + String(Character($1)).utf8.count }
        return SourcePosition(offset: offset, line: line, column: column)
    }
}
