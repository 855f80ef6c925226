// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension PhraseAutomaton {
    /// The automaton as one line of printable characters, which `init(text:)` reads without a search.
    ///
    /// Each number is written in digits of six bits, the lowest first, from U+0030 on: the numbers of sets, nodes, edges and
    /// outputs, then per node the number of its edges and its set, per edge its byte and target, per set its outputs.
    package var text: String {
        var digits = DigitWriter()
        digits.write(firstOutput.count - 1, 4)
        digits.write(outputSet.count, 4)
        digits.write(labels.count, 4)
        digits.write(outputs.count, 4)
        for node in outputSet.indices {
            digits.write(Int(firstEdge[node + 1] - firstEdge[node]), 2)
            digits.write(Int(outputSet[node]), 3)
        }
        for edge in labels.indices {
            digits.write(Int(labels[edge]), 2)
            digits.write(Int(targets[edge]), 4)
        }
        for set in firstOutput.indices.dropLast() { digits.write(Int(firstOutput[set + 1] - firstOutput[set]), 2) }
        for output in outputs { digits.write(Int(output), 3) }
        return String(decoding: digits.bytes, as: UTF8.self)
    }

    /// Reads what `text` gave; `digits` must be unchanged.
    init(digits: ArraySlice<UInt8>) {
        var reader = DigitReader(bytes: Array(digits))
        let setCount = reader.read(4)
        let nodeCount = reader.read(4)
        let edgeCount = reader.read(4)
        let outputCount = reader.read(4)
        var firstEdge: [UInt32] = [0]
        var outputSet: [UInt32] = []
        firstEdge.reserveCapacity(nodeCount + 1)
        outputSet.reserveCapacity(nodeCount)
        var sum = 0
        for _ in 0..<nodeCount {
            sum += reader.read(2)
            firstEdge.append(UInt32(sum))
            outputSet.append(UInt32(reader.read(3)))
        }
        var labels: [UInt8] = []
        var targets: [UInt32] = []
        labels.reserveCapacity(edgeCount)
        targets.reserveCapacity(edgeCount)
        for _ in 0..<edgeCount {
            labels.append(UInt8(truncatingIfNeeded: reader.read(2)))
            targets.append(UInt32(reader.read(4)))
        }
        var firstOutput: [UInt32] = [0]
        sum = 0
        for _ in 0..<setCount {
            sum += reader.read(2)
            firstOutput.append(UInt32(sum))
        }
        self.init(
            firstEdge: firstEdge,
            outputSet: outputSet,
            labels: labels,
            targets: targets,
            firstOutput: firstOutput,
            outputs: (0..<outputCount).map { _ in Int32(reader.read(3)) }
        )
    }
}
