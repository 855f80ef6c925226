// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsDetection
import RightsModel
import RightsPolicy
import RightsReporting
import StructuredText
import Syndication

/// `imprimatur explain`: tells why one item of a batch was decided as it was.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why an item of a batch was decided as it was.",
        discussion: """
            All that the decision rests on: what the page says and where, how each agreement on file stands to the use, \
            which rules were asked and what each of their conditions came to, and which duties are open. The exit status \
            does not hang on the decision.

            EXAMPLES
              imprimatur explain tonight.yaml --item a-1
              imprimatur explain tonight.yaml --item a-1 --action translate --as-of 2026-07-01
              imprimatur explain tonight.yaml --item a-1 --format json
            """
    )

    @Argument(help: ArgumentHelp("A batch file, or - for standard input.", valueName: "batch"), completion: .file())
    var batch: String

    @Option(help: ArgumentHelp("The id of the item.", valueName: "id"))
    var item: String

    @Option(help: ArgumentHelp("Of its proposals the one of this action alone.", valueName: "action"))
    var action: String?

    @OptionGroup var rules: RuleOptions

    @OptionGroup var agreements: AgreementOptions

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Decide as of this date (2026-05-03) instead of the batch's own.", valueName: "date")
    )
    var asOf: DateArgument?

    @OptionGroup var settingsFile: ConfigurationOptions

    @OptionGroup var auditorOptions: AuditorOptions

    @OptionGroup var options: OutputOptions

    func validate() throws {
        try options.requireForm("of checks") { $0.coversChecks }
    }

    mutating func run() throws {
        let settings = try settingsFile.load()
        rules.complete(by: settings)
        agreements.complete(by: settings)
        auditorOptions.complete(by: settings)
        let chosen = try chosen(from: readBatch())
        let rules = try rules.load()
        let runner = BatchRunner(
            auditor: try auditorOptions.auditor(),
            engine: RuleEngine(rules: rules.rules),
            rules: rules.sources,
            explains: true
        )
        let report = runner.check(chosen, asOf: asOf?.date)
        var outputs = try ReportOutputs(options)
        try outputs.write(report, at: .single)
        try outputs.finish()
        for failure in report.failures { Console.error(failure.message) }
        if !report.failures.isEmpty { throw ExitStatus.failure }
    }

    private func readBatch() throws -> Batch {
        do {
            return try agreements.read(batch, quiet: options.quiet)
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }

    /// The batch with nothing but the item and the action in question.
    private func chosen(from batch: Batch) throws -> Batch {
        guard var found = batch.items.first(where: { $0.id == item }) else {
            throw fail("\(batch.path) has no item “\(item)”", nearest: batch.items.map(\.id), to: item)
        }
        if let action {
            let proposed = found.proposals.map(\.proposal.action.rawValue)
            found.proposals = found.proposals.filter { $0.proposal.action.rawValue == action }
            guard !found.proposals.isEmpty else {
                throw fail("the item “\(item)” does not propose “\(action)”", nearest: proposed, to: action)
            }
        }
        var chosen = batch
        chosen.items = [found]
        return chosen
    }

    private func fail(_ message: String, nearest known: [String], to word: String) -> ExitStatus {
        let hint = NearestWord.of(word, in: known).map { "; did you mean “\($0)”?" }
        Console.error(message + (hint ?? "; there are \(known.prefix(8).joined(separator: ", "))"))
        return .failure
    }
}
