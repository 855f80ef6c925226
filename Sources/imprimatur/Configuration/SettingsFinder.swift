// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import Syndication

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the configuration file that holds for the working directory.
enum SettingsFinder {
    /// The name of the file.
    static let name = "imprimatur.yaml"

    /// The nearest configuration file, upwards from the working directory, as a path relative to it; nil without one.
    ///
    /// That is one look at the disk for each folder.
    static func find() -> String? {
        var path = name
        for _ in 0..<depth {
            if access(path, F_OK) == 0 { return path }
            path = "../" + path
        }
        return nil
    }

    /// The number of folders from the working directory to the root, both counted.
    private static var depth: Int {
        guard let path = getcwd(nil, 0) else { return 1 }
        defer { free(path) }
        return String(cString: path).split(separator: "/").count + 1
    }
}
