// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Decodes UTF-16; lone surrogates and a last odd byte become U+FFFD.
enum UTF16Decoder {
    private static let checkpointDistance = 1024

    static func decode(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> DecodedBytes {
        var result = DecodedBytes(bytes: [], offsets: OffsetMap(width: .utf16, start: start))
        result.bytes.reserveCapacity((bytes.count - start) / 2 + 64)
        var index = start
        var nextCheckpoint = start + checkpointDistance
        func unit(at offset: Int) -> UInt32 {
            bigEndian
                ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
                : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
        }
        while index + 1 < bytes.count {
            if index >= nextCheckpoint {
                result.offsets.add(decoded: result.bytes.count, original: index)
                nextCheckpoint = index + checkpointDistance
            }
            let first = unit(at: index)
            if first & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
                append(0x10000 + (first & 0x3FF) << 10 + unit(at: index + 2) & 0x3FF, to: &result.bytes)
                index += 4
                continue
            }
            if first & 0xF800 == 0xD800 { result.noteReplaced(at: index) }
            if first == 0 { result.zeroCount += 1 }
            append(first & 0xF800 == 0xD800 || first == 0 ? 0xFFFD : first, to: &result.bytes)
            index += 2
        }
        if index < bytes.count {
            result.offsets.add(decoded: result.bytes.count, original: index)
            result.noteReplaced(at: index)
            result.bytes.append(contentsOf: DecodedBytes.replacement)
            result.offsets.add(decoded: result.bytes.count, original: bytes.count)
        }
        return result
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8Sequence.bytes(of: value))
    }
}

/// The UTF-8 sequence of a scalar value.
enum UTF8Sequence {
    static func bytes(of value: UInt32) -> [UInt8] {
        Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }
}
