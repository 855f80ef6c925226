// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import StructuredText

/// `imprimatur config`: shows which configuration holds, and where it stands.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show which configuration file holds, and what it says.",
        discussion: """
            The nearest imprimatur.yaml upwards from the working directory holds for audit, check and explain; options of \
            the command line beat it. Paths are shown as seen from here.

            EXAMPLES
              imprimatur config
              imprimatur config --config ci/imprimatur.yaml
            """
    )

    @OptionGroup var configuration: ConfigurationOptions

    func run() throws {
        let settings = try configuration.load()
        guard let path = settings.path else {
            let reason = configuration.noConfig ? "--no-config" : "no \(SettingsFinder.name) from here upwards"
            Console.write("# \(reason): nothing but the command line holds\n", to: .output)
            return
        }
        var lines = ["# \(path)"]
        for entry in settings.entries {
            let values = entry.values.joined(separator: ", ")
            lines.append("\(entry.key): \(values)  # line \(entry.line)")
        }
        Console.write(lines.map { $0 + "\n" }.joined(), to: .output)
    }
}
