// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Decodes encodings of one byte a character by a table of 256 UTF-8 sequences.
struct SingleByteDecoder {
    private static let checkpointDistance = 1024
    /// The sequences; an empty one means that the byte has no character.
    private let table: [[UInt8]]

    /// Reads windows-1252 as browsers do: the five bytes without a character are control characters.
    static let windows1252: SingleByteDecoder = {
        let upper: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        return SingleByteDecoder(
            table: (0..<256).map { byte in
                UTF8Sequence.bytes(of: (0x80..<0xA0).contains(byte) ? upper[byte - 0x80] : UInt32(byte))
            }
        )
    }()

    /// The windows-1252 character for a C1 control, which is what HTML makes of `&#128;` to `&#159;`.
    static func replacement(forControl value: UInt8) -> [UInt8] {
        windows1252.table[Int(value)]
    }

    /// Asks a converter for each byte's character.
    init(_ converter: IconvConverter) {
        table = (0..<256).map { byte in
            byte < 0x80 ? [UInt8(byte)] : converter.convertOne([UInt8(byte)])
        }
    }

    private init(table: [[UInt8]]) {
        self.table = table
    }

    func decode(_ bytes: [UInt8]) -> DecodedBytes {
        var result = DecodedBytes(bytes: [], offsets: OffsetMap(width: .single, start: 0))
        result.bytes.reserveCapacity(bytes.count + bytes.count / 4)
        for (index, byte) in bytes.enumerated() {
            if index % Self.checkpointDistance == 0, index > 0 {
                result.offsets.add(decoded: result.bytes.count, original: index)
            }
            if byte < 0x80, byte != 0 {
                result.bytes.append(byte)
            } else if byte == 0 {
                result.zeroCount += 1
                result.bytes.append(contentsOf: DecodedBytes.replacement)
            } else if table[Int(byte)].isEmpty {
                result.noteReplaced(at: index)
                result.bytes.append(contentsOf: DecodedBytes.replacement)
            } else {
                result.bytes.append(contentsOf: table[Int(byte)])
            }
        }
        return result
    }
}
