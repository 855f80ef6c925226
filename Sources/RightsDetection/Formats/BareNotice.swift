// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// A claim in a place made for it, which needs no mark: "2026 Example Media".
enum BareNotice {
    /// The years at either end, and the holder between.
    static func read(_ text: String) -> Notice {
        var words = text.split(separator: " ")[...]
        var years = words.first.flatMap(span)
        if years != nil {
            words = words.dropFirst()
        } else {
            years = words.last.flatMap(span)
            if years != nil { words = words.dropLast() }
        }
        let holder = words.joined(separator: " ").trimmingSuffix { $0 == "," }
        return Notice(holder: holder.isEmpty ? nil : holder, years: years)
    }

    /// `2026`, `2001-2026`, `2001–2026`.
    private static func span(_ word: Substring) -> YearSpan? {
        let parts = word.split { "-–/,".contains($0) }.map { Int($0) }
        guard (1...2).contains(parts.count), let first = parts.first ?? nil, (1500...2200).contains(first) else {
            return nil
        }
        guard let last = parts.last ?? nil, (1500...2200).contains(last) else { return nil }
        return YearSpan(first: first, last: last)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isLoose: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isLoose(last) { text.removeLast() }
        return String(text)
    }
}
