// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Foundation

/// Files of the repository that tests read.
package enum Fixture {
    /// The folder of the repository.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The path of a file or folder, given from the folder of the repository: `fixtures/pages/itnews-asia.html`.
    package static func path(_ name: String) -> String {
        repository.appending(path: name).path()
    }

    /// The bytes of a file.
    package static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: repository.appending(path: name)))
    }

    /// The text of a file.
    package static func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// The names of the files in a folder, sorted.
    package static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }
}
