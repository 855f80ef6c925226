// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting

/// All places to which a command writes its reports, each in its form.
struct ReportOutputs {
    private let outputs: [(reporter: any Reporter, isForPrograms: Bool, output: ReportOutput)]
    /// How many entries each form has so far, as it counts them.
    private var entries: [Int]

    /// Opens all places that the options name.
    init(_ options: OutputOptions) throws {
        outputs = try options.destinations.map { destination in
            let type = (destination.format ?? options.format).type
            let isColored = destination.isStandardOutput && !options.noColor && Console.showsColor
            return (
                reporter: type.init(style: isColored ? .colored : .plain),
                isForPrograms: type.isForPrograms,
                output: try ReportOutput(path: destination.path)
            )
        }
        entries = outputs.map { _ in 0 }
    }

    /// Opens the one output of a run that goes on, behind its first `length` bytes.
    init(resuming path: String, at length: Int, _ options: OutputOptions) throws {
        outputs = try options.formats.map { type in
            (type.init(style: .plain), type.isForPrograms, try ReportOutput(resuming: path, at: length))
        }
        entries = outputs.map { _ in 0 }
    }

    /// Writes a check report to each place.
    mutating func write(_ report: CheckReport, at place: ReportPlace) throws {
        for index in outputs.indices {
            var place = place
            place.entriesBefore = entries[index]
            try outputs[index].output.write(outputs[index].reporter.text(of: report, at: place))
            entries[index] += outputs[index].reporter.entries(in: report)
        }
    }

    /// Writes a report to each place.
    ///
    /// - Parameters:
    ///   - forProgramsOnly: leaves out the forms for people, as for what stands for a page that can't be read.
    ///   - text: makes the report's text in one form.
    func write(forProgramsOnly: Bool = false, _ text: (any Reporter) -> String) throws {
        for place in outputs where place.isForPrograms || !forProgramsOnly {
            try place.output.write(text(place.reporter))
        }
    }

    /// Writes what has gathered, for a reader that waits for each report.
    func flush() throws {
        for place in outputs { try place.output.flush() }
    }

    /// Writes what is left to all places, and only then gives files their names.
    func finish() throws {
        for place in outputs { try place.output.flush() }
        for place in outputs { try place.output.finish() }
    }
}
