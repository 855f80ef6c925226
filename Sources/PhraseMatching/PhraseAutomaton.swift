// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Many phrases by their folded bytes, found at the beginnings of words in one pass over a text.
///
/// It is a minimal acyclic automaton: phrases share their beginnings and their endings, so that the many forms of one
/// pattern cost little. A `*` in a phrase stands for the rest of the word at its place. Nodes, edges and output sets are
/// flat arrays: no pointers, no dictionary.
package struct PhraseAutomaton: Sendable {
    private static let star = UInt8(ascii: "*")

    /// For each node the number of its first edge, and one more for the end.
    let firstEdge: [UInt32]
    /// For each node the number of its output set; 0 for none.
    let outputSet: [UInt32]
    /// For each edge its byte.
    let labels: [UInt8]
    /// For each edge the node that it leads to.
    let targets: [UInt32]
    /// For each output set the number of its first output, and one more for the end; set 0 is empty.
    let firstOutput: [UInt32]
    /// The outputs of all sets.
    let outputs: [Int32]
    /// The node behind each first byte; 0 for none.
    private let entry: [UInt32]

    /// Puts an automaton together; the root is the last node.
    init(
        firstEdge: [UInt32],
        outputSet: [UInt32],
        labels: [UInt8],
        targets: [UInt32],
        firstOutput: [UInt32],
        outputs: [Int32]
    ) {
        self.firstEdge = firstEdge
        self.outputSet = outputSet
        self.labels = labels
        self.targets = targets
        self.firstOutput = firstOutput
        self.outputs = outputs
        var entry = [UInt32](repeating: 0, count: 256)
        if firstEdge.count > 1 {
            for edge in Int(firstEdge[firstEdge.count - 2])..<Int(firstEdge[firstEdge.count - 1]) {
                entry[Int(labels[edge])] = targets[edge] + 1
            }
        }
        self.entry = entry
    }

    /// Calls `found` with the output of each phrase that stands at `start`, and with the end of its words.
    package func match(in text: [UInt8], at start: Int, end: Int, found: (_ output: Int32, _ end: Int) -> Void) {
        let node = Int(entry[Int(text[start])])
        guard node != 0 else { return }
        walk(from: node - 1, in: text, at: start + 1, end: end, found: found)
    }

    private func walk(from first: Int, in text: [UInt8], at start: Int, end: Int, found: (Int32, Int) -> Void) {
        var node = first
        var index = start
        while true {
            if outputSet[node] != 0, PhraseAutomaton.isBoundary(index, in: text, end: end) {
                report(node, at: index, found)
            }
            let byte = index < end ? text[index] : 0
            var next = -1
            for edge in Int(firstEdge[node])..<Int(firstEdge[node + 1]) {
                let label = labels[edge]
                if label == PhraseAutomaton.star {
                    followStar(Int(targets[edge]), in: text, at: index, end: end, found: found)
                } else if label == byte {
                    next = Int(targets[edge])
                }
            }
            guard next >= 0, index < end else { return }
            node = next
            index += 1
        }
    }

    /// Goes on behind a `*`: what ends with the rest of the word, and what follows it.
    private func followStar(_ node: Int, in text: [UInt8], at index: Int, end: Int, found: (Int32, Int) -> Void) {
        let wordEnd = PhraseAutomaton.endOfWord(index, in: text, end: end)
        report(node, at: wordEnd, found)
        guard wordEnd < end else { return }
        for edge in Int(firstEdge[node])..<Int(firstEdge[node + 1]) where labels[edge] == text[wordEnd] {
            walk(from: Int(targets[edge]), in: text, at: wordEnd + 1, end: end, found: found)
        }
    }

    private func report(_ node: Int, at end: Int, _ found: (Int32, Int) -> Void) {
        let set = Int(outputSet[node])
        for index in Int(firstOutput[set])..<Int(firstOutput[set + 1]) { found(outputs[index], end) }
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
