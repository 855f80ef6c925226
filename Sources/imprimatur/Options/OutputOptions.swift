// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsReporting

/// How and where reports are written.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("f"), .customLong("format")],
        help: ArgumentHelp("The form of the report: \(ReportFormat.summary); text without it.", valueName: "format")
    )
    var chosenFormat: ReportFormat?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write the report to this file, whole or not at all; json=FILE names its form, and may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var output: [String] = []

    @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
    var quiet = false

    @Flag(name: .customLong("no-color"), help: "No color, not even on a terminal (NO_COLOR does the same).")
    var noColor = false

    /// The form of the report where a place names none.
    var format: ReportFormat { chosenFormat ?? .text }

    /// The places to which reports go: standard output where none is named.
    var destinations: [ReportDestination] {
        get throws { try (output.isEmpty ? ["-"] : output).map { try ReportDestination($0) } }
    }

    /// The forms in which reports are written.
    var formats: [any Reporter.Type] {
        get throws { try destinations.map { ($0.format ?? format).type } }
    }

    func validate() throws {
        var paths: [Substring] = []
        for destination in try destinations {
            guard !paths.contains(destination.plainPath) else {
                throw ValidationError("--output names \(destination.path) twice; each report needs a file of its own")
            }
            paths.append(destination.plainPath)
        }
    }

    /// Refuses a form that doesn't cover the reports of a command.
    ///
    /// - Parameters:
    ///   - reports: what the reports are, behind "is no form": `of audits`.
    ///   - covers: whether a form covers them.
    func requireForm(_ reports: String, covers: (any Reporter.Type) -> Bool) throws {
        guard let format = try formats.first(where: { !covers($0) }) else { return }
        let names = Reporters.all.filter(covers).map { $0.name }
        let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
        throw ValidationError("--format \(format.name) is no form \(reports); use \(list) here")
    }
}

/// The name of a form of output.
struct ReportFormat: ExpressibleByArgument {
    /// The form.
    let type: any Reporter.Type

    /// The form for people.
    static let text = ReportFormat(type: Reporters.all[0])

    /// All forms with what each is for.
    static var summary: String {
        Reporters.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ")
    }

    static var allValueStrings: [String] { Reporters.names }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    var defaultValueDescription: String { type.name }

    private init(type: any Reporter.Type) {
        self.type = type
    }

    init?(argument: String) {
        guard let type = Reporters.all.first(where: { $0.name == argument }) else { return nil }
        self.type = type
    }
}
