// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ArgumentParser
import FoundationEssentials
import RightsModel
import Syndication

/// Whether only what has changed is read.
struct ChangeOptions: ParsableArguments {
    @Option(
        name: .customLong("changed-since"),
        help: ArgumentHelp(
            "Leave out what is surely as it was at this revision of git, with all that its decision rests on.",
            valueName: "revision"
        )
    )
    var revision: String?

    /// What is as it was; nil where nobody asks.
    ///
    /// - Throws: where that can't be told; standard error then says why.
    func files() async throws -> ChangedFiles? {
        guard let revision else { return nil }
        do throws(ChangesError) {
            return try await ChangedFiles.since(revision)
        } catch {
            Console.error(error.description)
            throw ExitStatus.failure
        }
    }

    /// The batches without the items whose decisions surely are as they were.
    ///
    /// - Parameter isAllElseUnchanged: whether that on which all decisions rest is as it was.
    func narrowed(
        _ batches: [Batch],
        quiet: Bool,
        isAllElseUnchanged: (ChangedFiles) -> Bool
    ) async throws -> [Batch] {
        guard let files = try await files(), isAllElseUnchanged(files) else { return batches }
        let narrowed = batches.map(files.narrowed)
        let (left, all) = (narrowed.reduce(0) { $0 + $1.items.count }, batches.reduce(0) { $0 + $1.items.count })
        if left < all, !quiet, let revision {
            let what = left == 0 ? "nothing has changed" : "\(all - left) of \(all) items have not changed"
            Console.note("\(what) since \(revision)")
        }
        return narrowed
    }
}

extension ChangedFiles {
    /// The batch without the items whose pages, copies and files beside them are as they were; all if anything else changed.
    func narrowed(_ batch: Batch) -> Batch {
        guard areUnchanged(batch.commonFiles) else { return batch }
        var narrowed = batch
        narrowed.items = batch.items.filter { item in
            guard let files = batch.files(of: item) else { return true }
            return !areUnchanged(files)
        }
        return narrowed
    }

    /// Whether lexicon files, and those beside them, which are read along, are as they were.
    func areUnchanged(lexicon paths: [String]) -> Bool {
        paths.allSatisfy { path in
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
            let folder = names == nil ? RelativeFolder.of(path) : path
            guard let names = names ?? (try? FileManager.default.contentsOfDirectory(atPath: folder)) else {
                return false
            }
            return isUnchanged(folder: folder, files: names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") })
                && (folder == path || isUnchanged(path))
        }
    }
}

/// The folders of paths.
private enum RelativeFolder {
    /// The folder in which a path stands.
    static func of(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

extension RuleFiles {
    /// The paths of the rules, without those that come with the program.
    var files: [String] {
        sources.map(\.source).filter { !$0.hasPrefix("built-in:") }
    }
}

extension WaiverOptions {
    /// The paths of all files read.
    var files: [String] { waivers + [baseline].compactMap(\.self) }
}

extension Settings {
    /// The configuration file, if there is one.
    var files: [String] { [path].compactMap(\.self) }
}
