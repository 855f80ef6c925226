// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import Syndication

/// `imprimatur rules lint`: what is wrong with rules, and what is most likely not meant so.
struct RulesLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract:
            "Look rules over: mistakes, rules that can't fire, rules that contradict each other, unused parameters.",
        discussion: "Everything that is found is shown with file, line and column; the exit status then is 1."
    )

    @OptionGroup var files: RuleFilesArgument

    func run() throws {
        let output = try ReportOutput(path: nil)
        do {
            let findings = try RuleFiles.lint(files.files)
            for finding in findings { try output.write("\(finding)\n") }
            let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
            try output.write(findings.isEmpty ? "nothing to object to\n" : "\(count)\n")
            try output.finish()
            if !findings.isEmpty { throw ExitStatus.violations }
        } catch let error as InputError {
            Console.error(error.description)
            throw ExitStatus.failure
        }
    }
}
