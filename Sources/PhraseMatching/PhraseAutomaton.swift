// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// All phrases of the lexicon by their folded bytes, matched at the beginnings of words in one pass over a text.
///
/// A `*` in a phrase stands for the rest of the word at its place. Nodes are stored breadth first, so that the children
/// of a node stand side by side in the order of their bytes: no pointers, no dictionary.
struct PhraseTrie: Sendable {
    /// A place where a phrase ends.
    struct Terminal: Sendable, Hashable {
        /// The number of the phrase part.
        var part: Int32
        /// The next terminal of the same node, or -1.
        var next: Int32
    }

    private static let star = UInt8(ascii: "*")

    private var labels: [UInt8] = [0]
    private var firstChild: [Int32] = [0]
    private var childCount: [UInt16] = [0]
    private var firstTerminal: [Int32] = [-1]
    private var terminals: [Terminal] = []
    /// The node below the root for each first byte, or 0.
    private var entry: [Int32] = Array(repeating: 0, count: 256)

    /// Makes the trie of folded phrase parts; the index of each part is its number.
    init(parts: [[UInt8]]) {
        let order = parts.indices.filter { !parts[$0].isEmpty }
            .sorted { parts[$0].lexicographicallyPrecedes(parts[$1]) }
        var queue: [(node: Int, range: Range<Int>, depth: Int)] = [(0, 0..<order.count, 0)]
        var head = 0
        while head < queue.count {
            let (node, range, depth) = queue[head]
            head += 1
            var index = range.lowerBound
            while index < range.upperBound, parts[order[index]].count == depth {
                terminals.append(Terminal(part: Int32(order[index]), next: firstTerminal[node]))
                firstTerminal[node] = Int32(terminals.count - 1)
                index += 1
            }
            firstChild[node] = Int32(labels.count)
            while index < range.upperBound {
                let label = parts[order[index]][depth]
                let start = index
                while index < range.upperBound, parts[order[index]][depth] == label { index += 1 }
                queue.append((labels.count, start..<index, depth + 1))
                childCount[node] += 1
                appendNode(label)
            }
        }
        for child in children(of: 0) { entry[Int(labels[child])] = Int32(child) }
    }

    private mutating func appendNode(_ label: UInt8) {
        labels.append(label)
        firstChild.append(0)
        childCount.append(0)
        firstTerminal.append(-1)
    }

    private func children(of node: Int) -> Range<Int> {
        Int(firstChild[node])..<Int(firstChild[node]) + Int(childCount[node])
    }

    /// Calls `found` for each phrase part that stands at `start`, with the end of its words.
    func match(in text: [UInt8], at start: Int, end: Int, found: (_ part: Int32, _ end: Int) -> Void) {
        let node = Int(entry[Int(text[start])])
        guard node != 0 else { return }
        walk(from: node, in: text, at: start + 1, end: end, found: found)
    }

    private func walk(from first: Int, in text: [UInt8], at start: Int, end: Int, found: (Int32, Int) -> Void) {
        var node = first
        var index = start
        while true {
            if firstTerminal[node] >= 0, PhraseTrie.isBoundary(index, in: text, end: end) {
                report(node, at: index, found)
            }
            let byte = index < end ? text[index] : 0
            var next = -1
            for child in children(of: node) {
                if labels[child] == PhraseTrie.star {
                    let wordEnd = PhraseTrie.endOfWord(index, in: text, end: end)
                    report(child, at: wordEnd, found)
                    followStar(child, in: text, at: wordEnd, end: end, found: found)
                } else if labels[child] == byte {
                    next = child
                }
            }
            guard next >= 0, index < end else { return }
            node = next
            index += 1
        }
    }

    /// Goes on behind a `*` inside a phrase: what follows the rest of the word.
    private func followStar(_ node: Int, in text: [UInt8], at index: Int, end: Int, found: (Int32, Int) -> Void) {
        guard index < end else { return }
        for child in children(of: node) where labels[child] == text[index] {
            walk(from: child, in: text, at: index + 1, end: end, found: found)
        }
    }

    private func report(_ node: Int, at end: Int, _ found: (Int32, Int) -> Void) {
        var terminal = firstTerminal[node]
        while terminal >= 0 {
            found(terminals[Int(terminal)].part, end)
            terminal = terminals[Int(terminal)].next
        }
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
