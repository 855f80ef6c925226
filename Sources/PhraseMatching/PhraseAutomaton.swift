// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Many phrases by their folded bytes, found at the beginnings of words in one pass over a text.
///
/// It is a minimal acyclic automaton: phrases share their beginnings and their endings, so that the many forms of one
/// pattern cost little. A `*` in a phrase stands for the rest of the word at its place. Nodes with their edges and output
/// sets lie in one flat text: no pointers, nothing but the tables of the first three bytes to build at start.
package struct PhraseAutomaton: Sendable {
    private static let star = UInt8(ascii: "*")

    /// Records of nodes, output sets and outputs as digits of six bits (see `Digits`): a program carries them as text, and
    /// reads them in place.
    private let digits: String
    private let sets: Int
    private let outputs: Int
    /// The places of the nodes behind each first byte at which something ends or a `*` stands, so that they have to be
    /// looked at; 0 for none.
    private let shortFirst: [UInt32]
    /// The same for two first bytes.
    private let shortSecond: TripleTable
    /// The pairs of `shortSecond`.
    private let shortPairs: PairSet
    /// The pairs with which longer phrases begin.
    private let pairs: PairSet
    /// The places of the nodes behind three first bytes, by a hash of the bytes.
    private let thirdEntry: TripleTable

    /// The width of the head: the places of the output sets, of the outputs and of the root, in 4 digits each.
    static let headWidth = 12
    /// The width of a node without its edges, which stand behind it: their number in 2 digits, the output set in 3.
    static let nodeWidth = 5
    /// The width of an edge: its byte in 2 digits, the place of the node it leads to in 4.
    static let edgeWidth = 6
    /// The width of an output set: the number of its first output.
    static let setWidth = 4
    /// The width of an output.
    static let outputWidth = 3

    /// Reads an automaton from its digits, which must be as `PhraseAutomaton` wrote them.
    package init(digits text: String) {
        self.digits = text
        let digits = text.utf8.span
        sets = Digits.number(in: digits, at: 0, 4)
        outputs = Digits.number(in: digits, at: 4, 4)
        var shortFirst = [UInt32](repeating: 0, count: 256)
        var shortSecond = TripleTable(slots: 1 << 8)
        var shortPairs = PairSet()
        var pairs = PairSet()
        var thirdEntry = TripleTable(slots: 1 << 14)
        for first in Self.edges(of: Digits.number(in: digits, at: 8, 4), digits) {
            let firstByte = Self.label(of: first, digits)
            let node = Self.target(of: first, digits)
            if Self.isShort(node, digits) { shortFirst[Int(firstByte)] = UInt32(node) }
            for second in Self.edges(of: node, digits) {
                let secondByte = Self.label(of: second, digits)
                let node = Self.target(of: second, digits)
                if Self.isShort(node, digits) {
                    shortPairs.insert(firstByte, secondByte)
                    shortSecond.insert(0, firstByte, secondByte, UInt32(node))
                }
                for third in Self.edges(of: node, digits) {
                    pairs.insert(firstByte, secondByte)
                    let target = UInt32(Self.target(of: third, digits))
                    thirdEntry.insert(firstByte, secondByte, Self.label(of: third, digits), target)
                }
            }
        }
        self.shortFirst = shortFirst
        self.shortSecond = shortSecond
        self.shortPairs = shortPairs
        self.pairs = pairs
        self.thirdEntry = thirdEntry
    }

    /// The automaton as one line of printable characters, for `init(digits:)`.
    package var text: String { digits }

    /// Whether something ends or a `*` stands behind a node.
    private static func isShort(_ node: Int, _ digits: Span<UInt8>) -> Bool {
        outputSet(of: node, digits) != 0 || edges(of: node, digits).contains { label(of: $0, digits) == star }
    }

    /// Calls `found` with the output and the words of each phrase in a part of a text, by their beginnings.
    ///
    /// Phrases begin at the beginnings of words; in scripts without spaces, at each character.
    package func matches(in text: [UInt8], range: Range<Int>, found: (_ output: Int32, _ words: Range<Int>) -> Void) {
        let digits = digits.utf8.span
        let end = range.upperBound
        var index = range.lowerBound
        var isInWord = false
        while index < end {
            let start = index
            let byte = text[index]
            let current: ScalarClass
            if byte < 0x80 {
                current = ScalarClass(ascii: byte)
                index += 1
            } else {
                let (scalar, length) = UTF8Scalar.decode(text, at: index, end: end)
                current = ScalarClass(scalar)
                index += length
            }
            if !isInWord || current == .unspaced {
                match(digits, in: text, at: start, end: end) { output, wordsEnd in found(output, start..<wordsEnd) }
            }
            isInWord = current == .alphabetic
        }
    }

    /// Calls `found` with the output of each phrase that stands at `start`, and with the end of its words.
    package func match(in text: [UInt8], at start: Int, end: Int, found: (_ output: Int32, _ end: Int) -> Void) {
        match(digits.utf8.span, in: text, at: start, end: end, found: found)
    }

    private func match(
        _ digits: Span<UInt8>,
        in text: [UInt8],
        at start: Int,
        end: Int,
        found: (_ output: Int32, _ end: Int) -> Void
    ) {
        let first = text[start]
        let node = Int(shortFirst[Int(first)])
        if node != 0 { visit(node, digits, in: text, at: start + 1, end: end, found: found) }
        guard start + 1 < end else { return }
        let second = text[start + 1]
        if shortPairs.contains(first, second), let node = shortSecond.node(0, first, second) {
            visit(Int(node), digits, in: text, at: start + 2, end: end, found: found)
        }
        guard start + 2 < end, pairs.contains(first, second),
            let third = thirdEntry.node(first, second, text[start + 2])
        else { return }
        walk(from: Int(third), digits, in: text, at: start + 3, end: end, found: found)
    }

    /// Reports what ends at a node, and follows its `*`.
    private func visit(
        _ node: Int,
        _ digits: Span<UInt8>,
        in text: [UInt8],
        at index: Int,
        end: Int,
        found: (Int32, Int) -> Void
    ) {
        if Self.outputSet(of: node, digits) != 0, PhraseAutomaton.isBoundary(index, in: text, end: end) {
            report(node, digits, at: index, found)
        }
        for edge in Self.edges(of: node, digits) {
            let label = Self.label(of: edge, digits)
            if label == PhraseAutomaton.star {
                followStar(Self.target(of: edge, digits), digits, in: text, at: index, end: end, found: found)
            }
            if label >= PhraseAutomaton.star { break }
        }
    }

    private func walk(
        from first: Int,
        _ digits: Span<UInt8>,
        in text: [UInt8],
        at start: Int,
        end: Int,
        found: (Int32, Int) -> Void
    ) {
        var node = first
        var index = start
        while true {
            if Self.outputSet(of: node, digits) != 0, PhraseAutomaton.isBoundary(index, in: text, end: end) {
                report(node, digits, at: index, found)
            }
            let byte = index < end ? text[index] : 0
            var next = -1
            for edge in Self.edges(of: node, digits) {
                let label = Self.label(of: edge, digits)
                if label == PhraseAutomaton.star {
                    followStar(Self.target(of: edge, digits), digits, in: text, at: index, end: end, found: found)
                } else if label >= byte {
                    // The edges of a node stand in the order of their bytes.
                    if label == byte { next = Self.target(of: edge, digits) }
                    if byte > PhraseAutomaton.star { break }
                }
            }
            guard next >= 0, index < end else { return }
            node = next
            index += 1
        }
    }

    /// Goes on behind a `*`: what ends with the rest of the word, and what follows it.
    private func followStar(
        _ node: Int,
        _ digits: Span<UInt8>,
        in text: [UInt8],
        at index: Int,
        end: Int,
        found: (Int32, Int) -> Void
    ) {
        let wordEnd = PhraseAutomaton.endOfWord(index, in: text, end: end)
        report(node, digits, at: wordEnd, found)
        guard wordEnd < end else { return }
        for edge in Self.edges(of: node, digits) where Self.label(of: edge, digits) == text[wordEnd] {
            walk(from: Self.target(of: edge, digits), digits, in: text, at: wordEnd + 1, end: end, found: found)
        }
    }

    private func report(_ node: Int, _ digits: Span<UInt8>, at end: Int, _ found: (Int32, Int) -> Void) {
        let set = sets + Self.outputSet(of: node, digits) * Self.setWidth
        for index in Digits.number(in: digits, at: set, 4)..<Digits.number(in: digits, at: set + Self.setWidth, 4) {
            found(Int32(Digits.number(in: digits, at: outputs + index * Self.outputWidth, 3)), end)
        }
    }

    /// The places of the edges of a node.
    @inline(__always)
    private static func edges(of node: Int, _ digits: Span<UInt8>) -> StrideTo<Int> {
        let first = node + nodeWidth
        return stride(from: first, to: first + Digits.number(in: digits, at: node, 2) * edgeWidth, by: edgeWidth)
    }

    @inline(__always)
    private static func outputSet(of node: Int, _ digits: Span<UInt8>) -> Int {
        Digits.number(in: digits, at: node + 2, 3)
    }

    @inline(__always)
    private static func label(of edge: Int, _ digits: Span<UInt8>) -> UInt8 {
        UInt8(truncatingIfNeeded: Digits.number(in: digits, at: edge, 2))
    }

    @inline(__always)
    private static func target(of edge: Int, _ digits: Span<UInt8>) -> Int {
        Digits.number(in: digits, at: edge + 2, 4)
    }

    /// Whether a word may end before `index`: no letter goes on there in a script that separates words.
    private static func isBoundary(_ index: Int, in text: [UInt8], end: Int) -> Bool {
        guard index < end else { return true }
        let next = text[index]
        if next < 0x80, !isWord(next) { return true }
        return ScalarClass.at(index, in: text, end: end) != .alphabetic
            || ScalarClass.before(index, in: text, start: 0) != .alphabetic
    }

    private static func endOfWord(_ start: Int, in text: [UInt8], end: Int) -> Int {
        var index = start
        while index < end {
            let byte = text[index]
            if byte < 0x80 {
                guard isWord(byte) else { return index }
                index += 1
            } else {
                let (scalar, length) = UTF8Scalar.decode(text, at: index, end: end)
                guard ScalarClass(scalar) == .alphabetic else { return index }
                index += length
            }
        }
        return index
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
