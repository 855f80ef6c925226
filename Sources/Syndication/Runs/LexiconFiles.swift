// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
import LexiconCompiler
public import RightsDetection

/// The lexicon files of a run: those that were named, and their neighbors, with which they work together.
public struct LexiconFiles: Sendable {
    /// The folder that is read where no file is named.
    public static let usualFolder = "rules/lexicon"

    /// The files that were named.
    let named: [LexiconSource]
    /// The lexicon of the named files and of all others in their folders.
    public let lexicon: Lexicon
    /// The SHA-256 of the names and bytes of all these files, in lower-case hexadecimal.
    public let sha256: String

    /// Reads lexicon files, or all those of a folder.
    ///
    /// - Throws: `InputError` where a file can't be read, `StructuredTextError` at the first thing that is wrong in one.
    public static func load(_ paths: [String]) throws -> LexiconFiles {
        var named: [String] = []
        var folders: [String] = []
        for path in paths.isEmpty ? [usualFolder] : paths {
            let files = try yamlFiles(in: path)
            named += files ?? [path]
            let folder = files == nil ? self.folder(of: path) : path
            if !folders.contains(folder) { folders.append(folder) }
        }
        let namedFiles = try named.map { (path: $0, bytes: try InputFile.read($0)) }
        // A file that was named without a folder is met again as one of the folder “.”.
        let neighbors = try folders.flatMap { try yamlFiles(in: $0) ?? [] }
            .filter { !named.contains($0) && !named.contains(String($0.trimmingPrefix("./"))) }
        let files = try namedFiles + neighbors.map { (path: $0, bytes: try InputFile.read($0)) }
        let contents = files.flatMap { Array("\($0.path)\u{0}\($0.bytes.count)\u{0}".utf8) + $0.bytes }
        return LexiconFiles(
            named: try namedFiles.map { try LexiconCompiler.read($0.bytes, path: $0.path) },
            lexicon: Lexicon(records: try LexiconCompiler.compile(files)),
            sha256: ContentHash.sha256(contents)
        )
    }

    /// The languages of the named files: path, tag, English name, number of phrases.
    public var languages: [(path: String, tag: String, name: String, phrases: Int)] {
        named.map { ($0.path, $0.language, $0.name, $0.phrases.count + $0.formulas.count) }
    }

    /// The YAML files of a folder, sorted; nil where the path is no folder.
    private static func yamlFiles(in folder: String) throws(InputError) -> [String]? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else { return nil }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !files.isEmpty else { throw InputError(path: folder, message: "no lexicon files in this folder (.yaml)") }
        return files.map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
