// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How much text of which sort stands in a range of a page's words, by sums over its blocks.
struct TextSums: Sendable {
    private var starts: [Int] = []
    /// Characters, characters in links and characters of running text before each start, and at the end those of all.
    private var characters: [Int] = [0]
    private var linkCharacters: [Int] = [0]
    private var proseCharacters: [Int] = [0]

    init(_ blocks: some Sequence<BlockMeasures>) {
        for block in blocks {
            starts.append(block.range.lowerBound)
            characters.append(characters[characters.count - 1] + block.characters)
            linkCharacters.append(linkCharacters[linkCharacters.count - 1] + block.linkCharacters)
            proseCharacters.append(proseCharacters[proseCharacters.count - 1] + (block.isProse ? block.characters : 0))
        }
    }

    /// The characters of running text of all blocks.
    var allProse: Int { proseCharacters[proseCharacters.count - 1] }

    /// The characters of running text in a range.
    func prose(in range: Range<Int>) -> Int {
        sum(proseCharacters, range)
    }

    /// The part of the characters in a range that stands in links, from 0 to 1.
    func linkDensity(in range: Range<Int>) -> Double {
        let all = sum(characters, range)
        return all == 0 ? 0 : Double(sum(linkCharacters, range)) / Double(all)
    }

    /// The part of the characters in a range that stands in links, leaving out a range within it.
    func linkDensity(in range: Range<Int>, without inner: Range<Int>) -> Double {
        let all = sum(characters, range) - sum(characters, inner)
        let linked = sum(linkCharacters, range) - sum(linkCharacters, inner)
        return all <= 0 ? 0 : Double(linked) / Double(all)
    }

    private func sum(_ sums: [Int], _ range: Range<Int>) -> Int {
        sums[index(range.upperBound)] - sums[index(range.lowerBound)]
    }

    private func index(_ offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
