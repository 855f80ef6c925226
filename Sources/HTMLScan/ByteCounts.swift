// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How many line ends and Unicode scalars a stretch of UTF-8 has.
///
/// Eight bytes are counted at a time, in the eight lanes of a word.
struct ByteCounts {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    /// Steps after which a lane could overflow.
    private static let longestBatch = 255

    /// LF, and CR without LF.
    private(set) var lineEnds = 0
    /// Bytes that begin a scalar.
    private(set) var scalars = 0

    /// Counts in `source[start..<end]`; the byte behind the stretch decides whether a last CR stands alone.
    init(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard start < end, let base = source.baseAddress else { return }
        let raw = unsafe UnsafeRawPointer(base)
        var index = start
        var returns: UInt64 = 0
        while index + 8 <= end {
            let steps = min((end - index) / 8, Self.longestBatch)
            var newlines: UInt64 = 0
            var continuations: UInt64 = 0
            for step in 0..<steps {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index &+ 8 &* step, as: UInt64.self)
                newlines &+= Self.lanes(of: word, equalTo: 0x0A)
                returns |= Self.lanes(of: word, equalTo: 0x0D)
                continuations &+= (word &>> 7) & ~(word &>> 6) & Self.ones
            }
            index += 8 * steps
            lineEnds += Self.sum(newlines)
            scalars += 8 * steps - Self.sum(continuations)
        }
        var hasReturn = returns != 0
        while index < end {
            let byte = unsafe source[index]
            lineEnds += byte == 0x0A ? 1 : 0
            scalars += byte & 0xC0 != 0x80 ? 1 : 0
            hasReturn = hasReturn || byte == 0x0D
            index += 1
        }
        if hasReturn { unsafe lineEnds += Self.loneReturns(source, start, end) }
    }

    /// One in each lane whose byte is `byte`, zero in the others.
    private static func lanes(of word: UInt64, equalTo byte: UInt64) -> UInt64 {
        let difference = word ^ (ones &* byte)
        let nonzero = ((difference & lowBits) &+ lowBits) | difference
        return (~nonzero &>> 7) & ones
    }

    /// The sum of the eight lanes.
    private static func sum(_ lanes: UInt64) -> Int {
        let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ ((lanes &>> 8) & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
    }

    private static func loneReturns(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        for index in start..<end where unsafe source[index] == 0x0D {
            let isAlone = unsafe index + 1 >= source.count || source[index + 1] != 0x0A
            count += isAlone ? 1 : 0
        }
        return count
    }
}
