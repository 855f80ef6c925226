// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CZlib

/// zlib's state for one stream of compressed data, read piece by piece; zlib notes its address, so it must not move.
@safe
package final class Inflater {
    /// What stands around the compressed data.
    package enum Format: Sendable {
        /// The head and the checksum of gzip (RFC 1952).
        case gzip
        /// Those of zlib (RFC 1950).
        case zlib
        /// Nothing: bare deflate (RFC 1951).
        case bare
    }

    /// How the data stand after a step.
    package enum State: Sendable {
        /// More is to come: of output if the piece is full, else of input.
        case running
        /// The stream, or the member of a gzip file, is at its end.
        case ended
        /// The data are damaged where the step stopped.
        case damaged
        /// zlib could not get the memory it needs.
        case outOfMemory
    }

    /// A good length for pieces of output, in bytes.
    package static let pieceLength = 64 << 10

    private let stream: UnsafeMutablePointer<z_stream>
    /// Holds output of `readStream` on its way; kept, since a file may have members by the thousand.
    private lazy var piece = [UInt8](repeating: 0, count: Inflater.pieceLength)

    /// Makes the state for a stream that has not begun.
    package init(_ format: Format) throws(GzipError) {
        unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // The largest window, and no other format than the one asked for.
        let windowBits: Int32 =
            switch format {
            case .gzip: 15 + 16
            case .zlib: 15
            case .bare: -15
            }
        guard unsafe imprimatur_inflate_init(stream, windowBits) == Z_OK else {
            // The state was never set up, for which `inflateEnd` does nothing.
            throw .outOfMemory
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Begins the next stream, or the next member of a gzip file.
    package func reset() {
        unsafe inflateReset(stream)
    }

    /// Decompresses from `start` on until `piece` is full or the input is used up.
    ///
    /// - Returns: the bytes read and written, and how the data stand.
    package func step(
        _ bytes: [UInt8],
        from start: Int,
        into piece: inout [UInt8]
    ) -> (read: Int, written: Int, state: State) {
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe piece.withUnsafeMutableBufferPointer { output in
                let available = min(input.count - start, Int(Int32.max))
                unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)?.advanced(
                    by: start
                )
                unsafe stream.pointee.avail_in = UInt32(available)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(output.count)
                let status = unsafe inflate(stream, Z_NO_FLUSH)
                return unsafe (
                    available - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out),
                    Inflater.state(status)
                )
            }
        }
    }

    /// Decompresses one stream, or one member of a gzip file, to its end.
    ///
    /// - Parameters:
    ///   - bytes: The compressed data.
    ///   - index: Where the stream begins; then the index behind its end.
    ///   - output: Gets what comes out behind what it has.
    ///   - limit: The most bytes that `output` may have.
    ///   - format: The name of the format, for errors.
    /// - Throws: `GzipError` if the data are cut off or damaged, or if `output` would have more than `limit` bytes.
    func readStream(
        of bytes: [UInt8],
        from index: inout Int,
        appendingTo output: inout [UInt8],
        limit: Int,
        format: String
    ) throws(GzipError) {
        while true {
            let step = step(bytes, from: index, into: &piece)
            index += step.read
            guard output.count + step.written <= limit else { throw .tooLong(limit: limit, of: format) }
            guard !InflationLimits.isExceeded(read: index, written: output.count + step.written) else {
                throw .tooDense(of: format)
            }
            output.append(contentsOf: piece[..<step.written])
            switch step.state {
            case .ended: return
            case .running where step.read > 0 || step.written > 0: continue
            case .running: throw .truncated(after: bytes.count, of: format)
            case .outOfMemory: throw .outOfMemory
            case .damaged: throw .damaged(at: index, of: format)
            }
        }
    }

    private static func state(_ status: Int32) -> State {
        switch status {
        case Z_OK, Z_BUF_ERROR: .running
        case Z_STREAM_END: .ended
        case Z_MEM_ERROR: .outOfMemory
        default: .damaged
        }
    }
}
