// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds where a sentence may fall into two clauses: "you may quote us, but may not republish the whole".
struct ClauseBoundaries {
    /// The longest sentence, in folded bytes, that is looked at, and how many boundaries at most.
    private static let longest = 900
    private static let most = 4

    let text: [UInt8]
    /// The words that open a clause against the one before.
    let contrasts: Set<String>

    /// The places where a second clause may begin, the likeliest first.
    ///
    /// They are the comma before "however", or the word itself, and semicolons.
    func places(in sentence: Range<Int>) -> [Int] {
        guard sentence.count <= Self.longest else { return [] }
        var places: [Int] = []
        var comma: Int?
        var start = sentence.lowerBound
        for index in sentence.lowerBound...sentence.upperBound {
            let byte = index < sentence.upperBound ? text[index] : 0x20
            guard byte == 0x20 || byte == 0x2C || byte == 0x3B else { continue }
            if start < index, contrasts.contains(String(decoding: text[start..<index], as: UTF8.self)) {
                if let comma { places.append(comma) }
                places.append(start)
            }
            if byte == 0x2C { comma = index }
            if byte == 0x3B { places.append(index) }
            start = index + 1
        }
        return Array(places.prefix(Self.most))
    }
}
