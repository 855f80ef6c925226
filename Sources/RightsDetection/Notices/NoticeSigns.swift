// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// Finds the signs of copyright in folded text: ©, ℗, ⓒ, "(c)", "(p)", and a mistyped "@" before a year.
enum NoticeSigns {
    private static let signs: [[UInt8]] = ["©", "℗", "ⓒ", "ⓟ"].map { Array($0.utf8) }
    private static let typed: [[UInt8]] = ["(c)", "(p)"].map { Array($0.utf8) }
    /// Words behind which "@" stands for ©.
    private static let words: [[UInt8]] = ["copyright", "copyrights"].map { Array($0.utf8) }

    /// The signs in a part of a folded text.
    static func marks(in bytes: [UInt8], range: Range<Int>, years: YearReader) -> [NoticeMark] {
        var marks: [NoticeMark] = []
        for index in range {
            switch bytes[index] {
            case 0xC2, 0xE2:
                guard let sign = signs.first(where: { stands($0, bytes, index, range) }) else { continue }
                marks.append(NoticeMark(range: index..<index + sign.count, kind: .sign))
            case 0x28:
                guard let sign = typed.first(where: { stands($0, bytes, index, range) }) else { continue }
                marks.append(NoticeMark(range: index..<index + sign.count, kind: .typed))
            case 0x40:
                guard isMistyped(index, bytes, range, years) else { continue }
                marks.append(NoticeMark(range: index..<index + 1, kind: .typed))
            default: continue
            }
        }
        return marks
    }

    /// Whether "@" stands for ©: before a year at the beginning, or behind "Copyright".
    private static func isMistyped(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>, _ years: YearReader) -> Bool {
        guard index > range.lowerBound else { return years.years(at: years.skipSpaces(index + 1)) != nil }
        let before = bytes[range.lowerBound..<index].reversed().drop { $0 == 0x20 }
        return words.contains { before.starts(with: $0.reversed()) }
    }

    private static func stands(_ sign: [UInt8], _ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        index + sign.count <= range.upperBound && sign.indices.allSatisfy { bytes[index + $0] == sign[$0] }
    }
}
