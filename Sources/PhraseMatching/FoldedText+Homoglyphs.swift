// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

extension FoldedText {
    /// Reads the words from `start` on that mix Latin with Cyrillic or Greek letters as what they look like.
    ///
    /// The script with more letters in a word is taken for its own. A word with a letter that looks like none of that
    /// script stays as it is.
    mutating func undisguise(from start: Int) {
        var words: [(range: Range<Int>, letters: [Letter])] = []
        var index = start
        while index < bytes.count {
            let end = endOfWord(at: index)
            if end > index, let letters = undisguised(index..<end) { words.append((index..<end, letters)) }
            index = max(end, index + 1)
        }
        guard let first = words.first else { return }
        var letters: [UInt8] = []
        var places: [Int32] = []
        var copied = first.range.lowerBound
        for word in words {
            letters += bytes[copied..<word.range.lowerBound]
            places += origins[copied..<word.range.lowerBound]
            for letter in word.letters {
                letters += letter.bytes
                places += repeatElement(letter.origin, count: letter.bytes.count)
            }
            copied = word.range.upperBound
        }
        replace(from: first.range.lowerBound, by: letters + bytes[copied...], places + origins[copied...])
    }

    private typealias Letter = (bytes: [UInt8], origin: Int32)

    /// The word in one script; nil where it is in one already, or can't be read so.
    private func undisguised(_ word: Range<Int>) -> [Letter]? {
        var latin = 0
        var cyrillic = 0
        var greek = 0
        for byte in bytes[word] {
            switch byte {
            case 0x61...0x7A: latin += 1
            case 0xD0...0xD3: cyrillic += 1
            case 0xCD...0xCF: greek += 1
            default: continue
            }
        }
        guard latin > 0, cyrillic + greek > 0 else { return nil }
        return latin >= cyrillic + greek ? inLatin(word) : greek == 0 ? inCyrillic(word) : nil
    }

    private func inLatin(_ word: Range<Int>) -> [Letter]? {
        letters(of: word) { scalar, origin in
            guard (0x370..<0x530).contains(scalar) else { return scalar }
            return (Homoglyphs.latin(original(at: origin)) ?? Homoglyphs.latin(scalar)).map { UInt32($0) }
        }
    }

    private func inCyrillic(_ word: Range<Int>) -> [Letter]? {
        letters(of: word) { scalar, _ in
            guard (0x61...0x7A).contains(scalar), let byte = UInt8(exactly: scalar) else { return scalar }
            return Homoglyphs.cyrillic(byte)
        }
    }

    /// The letters of a word, each read by `read`; nil where it can't read one.
    private func letters(of word: Range<Int>, _ read: (_ scalar: UInt32, _ origin: Int) -> UInt32?) -> [Letter]? {
        var letters: [Letter] = []
        var index = word.lowerBound
        while index < word.upperBound {
            let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: word.upperBound)
            guard let own = read(scalar, Int(origins[index])) else { return nil }
            var letter: [UInt8] = []
            UTF8Scalar.encode(own) { letter.append($0) }
            letters.append((letter, origins[index]))
            index += length
        }
        return letters
    }

    /// The end of the letters from an index on: Latin, Greek and Cyrillic ones.
    private func endOfWord(at start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x61...0x7A: index += 1
            case 0xC3...0xC9, 0xCD...0xCF, 0xD0...0xD4: index += 2
            default: return index
            }
        }
        return min(index, bytes.count)
    }
}
