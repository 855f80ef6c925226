// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

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
        let inflater = try Inflater(.gzip)
        var output: [UInt8] = []
        var index = 0
        while true {
            try inflater.readStream(of: bytes, from: &index, appendingTo: &output, limit: limit, format: "gzip")
            // Archives pad their last member with zero bytes.
            if bytes[index...].allSatisfy({ $0 == 0 }) { return output }
            inflater.reset()
        }
    }
}

/// Why compressed data could not be read.
public struct GzipError: Error, Sendable, Hashable, CustomStringConvertible {
    private let message: String

    /// The file ends in the middle of a member.
    public static func truncated(after count: Int, of format: String = "gzip") -> GzipError {
        GzipError(message: "the \(format) data end too early, after \(count) bytes")
    }

    /// A member is damaged.
    public static func damaged(at offset: Int, of format: String = "gzip") -> GzipError {
        GzipError(message: "the \(format) data are damaged at byte \(offset)")
    }

    /// More bytes come out than the caller accepts.
    public static func tooLong(limit: Int, of format: String = "gzip") -> GzipError {
        GzipError(message: "the \(format) data decompress to more than the limit of \(limit) bytes")
    }

    /// More bytes come out of each byte than any page needs.
    public static func tooDense(of format: String = "gzip") -> GzipError {
        GzipError(
            message:
                "the \(format) data decompress to more than \(InflationLimits.ratio) times their size, as a trap does"
        )
    }

    /// zlib could not get the memory it needs.
    public static let outOfMemory = GzipError(message: "not enough memory to decompress the gzip data")

    /// A sentence for people.
    public var description: String { message }
}
