// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Reads what servers send as `Content-Encoding: deflate`: zlib data, as RFC 9110 says, or bare deflate data.
package enum Deflate {
    /// Decompresses the data; what stands behind their end is left unread.
    ///
    /// - Parameters:
    ///   - bytes: The data.
    ///   - limit: The most bytes of output that are accepted.
    /// - Throws: `GzipError` if the data are cut off or damaged, or if more than `limit` bytes come out.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        let inflater = try Inflater(isZlib(bytes) ? .zlib : .bare)
        var output: [UInt8] = []
        var index = 0
        try inflater.readStream(of: bytes, from: &index, appendingTo: &output, limit: limit, format: "deflate")
        return output
    }

    /// Whether the bytes begin with the head of zlib data (RFC 1950, section 2.2).
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return false }
        return bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    }
}
