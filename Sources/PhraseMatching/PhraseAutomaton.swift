// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Many phrases by their folded bytes, found at the beginnings of words in one pass over a text.
///
/// It is a minimal acyclic automaton: phrases share their beginnings and their endings, so that the many forms of one
/// pattern cost little. A `*` in a phrase stands for the rest of the word at its place. Nodes, edges and output sets lie
/// in one flat array: no pointers, no dictionary, nothing to build at start.
package struct PhraseAutomaton: Sendable {
    private static let star = UInt8(ascii: "*")

    /// Nodes, edges, output sets and outputs as digits of six bits (see `Digits`): a program carries them as text, and
    /// reads them in place.
    private let digits: String
    private let edges: Int
    private let sets: Int
    private let outputs: Int
    /// The node behind each first byte, plus one; 0 for none.
    private let entry: [UInt32]
    /// The node behind each two first bytes, plus one; 0 for none.
    ///
    /// It spares the search among the many edges there.
    private let secondEntry: [UInt32]
    /// The nodes behind three first bytes, by a hash of the bytes.
    private let thirdEntry: TripleTable
    /// Whether something ends or a `*` stands behind a first byte, so that the node there has to be looked at.
    private let isShort: [Bool]
    /// The same for two first bytes.
    private let isShortSecond: [Bool]

    /// The width of a node: the number of its first edge in 4 digits, that of its output set in 3.
    static let nodeWidth = 7
    /// The width of an edge: its byte in 2 digits, the node it leads to in 4.
    static let edgeWidth = 6
    /// The width of an output set: the number of its first output.
    static let setWidth = 4
    /// The width of an output.
    static let outputWidth = 3
    /// The width of the head: the numbers of nodes, edges and output sets, in 4 digits each.
    static let headWidth = 12

    /// Reads an automaton from its digits, which must be as `PhraseAutomaton` wrote them; the root is the last node.
    package init(digits text: String) {
        self.digits = text
        let digits = text.utf8.span
        let nodeCount = Digits.number(in: digits, at: 0, 4)
        let edgeCount = Digits.number(in: digits, at: 4, 4)
        edges = Self.headWidth + (nodeCount + 1) * Self.nodeWidth
        sets = edges + edgeCount * Self.edgeWidth
        outputs = sets + (Digits.number(in: digits, at: 8, 4) + 1) * Self.setWidth
        var entry = [UInt32](repeating: 0, count: 256)
        if nodeCount > 0 {
            let root = Self.headWidth + (nodeCount - 1) * Self.nodeWidth
            for edge in Digits.number(in: digits, at: root, 4)..<Digits.number(in: digits, at: root + Self.nodeWidth, 4)
            {
                let place = edges + edge * Self.edgeWidth
                entry[Digits.number(in: digits, at: place, 2)] = UInt32(Digits.number(in: digits, at: place + 2, 4)) + 1
            }
        }
        self.entry = entry
        var secondEntry = [UInt32](repeating: 0, count: 1 << 16)
        var thirdEntry = TripleTable()
        var isShortSecond = [Bool](repeating: false, count: 1 << 16)
        var isShort = [Bool](repeating: false, count: 256)
        for first in 0..<256 where entry[first] != 0 {
            let node = Int(entry[first]) - 1
            isShort[first] = Self.isShort(node, digits, edges)
            for edge in Self.edges(of: node, digits) {
                let place = edges + edge * Self.edgeWidth
                let pair = first << 8 | Digits.number(in: digits, at: place, 2)
                let second = Digits.number(in: digits, at: place + 2, 4)
                secondEntry[pair] = UInt32(second) + 1
                isShortSecond[pair] = Self.isShort(second, digits, edges)
                for edge in Self.edges(of: second, digits) {
                    let place = edges + edge * Self.edgeWidth
                    let third = UInt8(truncatingIfNeeded: Digits.number(in: digits, at: place, 2))
                    let target = UInt32(Digits.number(in: digits, at: place + 2, 4))
                    thirdEntry.insert(UInt8(first), UInt8(pair & 0xFF), third, target)
                }
            }
        }
        self.secondEntry = secondEntry
        self.thirdEntry = thirdEntry
        self.isShort = isShort
        self.isShortSecond = isShortSecond
    }

    /// The automaton as one line of printable characters, for `init(digits:)`.
    package var text: String { digits }

    /// Whether something ends or a `*` stands behind a node.
    private static func isShort(_ node: Int, _ digits: Span<UInt8>, _ edges: Int) -> Bool {
        if Digits.number(in: digits, at: headWidth + node * nodeWidth + 4, 3) != 0 { return true }
        for edge in self.edges(of: node, digits)
        where Digits.number(in: digits, at: edges + edge * edgeWidth, 2) == Int(star) {
            return true
        }
        return false
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
        let first = Int(text[start])
        let node = Int(entry[first])
        guard node != 0 else { return }
        if isShort[first] { visit(node - 1, digits, in: text, at: start + 1, end: end, found: found) }
        guard start + 1 < end else { return }
        let pair = first << 8 | Int(text[start + 1])
        let second = Int(secondEntry[pair])
        guard second != 0 else { return }
        if isShortSecond[pair] { visit(second - 1, digits, in: text, at: start + 2, end: end, found: found) }
        guard start + 2 < end, let third = thirdEntry.node(text[start], text[start + 1], text[start + 2]) else {
            return
        }
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
        if outputSet(of: node, digits) != 0, PhraseAutomaton.isBoundary(index, in: text, end: end) {
            report(node, digits, at: index, found)
        }
        for edge in Self.edges(of: node, digits) {
            let label = label(of: edge, digits)
            if label == PhraseAutomaton.star {
                followStar(target(of: edge, digits), digits, in: text, at: index, end: end, found: found)
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
            if outputSet(of: node, digits) != 0, PhraseAutomaton.isBoundary(index, in: text, end: end) {
                report(node, digits, at: index, found)
            }
            let byte = index < end ? text[index] : 0
            var next = -1
            for edge in Self.edges(of: node, digits) {
                let label = label(of: edge, digits)
                if label == PhraseAutomaton.star {
                    followStar(target(of: edge, digits), digits, in: text, at: index, end: end, found: found)
                } else if label >= byte {
                    // The edges of a node stand in the order of their bytes.
                    if label == byte { next = target(of: edge, digits) }
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
        for edge in Self.edges(of: node, digits) where label(of: edge, digits) == text[wordEnd] {
            walk(from: target(of: edge, digits), digits, in: text, at: wordEnd + 1, end: end, found: found)
        }
    }

    private func report(_ node: Int, _ digits: Span<UInt8>, at end: Int, _ found: (Int32, Int) -> Void) {
        let set = sets + outputSet(of: node, digits) * Self.setWidth
        for index in Digits.number(in: digits, at: set, 4)..<Digits.number(in: digits, at: set + Self.setWidth, 4) {
            found(Int32(Digits.number(in: digits, at: outputs + index * Self.outputWidth, 3)), end)
        }
    }

    @inline(__always)
    private static func edges(of node: Int, _ digits: Span<UInt8>) -> Range<Int> {
        let place = headWidth + node * nodeWidth
        return Digits.number(in: digits, at: place, 4)..<Digits.number(in: digits, at: place + nodeWidth, 4)
    }

    @inline(__always)
    private func outputSet(of node: Int, _ digits: Span<UInt8>) -> Int {
        Digits.number(in: digits, at: Self.headWidth + node * Self.nodeWidth + 4, 3)
    }

    @inline(__always)
    private func label(of edge: Int, _ digits: Span<UInt8>) -> UInt8 {
        UInt8(truncatingIfNeeded: Digits.number(in: digits, at: edges + edge * Self.edgeWidth, 2))
    }

    @inline(__always)
    private func target(of edge: Int, _ digits: Span<UInt8>) -> Int {
        Digits.number(in: digits, at: edges + edge * Self.edgeWidth + 2, 4)
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
