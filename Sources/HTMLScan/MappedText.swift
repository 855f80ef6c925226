// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Text that was taken out of a file in pieces, with the way back from each byte to the place where it stood.
package struct MappedText: Sendable, Hashable {
    /// A run of bytes from one place.
    private struct Piece: Sendable, Hashable {
        /// Where the run starts in `bytes`.
        var start: Int
        /// Where it starts in the file.
        var source: Int
        /// Whether the bytes stand in the file as they are here; a reference is one place for all its bytes.
        var isVerbatim: Bool
    }

    /// The text in UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    /// Makes an empty text.
    package init() {}

    /// Whether there is no text.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The text.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends bytes as they stand in a file.
    package mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        guard !range.isEmpty else { return }
        addPiece(at: range.lowerBound, isVerbatim: true)
        bytes += source[range]
    }

    /// Appends what stands for the byte of a file at `offset`.
    package mutating func append(_ text: some Sequence<UInt8>, from offset: Int) {
        addPiece(at: offset, isVerbatim: false)
        bytes += text
    }

    /// Appends a part of another text.
    package mutating func append(_ range: Range<Int>, of other: MappedText) {
        var start = range.lowerBound
        while start < range.upperBound {
            let index = other.piece(at: start)
            let next = index + 1 < other.pieces.count ? other.pieces[index + 1].start : other.bytes.count
            let end = min(max(next, start + 1), range.upperBound)
            addPiece(at: other.sourceOffset(at: start), isVerbatim: other.pieces[index].isVerbatim)
            bytes += other.bytes[start..<end]
            start = end
        }
    }

    private mutating func addPiece(at source: Int, isVerbatim: Bool) {
        // What goes on where the last run ends needs no piece of its own.
        if isVerbatim, let last = pieces.last, last.isVerbatim, last.source + bytes.count - last.start == source {
            return
        }
        pieces.append(Piece(start: bytes.count, source: source, isVerbatim: isVerbatim))
    }

    /// The offset in the file of a byte of the text; at the end that behind the last one.
    package func sourceOffset(at offset: Int) -> Int {
        guard !pieces.isEmpty else { return 0 }
        let piece = pieces[piece(at: offset)]
        return piece.isVerbatim ? piece.source + max(offset - piece.start, 0) : piece.source
    }

    /// The last piece that starts at an offset or before it.
    private func piece(at offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The text with each run of white space as one space, and none at the ends.
    package var collapsed: MappedText {
        var result = MappedText()
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, spaceLength(at: index) == 0 { index += 1 }
            if index > start {
                if !result.isEmpty { result.append([0x20], from: sourceOffset(at: start - 1)) }
                result.append(start..<index, of: self)
            }
            while index < bytes.count, spaceLength(at: index) > 0 { index += spaceLength(at: index) }
        }
        return result
    }

    /// The length of the white space at an index: control characters, a space or a no-break space; 0 for all else.
    private func spaceLength(at index: Int) -> Int {
        if bytes[index] <= 0x20 { return 1 }
        return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    }
}
