// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser

/// `imprimatur rules`: the rules themselves.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List rules and show them, look them over, run their examples.",
        discussion: """
            A rules file is named by its path, a pack that comes with the program by its name: `default`, or one that \
            `imprimatur rules list --packs` shows.

            EXAMPLES
              imprimatur rules list
              imprimatur rules show silence-is-not-consent
              imprimatur rules lint house.yaml
              imprimatur rules test --coverage house.yaml
              imprimatur rules docs house.yaml > house.md
            """,
        subcommands: [
            RulesListCommand.self, RulesShowCommand.self, RulesLintCommand.self, RulesTestCommand.self,
            RulesDocsCommand.self,
        ]
    )
}
