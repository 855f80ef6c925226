// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel

/// The command line; what it does is told by its subcommands.
@main
struct ImprimaturCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imprimatur",
        abstract: "Says what web pages express about their rights, and checks what you want to do with them.",
        discussion: """
            It informs a decision and is no legal advice: it tells what a page says and what the rules of your house \
            make of that, never that a use is lawful.

            EXAMPLES
              imprimatur audit story.html
              imprimatur audit --format jsonl crawl/ > rights.jsonl
              imprimatur check tonight.yaml
              imprimatur check --rules house.yaml --fail-on warning --format json tonight.yaml
              imprimatur explain tonight.yaml --item a-1
              imprimatur init

            EXIT STATUS
              0  nothing to object to
              1  a violation at or above --fail-on, or a decision that is not as expected
              2  something could not be read, or the command line is wrong
            """,
        version: ImprimaturVersion.current,
        subcommands: [
            AuditCommand.self, CheckCommand.self, ExplainCommand.self, TextCommand.self, RulesCommand.self,
            LexiconCommand.self,
            ODRLCommand.self, InitCommand.self, ConfigCommand.self,
        ]
    )

    static func main() async {
        Console.prepare()
        BuiltInAuditor.prepare(for: CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            status.exit()
        } catch {
            leave(after: error)
        }
    }

    /// Shows help, the version or what is wrong with the command line, and ends the program.
    private static func leave(after error: any Error) -> Never {
        guard exitCode(for: error) != .success else {
            Console.write(fullMessage(for: error) + "\n", to: .output)
            ExitStatus.clean.exit()
        }
        // The parser's text begins with its own word for an error, and goes on with usage and advice.
        let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        let advice = lines.drop { !$0.hasPrefix("Usage:") && !$0.hasPrefix("Help:") }
        Console.error(message(for: error))
        if !advice.isEmpty { Console.write(advice.joined(separator: "\n") + "\n", to: .errors) }
        ExitStatus.failure.exit()
    }
}
