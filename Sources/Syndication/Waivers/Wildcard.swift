// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Words with `*` for any characters.
struct Wildcard: Sendable {
    private let parts: [Substring]

    /// Reads a pattern.
    init(_ pattern: String) {
        parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    }

    /// Whether the whole of a text is as the pattern has it.
    func matches(_ text: String) -> Bool {
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return parts.first.map { $0 == text } ?? false
        }
        guard text.hasPrefix(first) else { return false }
        var rest = text.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return rest.hasSuffix(last)
    }

    /// Where the first place of a part in a text ends.
    private static func end(of part: Substring, in text: Substring) -> Substring.Index? {
        var start = text.startIndex
        while true {
            if text[start...].hasPrefix(part) { return text.index(start, offsetBy: part.count) }
            guard start < text.endIndex else { return nil }
            start = text.index(after: start)
        }
    }
}
