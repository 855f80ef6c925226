// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import StructuredText
import Syndication

/// Which configuration file holds.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file, instead of the nearest imprimatur.yaml upwards from the working directory.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var config: String?

    @Flag(name: .customLong("no-config"), help: "Read no configuration file.")
    var noConfig = false

    func validate() throws {
        guard config == nil || !noConfig else {
            throw ValidationError("--config names a configuration file, --no-config wants none; use one of them")
        }
    }

    /// The file that holds; nil where none does.
    var path: String? { noConfig ? nil : config ?? SettingsFinder.find() }

    /// Reads what holds; what is wrong with the file goes to standard error.
    func load() throws -> Settings {
        guard let path else { return Settings() }
        do {
            return try SettingsReader.read(path)
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }
}
