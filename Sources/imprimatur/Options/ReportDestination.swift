// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import RightsReporting
import StructuredText

/// What `--output` names: a file, or a file with the form of the report in it (`json=report.json`).
struct ReportDestination {
    /// The form; nil for that of `--format`.
    let format: ReportFormat?
    /// The file; `-` for standard output.
    let path: String

    /// Reads an argument.
    ///
    /// A path with a folder in front of its first `=` names no form.
    init(_ argument: String) throws {
        guard let sign = argument.firstIndex(of: "="), !argument[..<sign].contains("/") else {
            (format, path) = (nil, argument)
            return
        }
        let name = String(argument[..<sign])
        guard let format = ReportFormat(argument: name) else {
            let nearest = NearestWord.of(name, in: Reporters.names).map { "; did you mean “\($0)”?" } ?? ""
            throw ValidationError(
                "--output \(argument): “\(name)” is no form of a report (\(Reporters.names.joined(separator: ", ")))"
                    + "\(nearest.isEmpty ? "." : nearest) A file of this name is written ./\(argument)"
            )
        }
        self.format = format
        path = String(argument[argument.index(after: sign)...])
        guard !path.isEmpty else {
            throw ValidationError("--output \(argument): no file is named; write \(name)=FILE")
        }
    }

    /// Whether this is standard output.
    var isStandardOutput: Bool { path == "-" }

    /// The path without dots at its start that lead nowhere.
    var plainPath: Substring {
        var plain = path[...]
        while plain.hasPrefix("./") { plain = plain.dropFirst(2).drop { $0 == "/" } }
        return plain
    }
}
