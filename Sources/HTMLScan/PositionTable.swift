// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Lines and columns, counted once for every 4 KiB, so that a look-up reads at most two such pieces.
///
/// A list of line starts would not do: a page may be one line of many megabytes.
package struct PositionTable: Sendable {
    private struct Piece {
        /// Line ends before the piece.
        var lines: UInt32 = 0
        /// Unicode scalars before the piece.
        var scalars: UInt32 = 0
        /// Where the line starts that is open at the piece's beginning.
        var lineStart: UInt32 = 0
    }

    private static let pieceLength = 4096
    private var pieces: [Piece] = []

    /// Counts the page's lines and scalars.
    package init(_ bytes: [UInt8]) {
        pieces.reserveCapacity(bytes.count / Self.pieceLength + 1)
        unsafe bytes.withUnsafeBufferPointer { source in
            var piece = Piece()
            var start = 0
            repeat {
                pieces.append(piece)
                let end = min(start + Self.pieceLength, source.count)
                let counts = unsafe ByteCounts(source, start, end)
                piece.lines += UInt32(counts.lineEnds)
                piece.scalars += UInt32(counts.scalars)
                if counts.lineEnds > 0, let lineStart = unsafe Self.lastLineStart(source, start, end) {
                    piece.lineStart = UInt32(lineStart)
                }
                start = end
            } while start < bytes.count
        }
    }

    /// Line and column of an offset, both counted from 1.
    package func lineAndColumn(at offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let index = min(offset / Self.pieceLength, pieces.count - 1)
        let piece = pieces[index]
        let start = index * Self.pieceLength
        return unsafe bytes.withUnsafeBufferPointer { source in
            let counts = unsafe ByteCounts(source, start, offset)
            let lineStart = unsafe Self.lastLineStart(source, start, offset) ?? Int(piece.lineStart)
            let column = unsafe Int(piece.scalars) + counts.scalars - scalars(before: lineStart, source) + 1
            return (Int(piece.lines) + counts.lineEnds + 1, column)
        }
    }

    private func scalars(before offset: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        let index = min(offset / Self.pieceLength, pieces.count - 1)
        return unsafe Int(pieces[index].scalars) + ByteCounts(source, index * Self.pieceLength, offset).scalars
    }

    private static func lastLineStart(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = end - 1
        while index >= start {
            if unsafe isLineEnd(source, index) { return index + 1 }
            index -= 1
        }
        return nil
    }

    private static func isLineEnd(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch unsafe source[index] {
        case 0x0A: true
        case 0x0D: unsafe index + 1 >= source.count || source[index + 1] != 0x0A
        default: false
        }
    }
}
