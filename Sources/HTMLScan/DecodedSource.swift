// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A page as UTF-8, with the way back to the file as it was given.
public struct DecodedSource: Sendable {
    /// The page in valid UTF-8, without byte order mark and without zero bytes.
    public let bytes: [UInt8]
    /// The name of the page's encoding in the WHATWG Encoding Standard, such as `UTF-8` or `windows-1252`.
    public let encoding: String
    /// From where the encoding is known.
    public let encodingOrigin: EncodingOrigin
    /// What is wrong with the encoding.
    public let problems: [DecodingProblem]

    private let offsets: OffsetMap
    private let positions: PositionTable

    init(_ decoded: DecodedBytes, encoding: String, origin: EncodingOrigin, problems: [DecodingProblem]) {
        bytes = decoded.bytes
        self.encoding = encoding
        encodingOrigin = origin
        self.problems = problems
        offsets = decoded.offsets
        positions = PositionTable(decoded.bytes)
    }

    /// Decodes a file that is no page: by its byte order mark, its bytes, or its own declaration.
    package init(decoding bytes: [UInt8], charset: String? = nil) {
        self = TextDecoder.decode(bytes, charset: charset)
    }

    /// The place in the file as given of a byte of `bytes`; offsets outside are moved to the nearest end.
    public func position(at utf8Offset: Int) -> SourcePosition {
        let offset = min(max(utf8Offset, 0), bytes.count)
        let (line, column) = positions.lineAndColumn(at: offset, in: bytes)
        return SourcePosition(offset: offsets.original(at: offset, in: bytes), line: line, column: column)
    }

    /// The offset in the file as given of a byte of `bytes`.
    func originalOffset(at utf8Offset: Int) -> Int {
        offsets.original(at: utf8Offset, in: bytes)
    }
}

/// What a decoder makes of a page.
struct DecodedBytes {
    var bytes: [UInt8]
    var offsets: OffsetMap
    var replacedCount = 0
    /// The file offset of the first replaced sequence.
    var firstReplaced = 0
    var zeroCount = 0

    /// Notes a sequence that could not be decoded.
    mutating func noteReplaced(at offset: Int) {
        if replacedCount == 0 { firstReplaced = offset }
        replacedCount += 1
    }

    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
