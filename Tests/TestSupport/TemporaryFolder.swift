// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

/// A folder that goes with the last reference to it.
package final class TemporaryFolder: Sendable {
    /// Its path, without a slash at the end.
    package let path: String

    /// Makes an empty folder.
    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imprimatur-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, and the folders above it; returns its path.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path()
    }

    /// Writes a text, and the folders above it; returns its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Makes a folder; returns its path.
    package func makeFolder(_ name: String) throws -> String {
        let folder = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return "\(path)/\(name)"
    }

    /// Makes a symbolic link to a file or folder.
    package func link(to target: String, as name: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    /// The bytes of a file; nil where there is none.
    package func bytes(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(filePath: path).appending(path: name))).map { Array($0) }
    }

    /// The names of all files in it, sorted.
    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
