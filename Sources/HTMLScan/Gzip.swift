// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

internal import CZlib

/// Reads gzip files, also those of several members one after the other.
public enum Gzip {
    /// Whether the bytes begin as a gzip file does.
    public static func isCompressed(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
    }

    /// Decompresses all members.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - limit: The most bytes of output that are accepted.
    /// - Throws: `GzipError` if the file is cut off or damaged, or if more than `limit` bytes come out.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        let inflater = try Inflater()
        defer { inflater.end() }
        return try inflater.run(bytes, limit: limit)
    }
}

/// Why a gzip file could not be read.
public struct GzipError: Error, Sendable, Hashable, CustomStringConvertible {
    private let message: String

    /// The file ends in the middle of a member.
    public static func truncated(after count: Int) -> GzipError {
        GzipError(message: "the gzip data end too early, after \(count) bytes")
    }

    /// A member is damaged.
    public static func damaged(at offset: Int) -> GzipError {
        GzipError(message: "the gzip data are damaged at byte \(offset)")
    }

    /// More bytes come out than the caller accepts.
    public static func tooLong(limit: Int) -> GzipError {
        GzipError(message: "the gzip data decompress to more than the limit of \(limit) bytes")
    }

    /// zlib could not get the memory it needs.
    public static let outOfMemory = GzipError(message: "not enough memory to decompress the gzip data")

    /// A sentence for people.
    public var description: String { message }
}

/// zlib's state for one file; zlib notes its address, so it must not move.
@safe
private struct Inflater {
    private static let pieceLength = 64 << 10
    /// The largest window, and only gzip, no other format.
    private static let windowBits: Int32 = 15 + 16

    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(GzipError) {
        unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe imprimatur_inflate_init(stream, Self.windowBits) == Z_OK else {
            unsafe stream.deallocate()
            throw .outOfMemory
        }
    }

    func end() {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func run(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: Self.pieceLength)
        var index = 0
        while true {
            let (read, written, status) = step(bytes, from: index, into: &piece)
            index += read
            guard output.count + written <= limit else { throw .tooLong(limit: limit) }
            output.append(contentsOf: piece[..<written])
            switch status {
            case Z_STREAM_END:
                // Archives pad their last member with zero bytes.
                if bytes[index...].allSatisfy({ $0 == 0 }) { return output }
                unsafe inflateReset(stream)
            case Z_OK where read > 0 || written > 0:
                continue
            case Z_OK, Z_BUF_ERROR:
                throw .truncated(after: bytes.count)
            case Z_MEM_ERROR:
                throw .outOfMemory
            default:
                throw .damaged(at: index)
            }
        }
    }

    private func step(
        _ bytes: [UInt8],
        from start: Int,
        into piece: inout [UInt8]
    ) -> (read: Int, written: Int, status: Int32) {
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
                    available - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out), status
                )
            }
        }
    }
}
