// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import RightsPolicy
import Syndication

/// The rules by which decisions are made.
struct RuleOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Decide by the rules of this file or pack instead of the built-in ones; may be repeated.",
            valueName: "file or pack"
        ),
        completion: .file()
    )
    var rules: [String] = []

    /// Reads the rules; what is wrong with them goes to standard error.
    func load() throws -> RuleFiles {
        do {
            return try RuleFiles.load(rules)
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }
}
