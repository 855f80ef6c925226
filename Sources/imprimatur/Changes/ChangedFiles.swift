// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which files of a working tree are as they were at a revision of git.
///
/// Only what git follows and compares counts as unchanged. All else counts as changed: files that git doesn't follow, ignores,
/// or is told not to look at, files outside the repository, and whatever a symbolic link leads to.
struct ChangedFiles: Sendable {
    /// The repository's folder, with a slash at its end.
    private let root: String
    private let folder: String
    /// The paths, below the root, of what differs; bytes, since git knows no encoding.
    private let changed: Set<[UInt8]>
    /// The paths of what git follows and compares.
    private let followed: Set<[UInt8]>

    /// Asks git what differs between a revision and the working tree around the working directory.
    static func since(_ revision: String) async throws(ChangesError) -> ChangedFiles {
        let git = Git()
        let root = try await git.root()
        let commit = try await git.commit(revision)
        return ChangedFiles(
            root: root == "/" ? root : root + "/",
            folder: realPath(".") ?? "/",
            changed: Set(try await git.changes(since: commit, root: root)),
            followed: Set(try await git.followed(root: root))
        )
    }

    /// Whether a file is surely as it was.
    func isUnchanged(_ path: String) -> Bool {
        guard let path = pathInRepository(path) else { return false }
        return followed.contains(path) && !changed.contains(path)
    }

    /// Whether all of these files are surely as they were.
    func areUnchanged(_ paths: [String]) -> Bool {
        paths.allSatisfy(isUnchanged)
    }

    /// Whether a folder's YAML files are surely the same that were there, each as it was.
    func isUnchanged(folder path: String, files names: [String]) -> Bool {
        guard let folder = pathInRepository(path) else { return false }
        let start = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
        return !changed.contains { $0.starts(with: start) } && areUnchanged(names.map { "\(path)/\($0)" })
    }

    /// A path below the root; nil where it leads elsewhere, to nothing, or through a symbolic link.
    private func pathInRepository(_ path: String) -> [UInt8]? {
        guard let real = Self.realPath(path) else { return nil }
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        guard Array(real.utf8) == Array(("/" + parts.joined(separator: "/")).utf8) else { return nil }
        if Array("\(real)/".utf8) == Array(root.utf8) { return [] }
        return real.utf8.starts(with: root.utf8) ? Array(real.utf8.dropFirst(root.utf8.count)) : nil
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// Why it can't be told what changed.
struct ChangesError: Error, CustomStringConvertible {
    /// The sentence, without full stop.
    var description: String
}
