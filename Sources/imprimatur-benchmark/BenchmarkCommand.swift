// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser

/// Measures the parts of the program; a further measurement is one file and one line here.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imprimatur-benchmark",
        abstract: "Measure how fast pages are read and proposals are decided, in one thread.",
        discussion: """
            Build it with `swift build -c release --product imprimatur-benchmark`; a debug build tells nothing.
            """,
        subcommands: [PagesCommand.self, DecisionsCommand.self],
        defaultSubcommand: PagesCommand.self
    )
}
