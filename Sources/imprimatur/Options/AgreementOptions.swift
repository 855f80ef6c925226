// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsModel
import StructuredText
import Syndication

/// The agreements on file besides those that a batch names.
struct AgreementOptions: ParsableArguments {
    @Option(
        name: .customLong("agreements"),
        help: ArgumentHelp(
            "Take the agreements of this register, too (YAML, JSON, or policies of ODRL); may be repeated.",
            valueName: "file"
        ),
        completion: .file()
    )
    var agreements: [String] = []

    /// Reads a batch with all agreements that hold for it; what is doubtful about them goes to standard error.
    func read(_ path: String, quiet: Bool) throws -> Batch {
        try completed(BatchReader(path: path).read(InputFile.read(path)), quiet: quiet)
    }

    /// A batch with all agreements that hold for it; what is doubtful about them goes to standard error.
    func completed(_ batch: Batch, quiet: Bool) throws -> Batch {
        let complete = try batch.withAgreements(from: agreements)
        for warning in complete.warnings where !quiet { Console.warning(warning) }
        return complete.batch
    }
}
