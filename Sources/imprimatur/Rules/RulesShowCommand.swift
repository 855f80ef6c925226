// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsPolicy
import StructuredText
import Syndication

/// `imprimatur rules show`: one rule with all that it says.
struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a rule: what it speaks of, when it fires, what it then says, and where it stands."
    )

    @Argument(help: "The rule's id.")
    var id: String

    @OptionGroup var options: RuleOptions

    func run() throws {
        let rules = try options.load().rules
        guard let rule = rules.rules.first(where: { $0.id == id }) else {
            let nearest = NearestWord.of(id, in: rules.rules.map(\.id))
            Console.error("there is no rule “\(id)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
            throw ExitStatus.failure
        }
        let output = try ReportOutput(path: nil)
        try output.write(RuleDocumentation.text(of: rule).joined(separator: "\n") + "\n")
        try output.finish()
    }
}
