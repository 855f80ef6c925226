// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Copies UTF-8, with U+FFFD for sequences that are none and for zero bytes.
enum UTF8Decoder {
    static func decode(_ bytes: [UInt8], from start: Int) -> DecodedBytes {
        var result = DecodedBytes(bytes: [], offsets: OffsetMap(width: .utf8, start: start))
        result.bytes.reserveCapacity(bytes.count - start + 64)
        unsafe bytes.withUnsafeBufferPointer { source in
            var index = start
            var copied = start
            while index < source.count {
                let length = unsafe UTF8Survey.sequenceLength(source, at: index)
                if length > 0, unsafe source[index] != 0 {
                    index += length
                    continue
                }
                unsafe result.bytes.append(contentsOf: source[copied..<index])
                result.offsets.add(decoded: result.bytes.count, original: index)
                if length > 0 {
                    result.zeroCount += 1
                } else {
                    result.noteReplaced(at: index)
                }
                result.bytes.append(contentsOf: DecodedBytes.replacement)
                index += abs(length)
                copied = index
                result.offsets.add(decoded: result.bytes.count, original: index)
            }
            unsafe result.bytes.append(contentsOf: source[copied..<index])
        }
        return result
    }
}
