// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Measures pieces of work against one another.
enum Stopwatch {
    /// The shortest time of each step in seconds, after one run that does not count.
    ///
    /// The steps take turns, so that a busy machine slows all of them alike.
    static func best(of runs: Int, _ steps: [BenchmarkStep]) -> [Double] {
        let expected = steps.map { $0.body() }
        var best = steps.map { _ in Double.infinity }
        for _ in 0..<runs {
            for (index, step) in steps.enumerated() {
                var result = 0
                let (seconds, attoseconds) = ContinuousClock().measure { result = step.body() }.components
                precondition(result == expected[index], "“\(step.name)” must do the same work in each run")
                best[index] = min(best[index], Double(seconds) + Double(attoseconds) / 1e18)
            }
        }
        return best
    }
}
