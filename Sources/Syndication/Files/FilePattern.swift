// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials

/// A path with places for names: `*` for any characters of a name, `?` for one, `[a-z]` for one of some, `**` for any folders.
///
/// It is for shells that don't expand such paths, and for `**`, which few of them know. Names that begin with a dot are
/// matched only by a part that begins with one, as in shells.
struct FilePattern {
    private let parts: [Substring]
    private let isAbsolute: Bool

    /// Reads a path; nil where it has no places for names.
    init?(_ path: String) {
        guard path.contains(where: { "*?[".contains($0) }) else { return nil }
        isAbsolute = path.hasPrefix("/")
        parts = path.split(separator: "/")
    }

    /// The files that there are, by the bytes of their paths.
    var files: [String] {
        var found: Set<String> = []
        find(parts[...], in: isAbsolute ? "/" : "", &found)
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func find(_ parts: ArraySlice<Substring>, in folder: String, _ found: inout Set<String>) {
        guard let part = parts.first else { return }
        let rest = parts.dropFirst()
        if part == "**" { find(rest.isEmpty ? ["*"] : rest, in: folder, &found) }
        for name in Self.names(in: folder) {
            let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            let isFolder = Self.isFolder(path)
            if part == "**" {
                // A link to a folder could lead back to where it stands.
                let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
                if isFolder, !isLink, !name.hasPrefix(".") { find(parts, in: path, &found) }
            } else if Self.matches(Array(name)[...], Array(part)[...]) {
                if rest.isEmpty, !isFolder { found.insert(path) }
                if !rest.isEmpty, isFolder { find(rest, in: path, &found) }
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        return names + [".", ".."]
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// Whether a name is as a part of the pattern has it; each `*` is tried anew only from the last one on.
    static func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard name.first != "." || pattern.first == "." else { return false }
        var (name, pattern) = (name, pattern)
        var retry: (name: ArraySlice<Character>, pattern: ArraySlice<Character>)?
        while true {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                retry = (name, pattern)
            } else if name.isEmpty, pattern.isEmpty {
                return true
            } else if let first = name.first, let rest = rest(of: pattern, behind: first) {
                (name, pattern) = (name.dropFirst(), rest)
            } else {
                guard let last = retry, !last.name.isEmpty else { return false }
                (name, pattern) = (last.name.dropFirst(), last.pattern)
                retry = (name, pattern)
            }
        }
    }

    /// What follows the place for a character; nil where the character doesn't fit.
    private static func rest(of pattern: ArraySlice<Character>, behind character: Character) -> ArraySlice<Character>? {
        guard let first = pattern.first else { return nil }
        let rest = pattern.dropFirst()
        if first == "?" { return rest }
        guard first == "[", let close = rest.dropFirst().firstIndex(of: "]") else {
            return first == character ? rest : nil
        }
        var choices = rest[..<close]
        let isNegated = choices.first == "!" || choices.first == "^"
        if isNegated { choices = choices.dropFirst() }
        return holds(choices, character) != isNegated ? rest[(close + 1)...] : nil
    }

    private static func holds(_ choices: ArraySlice<Character>, _ character: Character) -> Bool {
        var choices = choices
        while let first = choices.popFirst() {
            if choices.first == "-", let last = choices.dropFirst().first {
                if first <= character, character <= last { return true }
                choices = choices.dropFirst(2)
            } else if first == character {
                return true
            }
        }
        return false
    }
}
