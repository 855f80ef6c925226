// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsReporting
import Syndication

/// Whether an interrupted run goes on.
struct ResumeOptions: ParsableArguments {
    @Flag(
        help: """
            Go on where an interrupted run stopped: --output FILE keeps its complete lines, and is written to as the run \
            goes on. For --format jsonl.
            """
    )
    var resume = false

    /// The file to go on with; nil where the run begins anew.
    ///
    /// - Throws: where there is no such file.
    func path(_ output: OutputOptions) throws -> String? {
        guard resume else { return nil }
        let destinations = try output.destinations
        guard let destination = destinations.first, destinations.count == 1, !destination.isStandardOutput,
            (destination.format ?? output.format).type.isLineByLine
        else {
            throw ValidationError("--resume needs one output that is a file of lines: --format jsonl --output FILE")
        }
        return destination.path
    }
}
