// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

/// A file system in memory with little space, where one may be mounted.
package struct TinyDisk {
    /// Where it is mounted.
    package let path: String

    /// Whether this process may mount one.
    package static var isPossible: Bool {
        guard let folder = try? TemporaryFolder(), let disk = try? TinyDisk(kilobytes: 16, at: folder.path) else {
            return false
        }
        disk.unmount()
        return true
    }

    /// Mounts one at a folder.
    package init(kilobytes: Int, at path: String) throws {
        self.path = path
        try Self.run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    }

    /// Gives it more space.
    package func resize(kilobytes: Int) throws {
        try Self.run(["mount", "-o", "remount,size=\(kilobytes)k", path])
    }

    /// Takes it away with all that it holds.
    package func unmount() {
        try? Self.run(["umount", path])
    }

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteNoPermission) }
    }
}
