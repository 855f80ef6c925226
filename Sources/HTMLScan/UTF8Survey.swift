// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// How far a page's bytes are UTF-8.
struct UTF8Survey {
    /// Valid sequences of two bytes or more.
    private(set) var multiByteCount = 0
    /// Sequences that are no UTF-8.
    private(set) var invalidCount = 0

    var isValid: Bool { invalidCount == 0 }
    var isASCII: Bool { invalidCount == 0 && multiByteCount == 0 }
    /// Whether the bad sequences are few enough to be accidents in a page of UTF-8.
    var isMostlyValid: Bool { multiByteCount >= invalidCount && multiByteCount > 0 }
    /// Whether no other encoding looks like that, whatever the page declares.
    var isUnmistakable: Bool { multiByteCount >= 20 && multiByteCount >= 20 * invalidCount }

    init(_ bytes: [UInt8], from start: Int) {
        unsafe bytes.withUnsafeBufferPointer { source in
            var index = start
            while index < source.count {
                index = unsafe Self.endOfASCII(source, from: index)
                guard index < source.count else { break }
                let length = unsafe Self.sequenceLength(source, at: index)
                if length > 0 {
                    multiByteCount += 1
                    index += length
                } else {
                    invalidCount += 1
                    index -= length
                }
            }
        }
    }

    /// The offset of the first byte of 0x80 or more.
    static func endOfASCII(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        guard let base = source.baseAddress else { return start }
        let raw = unsafe UnsafeRawPointer(base)
        while index + 32 <= source.count {
            let first = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = unsafe raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
            let third = unsafe raw.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
            let fourth = unsafe raw.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
            if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 32
        }
        while index < source.count, unsafe source[index] < 0x80 {
            index &+= 1
        }
        return index
    }

    /// The length of the sequence at `index` if it is valid; else, negated, how many bytes one U+FFFD stands for.
    static func sequenceLength(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = unsafe source[index]
        let length: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return -1
        }
        for step in 1..<length {
            guard index + step < source.count else { return -step }
            let byte = unsafe source[index + step]
            guard byte >= lowest, byte <= highest else { return -step }
            lowest = 0x80
            highest = 0xBF
        }
        return length
    }
}
