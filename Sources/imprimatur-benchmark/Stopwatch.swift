// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Measures a piece of work.
enum Stopwatch {
    /// The shortest of `runs` runs in seconds, after one that does not count.
    static func best(of runs: Int, _ work: () -> Int) -> Double {
        let expected = work()
        var best = Double.infinity
        for _ in 0..<runs {
            let clock = ContinuousClock()
            var result = 0
            let duration = clock.measure { result = work() }
            precondition(result == expected, "a step must do the same work in each run")
            let (seconds, attoseconds) = duration.components
            best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
        }
        return best
    }
}
