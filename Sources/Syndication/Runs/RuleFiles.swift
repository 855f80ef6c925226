// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
public import RightsModel
public import RightsPolicy

/// The rules of a run, with the files in which they stand.
public struct RuleFiles: Sendable {
    /// The rules, in the order of the files.
    public var rules: RuleSet
    /// The files, with the hashes of their bytes; those on which a file builds come before it.
    public var sources: [SourceFile]

    /// Reads rules files and packs, or takes the rules that come with the program where none is named.
    ///
    /// - Parameter names: paths of files, or names of packs that come with the program (`publishers/the-conversation`).
    /// - Throws: `InputError` where a file can't be read, `RuleError` at the first thing that is wrong in one.
    public static func load(_ names: [String]) throws -> RuleFiles {
        let rules = try RuleSet.load(sources(names), find: find)
        return RuleFiles(
            rules: rules,
            sources: rules.files.map { SourceFile(source: $0.path, sha256: ContentHash.sha256($0.bytes)) }
        )
    }

    /// What is wrong with rules files or packs, and what is most likely not meant so, by file and place.
    ///
    /// - Throws: where one of them can't be read at all.
    public static func lint(_ names: [String]) throws(InputError) -> [RuleError] {
        RuleLinter(find: find).findings(in: try sources(names))
    }

    /// The files of a command line; the default rules where none is named.
    static func sources(_ names: [String]) throws(InputError) -> [RuleSource] {
        var sources: [RuleSource] = []
        for name in names.isEmpty ? ["default"] : names {
            do throws(RuleSource.Missing) {
                if let pack = try pack(name) {
                    sources.append(pack)
                    continue
                }
            } catch {
                throw InputError(path: name, message: error.message)
            }
            sources.append(RuleSource(path: plain(name), bytes: try InputFile.read(name)))
        }
        return sources
    }

    /// Finds what a file names under `extends`: a pack, or a file relative to it.
    @Sendable
    static func find(_ name: String, _ file: String) throws(RuleSource.Missing) -> RuleSource {
        if let pack = try pack(name) { return pack }
        let path = plain(RelativePath.resolve(name, against: file))
        do throws(InputError) {
            return RuleSource(path: path, bytes: try InputFile.read(path))
        } catch {
            throw RuleSource.Missing(error.description)
        }
    }

    /// The path without dots at its start that lead nowhere, so that a file has one name.
    private static func plain(_ path: String) -> String {
        path.hasPrefix("./") ? plain(String(path.dropFirst(2))) : path
    }

    /// The pack with a name; nil where the name is that of a file.
    private static func pack(_ name: String) throws(RuleSource.Missing) -> RuleSource? {
        let isMarked = name.hasPrefix("built-in:")
        let name = isMarked ? String(name.dropFirst("built-in:".count)) : name
        if let pack = RuleSet.builtIn(pack: name) { return pack.source }
        let isFile = name == "-" || name.contains(".") || FileManager.default.fileExists(atPath: name)
        guard isFile, !isMarked else { throw BuiltInPack.missing(name) }
        return nil
    }
}
