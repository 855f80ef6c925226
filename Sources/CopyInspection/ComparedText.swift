// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import MainText

/// The words of a page in the form in which they are compared, with their places.
struct ComparedText: Sendable {
    /// For each word a number; equal numbers stand for words that count as the same.
    private(set) var tokens: [Int] = []
    /// For each word its range in `HTMLOutline.text`.
    private(set) var ranges: [Range<Int>] = []
    /// For each word the number of its block.
    private(set) var blockOfToken: [Int] = []
    /// The blocks: ranges of `HTMLOutline.text`.
    let blocks: [Range<Int>]
    /// For each block its words.
    private(set) var wordsOfBlock: [Range<Int>] = []
    let outline: HTMLOutline

    /// - Parameter words: the numbers of words so far; grows by the words that are new.
    init(_ blocks: [Range<Int>], of outline: HTMLOutline, style: HouseStyle, words: inout WordNumbers) {
        self.blocks = blocks
        self.outline = outline
        for (index, block) in blocks.enumerated() {
            let start = tokens.count
            append(block, style, &words)
            blockOfToken += Array(repeating: index, count: tokens.count - start)
            wordsOfBlock.append(start..<tokens.count)
        }
    }

    var count: Int { tokens.count }

    /// The words of a range of tokens as the page has them, shortened where they are many.
    func string(_ range: Range<Int>, limit: Int = 60) -> String {
        guard let first = range.first else { return "" }
        let last = min(range.upperBound, first + limit) - 1
        let text = outline.string(ranges[first].lowerBound..<ranges[last].upperBound).replacing("\n", with: " ")
        return last + 1 < range.upperBound ? text + " …" : text
    }

    /// Whether all words of a block lie in a range of words.
    func isWhole(_ block: Int, within range: Range<Int>) -> Bool {
        range.lowerBound <= wordsOfBlock[block].lowerBound && wordsOfBlock[block].upperBound <= range.upperBound
    }

    /// The element around the one that holds a block.
    func parent(ofBlock block: Int) -> Int {
        var element = outline.element(atText: blocks[block].lowerBound)
        while element >= 0, !outline.elements[element].name.separatesText { element = outline.elements[element].parent }
        return element < 0 ? -1 : outline.elements[element].parent
    }

    private mutating func append(_ block: Range<Int>, _ style: HouseStyle, _ words: inout WordNumbers) {
        let found = Self.words(of: block, in: outline)
        var index = 0
        while index < found.count {
            var length = min(style.longestEquivalent, found.count - index)
            var name = found[index].text
            while length > 0 {
                let phrase = found[index..<(index + length)].map(\.text).joined(separator: " ")
                if let same = style.canonical[phrase] {
                    name = same
                    break
                }
                length -= 1
            }
            let last = index + max(length, 1) - 1
            tokens.append(words.number(of: name))
            ranges.append(found[index].range.lowerBound..<found[last].range.upperBound)
            index = last + 1
        }
    }

    /// The words of a block in lower case, numbers without separators; `%` is a word.
    private static func words(of block: Range<Int>, in outline: HTMLOutline) -> [(text: String, range: Range<Int>)] {
        var found: [(text: String, range: Range<Int>)] = []
        var end = block.lowerBound
        func signs(to next: Int) {
            for offset in end..<max(end, next) where outline.text[offset] == UInt8(ascii: "%") {
                found.append(("%", offset..<(offset + 1)))
            }
        }
        for word in TextWord.all(in: outline.string(block), startingAt: block.lowerBound) {
            signs(to: word.range.lowerBound)
            found.append((normalized(outline.string(word.range)), word.range))
            end = word.range.upperBound
        }
        signs(to: block.upperBound)
        return found
    }

    private static func normalized(_ word: String) -> String {
        var text = word.lowercased()
        text.unicodeScalars.removeAll { $0 == "\u{AD}" || $0 == "\u{200B}" || $0 == "\u{200C}" || $0 == "\u{200D}" }
        if text.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
            return text.filter { $0.isNumber || $0.isLetter }
        }
        return text.replacing("’", with: "'").replacing("‘", with: "'")
    }
}

/// Numbers for words, the same for words that are equal.
struct WordNumbers {
    private var numbers: [String: Int] = [:]

    mutating func number(of word: String) -> Int {
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
    }
}
