// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import PhraseMatching

/// One or more copyright marks side by side: "©", "Copyright ©", "(c) Copyright by".
struct NoticeMark {
    /// How much a mark alone proves.
    enum Kind: Int {
        /// A word of the language: it may stand in prose.
        case word
        /// "(c)" or "@", which may mean something else.
        case typed
        /// ©, ⓒ or ℗.
        case sign
    }

    /// The marks, as a range of folded bytes.
    var range: Range<Int>
    /// The strongest of the marks.
    var kind: Kind

    /// The marks in a part of a folded text, those side by side joined, in text order.
    static func marks(in text: FoldedText, range: Range<Int>, hits: some Sequence<LexiconHit>) -> [NoticeMark] {
        var marks = signs(in: text.bytes, range: range)
        for hit in hits where hit.category == .notice && !hit.isContinuation {
            marks.append(NoticeMark(range: hit.range, kind: .word))
        }
        marks.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        var joined: [NoticeMark] = []
        for mark in marks {
            if let last = joined.last, isJoined(last.range, mark.range, text.bytes) {
                joined[joined.count - 1].range =
                    last.range.lowerBound..<max(last.range.upperBound, mark.range.upperBound)
                if mark.kind.rawValue > last.kind.rawValue { joined[joined.count - 1].kind = mark.kind }
            } else {
                joined.append(mark)
            }
        }
        return joined
    }

    private static func isJoined(_ first: Range<Int>, _ second: Range<Int>, _ bytes: [UInt8]) -> Bool {
        if second.lowerBound <= first.upperBound { return true }
        return bytes[first.upperBound..<second.lowerBound].allSatisfy { [0x20, 0x2E, 0x3A, 0x2C, 0x2D].contains($0) }
    }

    private static func signs(in bytes: [UInt8], range: Range<Int>) -> [NoticeMark] {
        var marks: [NoticeMark] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case 0xC2 where matches([0xC2, 0xA9], bytes, index, range):
                marks.append(NoticeMark(range: index..<index + 2, kind: .sign))
            case 0xE2
            where matches([0xE2, 0x84, 0x97], bytes, index, range)
                || matches([0xE2, 0x93, 0x92], bytes, index, range) || matches([0xE2, 0x93, 0x9F], bytes, index, range):
                marks.append(NoticeMark(range: index..<index + 3, kind: .sign))
            case 0x28
            where matches([0x28, 0x63, 0x29], bytes, index, range)
                || matches([0x28, 0x70, 0x29], bytes, index, range):
                marks.append(NoticeMark(range: index..<index + 3, kind: .typed))
            case 0x40 where index == range.lowerBound:
                let reader = YearReader(bytes: bytes, end: range.upperBound)
                guard reader.years(at: reader.skipSpaces(index + 1)) != nil else { break }
                marks.append(NoticeMark(range: index..<index + 1, kind: .typed))
            default: break
            }
            index += 1
        }
        return marks
    }

    private static func matches(_ sign: [UInt8], _ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        index + sign.count <= range.upperBound && sign.indices.allSatisfy { bytes[index + $0] == sign[$0] }
    }
}
