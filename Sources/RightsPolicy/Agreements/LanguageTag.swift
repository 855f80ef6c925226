// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Languages by their BCP 47 tags.
package enum LanguageTag {
    /// Whether `text` has the form of a tag: `nl`, `pt-BR`, `zh-Hant-TW`.
    package static func isWellFormed(_ text: String) -> Bool {
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...8).contains(language.count), language.allSatisfy(isLetter) else {
            return false
        }
        return subtags.dropFirst().allSatisfy { subtag in
            (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
        }
    }

    /// Whether `tag` lies within `range` by the basic filtering of RFC 4647: `en` takes in `en-GB`, not the other way.
    package static func range(_ range: String, takesIn tag: String) -> Bool {
        let range = range.lowercased()
        let tag = tag.lowercased()
        return tag == range || tag.hasPrefix(range + "-")
    }

    private static func isLetter(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("A"..."Z").contains(character)
    }
}
