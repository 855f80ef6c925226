// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

public import RightsModel
public import RightsPolicy
import StructuredText

/// The rules of a run, with the files in which they stand.
public struct RuleFiles: Sendable {
    /// The rules, in the order of the files.
    public var rules: RuleSet
    /// The files, with the hashes of their bytes.
    public var sources: [SourceFile]

    /// Reads rules files, or takes the rules that come with the program where no path is given.
    ///
    /// - Throws: `InputError` where a file can't be read, `RuleError` at the first thing that is wrong in one.
    public static func load(_ paths: [String]) throws -> RuleFiles {
        guard let first = paths.first else { return try builtIn() }
        var files = try load(first)
        for path in paths.dropFirst() {
            let next = try load(path)
            guard let joined = files.rules.joined(with: next.rules) else {
                let taken = Set(files.rules.rules.map(\.id))
                let rule = next.rules.rules.first { taken.contains($0.id) }
                throw RuleError(
                    path: path,
                    line: rule?.location.line,
                    column: rule?.location.column,
                    message: "the id “\(rule?.id ?? "")” is taken by a rule of another file"
                )
            }
            files.rules = joined
            files.sources += next.sources
        }
        return files
    }

    private static func load(_ path: String) throws -> RuleFiles {
        let bytes = try InputFile.read(path)
        return RuleFiles(
            rules: try RuleSet.load(bytes, path: path),
            sources: [SourceFile(source: path, sha256: ContentHash.sha256(bytes))]
        )
    }

    private static func builtIn() throws -> RuleFiles {
        let bytes = Array(RuleSet.builtInText.utf8)
        return RuleFiles(
            rules: try RuleSet.load(bytes, path: RuleSet.builtInName),
            sources: [SourceFile(source: RuleSet.builtInName, sha256: ContentHash.sha256(bytes))]
        )
    }
}
