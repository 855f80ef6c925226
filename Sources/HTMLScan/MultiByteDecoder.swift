// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Decodes encodings of several bytes a character with the C library's converter.
///
/// A sequence that has no character becomes U+FFFD and costs one byte, so nothing after it is lost.
struct MultiByteDecoder {
    private static let pieceLength = 2048
    private let converter: IconvConverter
    private let isStateful: Bool
    private var result: DecodedBytes
    private var output = [UInt8](repeating: 0, count: pieceLength)

    /// Decodes the whole page.
    static func decode(_ bytes: [UInt8], with converter: IconvConverter) -> DecodedBytes {
        var decoder = MultiByteDecoder(bytes, converter)
        decoder.run(bytes)
        return decoder.result
    }

    private init(_ bytes: [UInt8], _ converter: IconvConverter) {
        self.converter = converter
        isStateful = converter.name == "ISO-2022-JP"
        result = DecodedBytes(
            bytes: [],
            offsets: OffsetMap(width: .converter(converter.name, original: bytes), start: 0)
        )
        result.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    }

    private mutating func run(_ bytes: [UInt8]) {
        converter.reset()
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0 {
                replace(from: index, to: index + 1)
                result.zeroCount += 1
                index += 1
                continue
            }
            let end = segmentEnd(bytes, from: index)
            index = convertSegment(bytes, from: index, to: end)
        }
    }

    /// Where to stop: before a zero byte, and for encodings with shift states after each return to ASCII, because only
    /// there a later look-up can start anew.
    private func segmentEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0 {
            if isStateful, index > start, bytes[index] == 0x1B, index + 2 < bytes.count,
                bytes[index + 1] == 0x28, bytes[index + 2] == 0x42
            {
                return index + 3
            }
            index += 1
        }
        return index
    }

    private mutating func convertSegment(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            let (read, written, stop) = converter.convert(bytes, from: index, to: end, into: &output)
            result.bytes.append(contentsOf: output[..<written])
            index += read
            switch stop {
            case .inputEnd:
                flush(at: index)
            case .outputFull:
                if !isStateful { result.offsets.add(decoded: result.bytes.count, original: index) }
            case .invalid, .truncated:
                result.noteReplaced(at: index)
                replace(from: index, to: index + 1)
                index += 1
            }
        }
        return index
    }

    /// Writes what the converter holds back at a segment's end.
    private mutating func flush(at original: Int) {
        let written = converter.flush(into: &output, at: 0)
        result.bytes.append(contentsOf: output[..<written])
        result.offsets.add(decoded: result.bytes.count, original: original)
    }

    private mutating func replace(from start: Int, to end: Int) {
        if !isStateful { result.offsets.add(decoded: result.bytes.count, original: start) }
        result.bytes.append(contentsOf: DecodedBytes.replacement)
        if !isStateful { result.offsets.add(decoded: result.bytes.count, original: end) }
    }
}
