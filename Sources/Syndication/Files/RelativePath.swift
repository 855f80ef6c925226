// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Resolves paths that a file gives relative to itself.
package enum RelativePath {
    /// `path` as seen from the working directory, where `file` names it relative to its own folder.
    ///
    /// `../pages/a.html` in `fixtures/batches/b.yaml` is `fixtures/pages/a.html`. Absolute paths, `-`, and what a file
    /// from standard input names stay as they are.
    package static func resolve(_ path: String, against file: String) -> String {
        guard !path.hasPrefix("/"), path != "-", file != "-", let slash = file.lastIndex(of: "/") else { return path }
        var parts = file[..<slash].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in path.split(separator: "/").map(String.init) where part != "." {
            if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
