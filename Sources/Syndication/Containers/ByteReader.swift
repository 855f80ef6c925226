// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads lines and runs of bytes from pieces, of which it keeps one at a time.
final class ByteReader: PieceSource {
    /// A line without its end.
    struct Line {
        /// The bytes, without LF or CR LF; none where the line is too long.
        var bytes: [UInt8] = []
        /// Whether it had more bytes than were asked for.
        var isTooLong = false
        /// Whether a line end stood behind it.
        var isTerminated = false
    }

    private let source: any PieceSource
    private var piece: [UInt8] = []
    private var index = 0
    private var isOver = false
    /// The number of bytes read so far.
    private(set) var offset = 0

    /// Makes a reader of the bytes that `source` gives.
    init(_ source: any PieceSource) {
        self.source = source
    }

    /// The next bytes, without reading them; fewer than `count` only at the end.
    func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
        while piece.count - index < count, let next = try pull() {
            piece = Array(piece[index...]) + next
            index = 0
        }
        return piece[index...].prefix(count)
    }

    /// The rest of the piece at hand, else the next.
    func next() throws(InputError) -> [UInt8]? {
        guard try hasBytes() else { return nil }
        return Array(take(piece.count - index))
    }

    /// The bytes up to the next line end, at most `limit`; a longer line is passed over.
    ///
    /// Nil at the end.
    ///
    /// - Parameter room: how many bytes may be read, the line end among them.
    func line(limit: Int, within room: Int = .max) throws(InputError) -> Line? {
        let start = offset
        var line = Line()
        while !line.isTerminated, offset - start < room, try hasBytes() {
            let run = piece[index...].prefix(room - (offset - start))
            let end = run.firstIndex(of: UInt8(ascii: "\n"))
            let part = take((end ?? run.endIndex) - index)
            line.isTooLong = line.isTooLong || line.bytes.count + part.count > limit
            if line.isTooLong { line.bytes = [] } else { line.bytes += part }
            guard end != nil else { continue }
            _ = take(1)
            line.isTerminated = true
        }
        guard offset > start else { return nil }
        if line.isTerminated, line.bytes.last == UInt8(ascii: "\r") { line.bytes.removeLast() }
        return line
    }

    /// The next bytes; fewer than `count` only at the end.
    func read(_ count: Int) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, try hasBytes() {
            bytes += take(min(count - bytes.count, piece.count - index))
        }
        return bytes
    }

    /// Passes over bytes; the number passed over is less than `count` only at the end.
    func skip(_ count: Int) throws(InputError) -> Int {
        var skipped = 0
        while skipped < count, try hasBytes() {
            skipped += take(min(count - skipped, piece.count - index)).count
        }
        return skipped
    }

    private func take(_ count: Int) -> ArraySlice<UInt8> {
        let bytes = piece[index..<(index + count)]
        index += count
        offset += count
        return bytes
    }

    private func hasBytes() throws(InputError) -> Bool {
        if index < piece.count { return true }
        guard let next = try pull() else { return false }
        (piece, index) = (next, 0)
        return true
    }

    /// The next piece; nil at the end, and behind an error.
    private func pull() throws(InputError) -> [UInt8]? {
        guard !isOver else { return nil }
        do throws(InputError) {
            let next = try source.next()
            isOver = next == nil
            return next
        } catch {
            isOver = true
            throw error
        }
    }
}
