// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A line on standard error that tells how far a run has come, while nothing else is shown on the terminal.
struct ProgressBar {
    private static let width = 24
    private static let interval = Duration.milliseconds(100)

    private let noun: String
    private let total: Int?
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var done = 0
    private var isDrawn = false

    /// Whether a bar is of use: standard error is a terminal, and no report goes to one.
    static func isWanted(_ options: OutputOptions) throws -> Bool {
        let showsReport = try options.destinations.contains { $0.isStandardOutput } && isatty(STDOUT_FILENO) == 1
        return !options.quiet && !showsReport && isatty(STDERR_FILENO) == 1
    }

    /// Makes a bar.
    ///
    /// - Parameters:
    ///   - noun: what is counted, in the plural.
    ///   - total: how many there are; nil where that is not known.
    ///   - isShown: whether it is drawn at all.
    init(_ noun: String, of total: Int?, isShown: Bool) {
        self.noun = noun
        self.total = total
        self.isShown = isShown && total != 1
    }

    /// Counts one more.
    mutating func advance() {
        done += 1
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - last >= ProgressBar.interval else { return }
        last = now
        isDrawn = true
        Console.write("\r\u{1B}[K" + line(after: now - start), to: .errors)
    }

    /// Takes the bar away, before a message and at the end.
    mutating func erase() {
        guard isDrawn else { return }
        isDrawn = false
        Console.write("\r\u{1B}[K", to: .errors)
    }

    private func line(after elapsed: Duration) -> String {
        ProgressBar.line(noun, done: done, of: total, after: elapsed)
    }

    /// The line: a bar, the count, the rate and the time left; count and rate alone where the total is not known.
    static func line(_ noun: String, done: Int, of total: Int?, after elapsed: Duration) -> String {
        let seconds = elapsed / .seconds(1)
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let speed = "\(Int(rate.rounded())) a second"
        guard let total, total > 0 else { return "\(done) \(noun), \(speed)" }
        let filled = min(width * done / total, width)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        let left = rate > 0 ? ", \(time(Double(max(total - done, 0)) / rate)) left" : ""
        return "[\(bar)] \(done)/\(total) \(noun), \(speed)\(left)"
    }

    private static func time(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        if seconds < 120 { return "\(seconds) s" }
        if seconds < 7200 { return "\(seconds / 60) min" }
        return "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
}
