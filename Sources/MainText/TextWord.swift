// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A word of a text, by its place in the text's UTF-8.
package struct TextWord: Sendable, Hashable {
    /// The range of its bytes.
    package let range: Range<Int>

    /// The words of a text in UTF-8, in order.
    ///
    /// Words are runs of letters, digits and marks, with an apostrophe, a point or a comma between two of them
    /// (`don't`, `1,000`), as in Unicode Standard Annex #29. Each ideograph and each hiragana is a word. Scripts without
    /// spaces whose words only a dictionary divides (Thai, Lao, Khmer, Myanmar) give a word for each run.
    ///
    /// - Parameter start: the offset of the first byte in the whole that the ranges count from.
    package static func all(in text: String, startingAt start: Int = 0) -> [TextWord] {
        var finder = TextWordFinder(start: start)
        for scalar in text.unicodeScalars { finder.add(scalar) }
        return finder.finish()
    }

    /// How many words a text has.
    package static func count(in text: String) -> Int {
        all(in: text).count
    }
}

private struct TextWordFinder {
    private enum Kind { case letter, digit, single, joinsLetters, joinsDigits, joinsBoth, mark, other }

    private var words: [TextWord] = []
    private var offset: Int
    /// Where the open word begins and ends.
    private var open: Range<Int>?
    private var last = Kind.other
    /// The kind of the sign that may join the open word with what comes.
    private var joiner: Kind?

    init(start: Int) {
        offset = start
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        let end = offset + UTF8.width(scalar)
        defer { offset = end }
        let kind = Self.kind(scalar)
        switch kind {
        case .mark:
            if let word = open, joiner == nil { open = word.lowerBound..<end }
        case .single:
            close()
            words.append(TextWord(range: offset..<end))
        case .letter, .digit:
            if let word = open, joiner.map({ joins($0, kind) }) ?? true {
                open = word.lowerBound..<end
            } else {
                close()
                open = offset..<end
            }
            joiner = nil
            last = kind
        case .joinsLetters, .joinsDigits, .joinsBoth:
            if joiner != nil { close() } else if open != nil { joiner = kind }
        case .other:
            close()
        }
    }

    mutating func finish() -> [TextWord] {
        close()
        return words
    }

    private mutating func close() {
        if let word = open { words.append(TextWord(range: word)) }
        open = nil
        joiner = nil
    }

    private func joins(_ joiner: Kind, _ next: Kind) -> Bool {
        guard last == next else { return false }
        return joiner == .joinsBoth || joiner == (next == .digit ? .joinsDigits : .joinsLetters)
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z", "_": return .letter
            case "0"..."9": return .digit
            case "'", ".": return .joinsBoth
            case ",": return .joinsDigits
            default: return .other
            }
        }
        switch scalar.value {
        case 0x2018, 0x2019, 0x2024: return .joinsBoth
        case 0xB7, 0x5F4: return .joinsLetters
        case 0x66B, 0x66C: return .joinsDigits
        case 0x200D, 0x200C, 0xAD, 0x2060, 0xFEFF: return .mark
        case 0x3040...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .single
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        default: return .other
        }
    }
}
