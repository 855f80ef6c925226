// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Which words of two texts are the same, in order.
///
/// Words that occur once in both are taken as fixed points where their order is the same (patience diff); between them,
/// the shortest edit script is looked for within bounds (Myers), and what lies beyond them counts as replaced. So the
/// work grows no faster than the number of words, whatever the texts are.
struct WordDiff {
    /// Pairs of equal words: an index of the source and one of the copy, both ascending.
    private(set) var matches: [(source: Int, copy: Int)] = []

    private let source: [Int]
    private let copy: [Int]
    /// The edit steps that may still be tried.
    private var budget: Int

    /// The longest edit script that is looked for between two fixed points.
    private static let longestScript = 200

    init(_ source: [Int], _ copy: [Int]) {
        self.source = source
        self.copy = copy
        budget = 400 * (source.count + copy.count) + 2_000_000
        // Regions that are still to be compared; the last one comes first, so that matches are found in order.
        var regions = [(source: source.startIndex..<source.endIndex, copy: copy.startIndex..<copy.endIndex, depth: 0)]
        while let region = regions.popLast() {
            regions += compare(region.source, region.copy, depth: region.depth).reversed()
        }
        matches.sort { $0.source < $1.source }
    }

    private typealias Region = (source: Range<Int>, copy: Range<Int>, depth: Int)

    /// Takes equal ends off two regions, and divides what remains.
    private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, depth: Int) -> [Region] {
        var (low, high) = (left.lowerBound, left.upperBound)
        var (otherLow, otherHigh) = (right.lowerBound, right.upperBound)
        while low < high, otherLow < otherHigh, source[low] == copy[otherLow] {
            matches.append((low, otherLow))
            (low, otherLow) = (low + 1, otherLow + 1)
        }
        while low < high, otherLow < otherHigh, source[high - 1] == copy[otherHigh - 1] {
            (high, otherHigh) = (high - 1, otherHigh - 1)
            matches.append((high, otherHigh))
        }
        guard low < high, otherLow < otherHigh else { return [] }
        let points = depth < 12 ? fixedPoints(low..<high, otherLow..<otherHigh) : []
        guard !points.isEmpty else {
            findScript(low..<high, otherLow..<otherHigh)
            return []
        }
        var regions: [Region] = []
        for point in points {
            matches.append(point)
            regions.append((low..<point.source, otherLow..<point.copy, depth + 1))
            (low, otherLow) = (point.source + 1, point.copy + 1)
        }
        regions.append((low..<high, otherLow..<otherHigh, depth + 1))
        return regions
    }

    /// Words that occur once in both regions, as many of them as stand in the same order.
    private func fixedPoints(_ left: Range<Int>, _ right: Range<Int>) -> [(source: Int, copy: Int)] {
        var places: [Int: (count: Int, source: Int, otherCount: Int, copy: Int)] = [:]
        for index in left {
            places[source[index], default: (0, 0, 0, 0)].count += 1; places[source[index]]?.source = index
        }
        for index in right where places[copy[index]] != nil {
            places[copy[index]]?.otherCount += 1
            places[copy[index]]?.copy = index
        }
        let unique = left.compactMap { index -> (source: Int, copy: Int)? in
            guard let place = places[source[index]], place.count == 1, place.otherCount == 1 else { return nil }
            return (index, place.copy)
        }
        return Self.longestAscending(unique)
    }

    /// The longest run of pairs whose second members ascend.
    private static func longestAscending(_ pairs: [(source: Int, copy: Int)]) -> [(source: Int, copy: Int)] {
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for index in pairs.indices {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].copy < pairs[index].copy { low = middle + 1 } else { high = middle }
            }
            previous[index] = low > 0 ? ends[low - 1] : -1
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [(source: Int, copy: Int)] = []
        var index = ends.last ?? -1
        while index >= 0 {
            run.append(pairs[index])
            index = previous[index]
        }
        return run.reversed()
    }

    /// The shortest edit script between two regions (Myers, 1986), where it is short enough.
    private mutating func findScript(_ left: Range<Int>, _ right: Range<Int>) {
        let limit = min(Self.longestScript, left.count + right.count)
        let size = 2 * limit + 1
        var furthest = [Int](repeating: 0, count: size + 2)
        var trace: [[Int]] = []
        for steps in 0...limit {
            trace.append(furthest)
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let index = diagonal + limit + 1
                let isDown = diagonal == -steps || diagonal != steps && furthest[index - 1] < furthest[index + 1]
                var x = isDown ? furthest[index + 1] : furthest[index - 1] + 1
                var y = x - diagonal
                while x < left.count, y < right.count, y >= 0,
                    source[left.lowerBound + x] == copy[right.lowerBound + y]
                {
                    (x, y) = (x + 1, y + 1)
                    budget -= 1
                }
                furthest[index] = x
                if x >= left.count, y >= right.count {
                    follow(trace, left, right, limit)
                    return
                }
            }
            budget -= steps + size
            if budget < 0 { return }
        }
    }

    /// Walks an edit script back from its end, and notes the words that it keeps.
    private mutating func follow(_ trace: [[Int]], _ left: Range<Int>, _ right: Range<Int>, _ limit: Int) {
        var (x, y) = (left.count, right.count)
        for steps in trace.indices.reversed() {
            let furthest = trace[steps]
            let diagonal = x - y
            let index = diagonal + limit + 1
            let isDown = diagonal == -steps || diagonal != steps && furthest[index - 1] < furthest[index + 1]
            let before = isDown ? diagonal + 1 : diagonal - 1
            let startX = steps == 0 ? 0 : furthest[before + limit + 1]
            let startY = steps == 0 ? 0 : startX - before
            let kneeX = steps == 0 ? 0 : isDown ? startX : startX + 1
            while x > kneeX, y > (steps == 0 ? 0 : kneeX - diagonal) {
                (x, y) = (x - 1, y - 1)
                matches.append((left.lowerBound + x, right.lowerBound + y))
            }
            (x, y) = (startX, startY)
        }
    }
}
