// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsPolicy

/// `imprimatur rules docs`: rules as a document.
struct RulesDocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Print rules as Markdown, for people who will not read YAML."
    )

    @OptionGroup var files: RuleFilesArgument

    @Option(name: [.short, .long], help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
    var output: String?

    func run() throws {
        let rules = try files.load()
        let output = try ReportOutput(path: output)
        try output.write(RuleDocumentation.markdown(of: rules))
        try output.finish()
    }
}
