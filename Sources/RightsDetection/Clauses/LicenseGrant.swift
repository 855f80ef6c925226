// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// What a sentence grants by naming a public license: "licensed under CC BY-NC-SA 4.0".
///
/// The letters stand for the elements of a Creative Commons license; their names in words are conditions of the lexicon.
struct LicenseGrant {
    /// What the letters demand.
    let requires: [Condition]
    /// Whether it names Creative Commons and not which of its licenses, as far as letters and digits tell.
    let isUnspecified: Bool

    /// Reads the letters behind the license's name; nil where the sentence names no license.
    init?(in bytes: [UInt8], sentence: Range<Int>, cues: SentenceCues) {
        guard cues.has(.license) else { return nil }
        let words = bytes[sentence].split { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        var conditions: [Condition] = []
        var isInside = false
        for word in words {
            switch String(decoding: word, as: UTF8.self) {
            case "by":
                isInside = true
                conditions.append(.attribution)
            case "nc" where isInside: conditions.append(.nonCommercial)
            case "nd" where isInside: conditions.append(.unmodified)
            case "sa" where isInside: conditions.append(.shareAlike)
            case "cc", "ccby": continue
            default: isInside = false
            }
        }
        requires = conditions.count > 1 ? conditions : Self.unlessWord(conditions, words)
        let names = Set(words.map { String(decoding: $0, as: UTF8.self) })
        isUnspecified =
            requires.isEmpty && names.contains("commons") && names.isDisjoint(with: ["cc", "zero", "public"])
    }

    /// "by" is an English word too: alone it is an element only behind "cc".
    private static func unlessWord(_ conditions: [Condition], _ words: [ArraySlice<UInt8>]) -> [Condition] {
        let isElement = zip(words, words.dropFirst()).contains { first, second in
            first.elementsEqual("cc".utf8) && second.elementsEqual("by".utf8)
        }
        return isElement ? conditions : []
    }

    /// The actions that the license permits: sharing, and adaptation where nothing speaks against it.
    ///
    /// Adaptation needs elements that are known and do not demand the work unmodified: "a Creative Commons license"
    /// alone may be one without derivatives.
    func actions(under conditions: [Condition]) -> [Action] {
        conditions.isEmpty || conditions.contains(.unmodified) ? [.republish] : [.republish, .adapt]
    }
}
