// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import Syndication

/// Which violations are accepted.
struct WaiverOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Violations that this file accepts for a time don't make the check fail; may be repeated.",
            valueName: "file"
        )
    )
    var waivers: [String] = []

    @Option(
        help: ArgumentHelp(
            "Violations of this file, which were there before, don't make the check fail.",
            valueName: "file"
        )
    )
    var baseline: String?

    @Option(
        name: .customLong("write-baseline"),
        help: ArgumentHelp("Write the violations that there are now to this file, as a baseline.", valueName: "file")
    )
    var newBaseline: String?

    func validate() throws {
        guard baseline == nil || newBaseline == nil else {
            throw ValidationError("--baseline reads a baseline, --write-baseline makes a new one; use one of them")
        }
    }

    /// Reads the files; what is wrong with them goes to standard error.
    func load() throws -> WaiverRegister {
        do {
            return try WaiverRegister(waivers: waivers, baseline: try baseline.map(Baseline.init) ?? Baseline())
        } catch {
            Console.error("\(error)")
            throw ExitStatus.failure
        }
    }
}

extension Baseline {
    /// Writes the file, whole or not at all.
    func write(to path: String) throws {
        let output = try ReportOutput(path: path)
        try output.write(text)
        try output.finish()
    }
}
