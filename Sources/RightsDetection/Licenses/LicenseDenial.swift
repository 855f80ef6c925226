// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

extension LicenseCatalog {
    /// The most bytes behind a name in which a word may deny it: "CC BY 4.0 does not apply".
    private static let reachBehind = 40
    /// The most bytes before a name in which a word may deny it.
    private static let reachBefore = 600

    /// Whether a sentence names a license and says no: "not licensed under CC BY", "CC BY does not apply".
    ///
    /// It errs to one side: whoever is taken to say no by mistake is asked, and nobody is taken to say yes. Which words
    /// deny and which take that back: `denies`, `admits` and `joins` of `rules/licenses/wording.yaml`.
    ///
    /// - Parameters:
    ///   - name: the words that name the license, in folded bytes.
    ///   - sentence: the sentence that holds them.
    ///   - text: folded bytes.
    func isDenied(_ name: Range<Int>, in sentence: Range<Int>, of text: [UInt8]) -> Bool {
        let start = max(sentence.lowerBound, name.lowerBound - Self.reachBefore)
        let end = min(sentence.upperBound, name.upperBound + Self.reachBehind)
        guard start <= name.lowerBound, name.upperBound <= end else { return false }
        let cues = denials(in: text, from: start, to: min(sentence.upperBound, end + Self.reachBehind))
        return cues.denying.contains { denial in
            guard !cues.admitting.contains(where: denial.overlaps) else { return false }
            // "No CC BY license" reaches into the name.
            if denial.lowerBound < name.lowerBound {
                return !cues.admitting.contains {
                    denial.upperBound <= $0.lowerBound && $0.upperBound <= name.lowerBound
                }
            }
            // Inside the name it is a part of it: "Non-commercial".
            guard denial.lowerBound >= name.upperBound, denial.lowerBound < end else { return false }
            let gap = name.upperBound..<denial.lowerBound
            guard !text[gap].contains(where: Self.isPause) else { return false }
            return !(cues.admitting + cues.joining).contains { $0.overlaps(gap) }
        }
    }

    private typealias Denials = (denying: [Range<Int>], admitting: [Range<Int>], joining: [Range<Int>])

    private func denials(in text: [UInt8], from start: Int, to end: Int) -> Denials {
        var found: Denials = ([], [], [])
        trie.matches(in: text, range: start..<end) { number, words in
            switch meanings[Int(number)] {
            case .cue(.denies): found.denying.append(words)
            case .cue(.admits): found.admitting.append(words)
            case .cue(.joins): found.joining.append(words)
            default: break
            }
        }
        return found
    }

    /// Whether a sign ends the clause that a name stands in.
    private static func isPause(_ byte: UInt8) -> Bool {
        [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "|")].contains(byte)
    }
}
