// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension PhraseAutomaton {
    /// Makes the automaton of folded phrases; the number of each phrase is its output.
    package init(phrases: [[UInt8]]) {
        self.init(phrases: phrases, outputs: phrases.indices.map { Int32($0) })
    }

    /// Makes the automaton of folded phrases, each with its output.
    ///
    /// Empty phrases are left out.
    package init(phrases: [[UInt8]], outputs: [Int32]) {
        self = Minimizer(PhraseTree(phrases: phrases, outputs: outputs)).automaton()
    }
}

/// The tree of all phrases, breadth first: the children of a node stand side by side, behind all nodes before them.
private struct PhraseTree {
    var labels: [UInt8] = [0]
    var firstChild: [Int] = [0]
    var childCount: [Int] = [0]
    /// For each node the outputs of the phrases that end there, in ascending order.
    var outputs: [[Int32]] = [[]]

    init(phrases: [[UInt8]], outputs given: [Int32]) {
        let order = phrases.indices.filter { !phrases[$0].isEmpty }
            .sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
        var ranges: [(range: Range<Int>, depth: Int)] = [(0..<order.count, 0)]
        var node = 0
        while node < ranges.count {
            let (range, depth) = ranges[node]
            var index = range.lowerBound
            while index < range.upperBound, phrases[order[index]].count == depth {
                outputs[node].append(given[order[index]])
                index += 1
            }
            outputs[node] = Array(Set(outputs[node])).sorted()
            firstChild[node] = labels.count
            while index < range.upperBound {
                let label = phrases[order[index]][depth]
                let start = index
                while index < range.upperBound, phrases[order[index]][depth] == label { index += 1 }
                ranges.append((start..<index, depth + 1))
                childCount[node] += 1
                labels.append(label)
                firstChild.append(0)
                childCount.append(0)
                outputs.append([])
            }
            node += 1
        }
    }
}

/// Joins the nodes of a tree from which the same endings lead to the same outputs.
private struct Minimizer {
    private let tree: PhraseTree
    private var firstEdge: [Int] = [0]
    private var outputSet: [Int] = []
    private var labels: [UInt8] = []
    private var targets: [Int] = []
    private var firstOutput: [Int] = [0, 0]
    private var outputs: [Int32] = []
    private var sets: [[Int32]: Int] = [[]: 0]
    /// The node of the automaton for a hash of set and edges; hashes that clash go on by one.
    private var nodes: [UInt64: Int] = [:]

    init(_ tree: PhraseTree) {
        self.tree = tree
    }

    /// Children stand behind their parents, so going backward sees all children first; the root comes last.
    mutating func build() {
        var joined = [Int](repeating: 0, count: tree.labels.count)
        for node in tree.labels.indices.reversed() {
            let set = number(of: tree.outputs[node])
            let children = tree.firstChild[node]..<tree.firstChild[node] + tree.childCount[node]
            joined[node] = self.node(set: set, children: children, joined: joined, isRoot: node == 0)
        }
    }

    func automaton() -> PhraseAutomaton {
        var copy = self
        copy.build()
        return PhraseAutomaton(digits: String(decoding: copy.digits, as: UTF8.self))
    }

    private var digits: [UInt8] {
        let (order, places, sets) = layout
        let outputSets = sets + firstOutput.count * PhraseAutomaton.setWidth
        // A phrase that is not found could be the one that forbids.
        precondition(outputSets < 1 << 24, "the phrases make more than 16 MiB of automaton: take fewer or shorter ones")
        var digits: [UInt8] = []
        digits.reserveCapacity(outputSets + outputs.count * PhraseAutomaton.outputWidth)
        for place in [sets, outputSets, places[outputSet.count - 1]] { Digits.append(place, 4, to: &digits) }
        for node in order {
            Digits.append(edges(of: node).count, 2, to: &digits)
            Digits.append(outputSet[node], 3, to: &digits)
            for edge in edges(of: node) {
                Digits.append(Int(labels[edge]), 2, to: &digits)
                Digits.append(places[targets[edge]], 4, to: &digits)
            }
        }
        for first in firstOutput { Digits.append(first, 4, to: &digits) }
        for output in outputs { Digits.append(Int(output), 3, to: &digits) }
        return digits
    }

    /// Nodes in the order in which they are written, the place of each, and the place behind the last.
    ///
    /// From the root down, the first child right behind its parent: a phrase is followed within few lines of memory.
    private var layout: (order: [Int], places: [Int], end: Int) {
        var order: [Int] = []
        var places = [Int](repeating: 0, count: outputSet.count)
        var end = PhraseAutomaton.headWidth
        var open = [outputSet.count - 1]
        while let node = open.popLast() {
            guard places[node] == 0 else { continue }
            places[node] = end
            order.append(node)
            end += PhraseAutomaton.nodeWidth + edges(of: node).count * PhraseAutomaton.edgeWidth
            open += edges(of: node).reversed().map { targets[$0] }
        }
        return (order, places, end)
    }

    private func edges(of node: Int) -> Range<Int> { firstEdge[node]..<firstEdge[node + 1] }

    private mutating func number(of set: [Int32]) -> Int {
        if let known = sets[set] { return known }
        let number = Int(sets.count)
        sets[set] = number
        outputs += set
        firstOutput.append(Int(outputs.count))
        return number
    }

    private mutating func node(set: Int, children: Range<Int>, joined: [Int], isRoot: Bool) -> Int {
        var hash = UInt64(set) &* 0x9E37_79B9_7F4A_7C15
        for child in children {
            hash = (hash ^ UInt64(tree.labels[child]) ^ UInt64(joined[child]) << 8) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        while !isRoot, let known = nodes[hash] {
            if isSame(known, set, children, joined) { return known }
            hash &+= 1
        }
        let number = outputSet.count
        outputSet.append(set)
        for child in children {
            labels.append(tree.labels[child])
            targets.append(joined[child])
        }
        firstEdge.append(Int(labels.count))
        nodes[hash] = number
        return number
    }

    private func isSame(_ node: Int, _ set: Int, _ children: Range<Int>, _ joined: [Int]) -> Bool {
        guard outputSet[node] == set, edges(of: node).count == children.count else { return false }
        for (edge, child) in zip(edges(of: node), children) {
            guard labels[edge] == tree.labels[child], targets[edge] == joined[child] else { return false }
        }
        return true
    }
}
