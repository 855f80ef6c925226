// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import Syndication

/// `imprimatur lexicon`: the words by which pages speak of rights.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "List the languages of lexicon files, and run their examples.",
        subcommands: [LexiconListCommand.self, LexiconTestCommand.self]
    )
}

/// The lexicon files that a command is about.
struct LexiconOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Lexicon files or their folder; \(LexiconFiles.usualFolder) where none is given.",
            discussion: "The other files of a folder are read too, since languages share words.",
            valueName: "file"
        )
    )
    var files: [String] = []

    /// Reads the files; what is wrong with them goes to standard error.
    func load() throws -> LexiconFiles {
        do {
            return try LexiconFiles.load(files)
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }
}

/// `imprimatur lexicon list`: a line for each language.
struct LexiconListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List languages: tag, English name, number of phrases, file."
    )

    @OptionGroup var options: LexiconOptions

    func run() throws {
        let output = try ReportOutput(path: nil)
        for language in try options.load().languages {
            let columns = [language.tag, language.name, "\(language.phrases)", language.path]
            try output.write(columns.joined(separator: "\t") + "\n")
        }
        try output.finish()
    }
}

/// `imprimatur lexicon test`: runs the examples of lexicon files.
struct LexiconTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples of lexicon files, and tell which are not as expected."
    )

    @OptionGroup var options: LexiconOptions

    func run() throws {
        let outcomes = LexiconVerifier(files: try options.load()).verify()
        let output = try ReportOutput(path: nil)
        for outcome in outcomes {
            guard let problem = outcome.problem else { continue }
            try output.write("\(outcome.place): “\(outcome.text)”: \(problem)\n")
        }
        let failed = outcomes.count { $0.problem != nil }
        try output.write("\(outcomes.count - failed) passed, \(failed) failed\n")
        try output.finish()
        if failed > 0 { throw ExitStatus.violations }
    }
}
