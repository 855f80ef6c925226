// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Synchronization
import Syndication
import TestSupport
import Testing

@Suite struct OrderedParallelMapTests {
    /// What a test's consumer says when it has enough.
    private struct Enough: Error, Equatable {
        let index: Int
    }

    /// Counts what is in flight.
    private final class Flight: Sendable {
        private let counts = Mutex((begun: 0, running: 0, mostRunning: 0))

        var begun: Int { counts.withLock { $0.begun } }
        var mostRunning: Int { counts.withLock { $0.mostRunning } }

        func begin() {
            counts.withLock {
                $0.begun += 1
                $0.running += 1
                $0.mostRunning = max($0.mostRunning, $0.running)
            }
        }

        func end() {
            counts.withLock { $0.running -= 1 }
        }
    }

    /// Work that takes longer for some elements than for others.
    private static func work(_ rounds: Int) -> Int {
        var generator = SeededGenerator(seed: UInt64(rounds))
        return (0..<rounds).reduce(0) { sum, _ in sum &+ Int(truncatingIfNeeded: generator.next()) }
    }

    @Test("Results come in order, with a bounded number in flight", arguments: [1, 2, 3, 8, 64])
    func keepsOrderWithinItsWindow(jobs: Int) async {
        var generator = SeededGenerator(seed: UInt64(jobs))
        for count in [0, 1, 2, 7, 300] {
            let elements = (0..<count).map { _ in Int.random(in: 0...2_000, using: &generator) }
            let map = OrderedParallelMap(jobs: jobs)
            let flight = Flight()
            var indices: [Int] = []
            var outputs: [Int] = []
            var farthest = 0
            await map.run(over: elements) { rounds in
                flight.begin()
                defer { flight.end() }
                return OrderedParallelMapTests.work(rounds)
            } consume: { index, output in
                farthest = max(farthest, flight.begun - index)
                indices.append(index)
                outputs.append(output)
            }
            #expect(indices == Array(0..<count))
            #expect(outputs == elements.map(OrderedParallelMapTests.work))
            #expect(flight.begun == count)
            #expect(flight.mostRunning <= jobs)
            #expect(farthest <= map.window)
        }
    }

    @Test("An error of the consumer ends the run, and begins nothing more", arguments: [1, 2, 8])
    func endsAtTheFirstError(jobs: Int) async {
        let map = OrderedParallelMap(jobs: jobs)
        let flight = Flight()
        var consumed: [Int] = []
        await #expect(throws: Enough(index: 5)) {
            try await map.run(over: Array(0..<1_000)) { element in
                flight.begin()
                defer { flight.end() }
                return element
            } consume: { index, output in
                guard index < 5 else { throw Enough(index: index) }
                consumed.append(output)
            }
        }
        #expect(consumed == [0, 1, 2, 3, 4])
        #expect(flight.begun <= 5 + map.window)
    }

    @Test func fewerJobsThanOneAreOne() {
        #expect(OrderedParallelMap(jobs: 0).jobs == 1)
        #expect(OrderedParallelMap(jobs: -3).jobs == 1)
    }
}
