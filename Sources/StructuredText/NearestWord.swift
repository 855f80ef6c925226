// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Finds the word that somebody probably meant.
package enum NearestWord {
    /// The word of `candidates` that is fewest edits away from `word`, the first of equals; nil where none is near.
    ///
    /// An edit is a character inserted, left out, replaced, or swapped with its neighbor. Case counts for nothing, nor
    /// does the difference between `-`, `_` and a space. One edit in three characters is near.
    package static func of(_ word: String, in candidates: [String]) -> String? {
        let folded = fold(word)
        guard !folded.isEmpty, folded.count <= 64 else { return nil }
        var nearest: (word: String, distance: Int)?
        for candidate in candidates {
            let target = fold(candidate)
            let limit = max(1, max(folded.count, target.count) / 3)
            guard abs(folded.count - target.count) <= limit else { continue }
            let distance = self.distance(folded, target)
            if distance <= limit, distance < nearest?.distance ?? Int.max { nearest = (candidate, distance) }
        }
        return nearest?.word
    }

    private static func fold(_ word: String) -> [Character] {
        word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    }

    /// The optimal string alignment distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
