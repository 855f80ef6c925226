// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials

/// Finds the files of pages.
public enum PageFinder {
    /// The paths given, with the pages below a folder, sorted, in the place of the folder.
    ///
    /// Taken for pages are the files that end in `.html`, `.htm`, `.xhtml` or `.gz`; names that begin with a dot are
    /// passed over. `*`, `?`, `[…]` and `**` stand for names.
    ///
    /// - Returns: for each path that was given the paths found, or why there are none.
    public static func find(_ paths: [String]) -> [Result<String, InputError>] {
        find(paths, alsoEnding: [])
    }

    /// The same, with the files besides that end in one of `others`.
    static func find(_ paths: [String], alsoEnding others: [String]) -> [Result<String, InputError>] {
        let endings = PageFile.endings + others
        return paths.flatMap { path -> [Result<String, InputError>] in
            guard path != "-", isFolder(path) else { return expanded(path) }
            do throws(InputError) {
                let pages = try pages(below: path, endings: endings)
                guard !pages.isEmpty else {
                    let list = endings.joined(separator: ", ")
                    throw InputError(path: path, message: "no pages in this folder (\(list))")
                }
                return pages.map { .success($0) }
            } catch {
                return [.failure(error)]
            }
        }
    }

    /// The files that a path with places for names stands for; the path itself where it has none, or is a file's.
    private static func expanded(_ path: String) -> [Result<String, InputError>] {
        guard !PageFile.isAddress(path), let pattern = FilePattern(path),
            !FileManager.default.fileExists(atPath: path)
        else { return [.success(path)] }
        let files = pattern.files
        if files.isEmpty { return [.failure(InputError(path: path, message: "no file is named so"))] }
        return files.map { .success($0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    private static func pages(below folder: String, endings: [String]) throws(InputError) -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw InputError(path: folder, message: "the folder can't be read")
        }
        // By bytes, so that the order depends on no locale.
        let sorted = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var pages: [String] = []
        for name in sorted {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if isFolder(path) {
                // A link to a folder could lead back to where it stands.
                let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
                if !isLink { pages += try self.pages(below: path, endings: endings) }
            } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
                pages.append(path)
            }
        }
        return pages
    }
}
