// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import HTMLScan
import RightsDetection
import RightsModel

/// Measures how fast pages are read, against the floor that libxml2 sets.
struct PagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Measure how fast a folder of pages is read, in one thread.",
        discussion: """
            Reads all .html and .html.gz files of FOLDER into memory, warms up, and prints the best of N runs of each step. \
            The ratio compares a step with libxml2 parsing the same pages into nothing.
            """
    )

    @Argument(help: "The folder with the pages.")
    var folder: String

    @Option(name: .long, help: "How often each step is measured; the best run counts.")
    var runs = 7

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs must be at least 1") }
    }

    func run() throws {
        let pages = try PageFolder(path: folder).pages()
        guard !pages.isEmpty else { throw ValidationError("“\(folder)” has no .html or .html.gz files") }
        let bytes = pages.reduce(0) { $0 + $1.count }
        var table = ResultTable(pageCount: pages.count, bytes: bytes)
        let steps = try steps(pages)
        for (step, seconds) in zip(steps, Stopwatch.best(of: runs, steps)) {
            table.add(step.name, seconds: seconds)
        }
        print(table.text)
    }

    /// The steps to measure, the floor first.
    ///
    /// Each returns a number that depends on its work, so that none can be left out. A further step is one more entry.
    private func steps(_ pages: [[UInt8]]) throws -> [BenchmarkStep] {
        let scanner = HTMLScanner()
        let auditor = PageAuditor()
        let decoded = try pages.map { try scanner.scan($0).source.bytes }
        return [
            BenchmarkStep(name: "libxml2 floor") {
                decoded.reduce(0) { $0 + HTMLScanner.parseFloor($1) }
            },
            BenchmarkStep(name: "scan") {
                pages.reduce(0) { $0 + ((try? scanner.scan($1))?.elements.count ?? 0) }
            },
            BenchmarkStep(name: "audit") {
                pages.reduce(0) { $0 + auditor.audit(Page(source: "", bytes: $1), sha256: "").signals.count }
            },
        ]
    }
}

/// One thing to measure.
struct BenchmarkStep {
    let name: String
    let body: () -> Int
}
