// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import CZlib

extension Gzip {
    /// Compresses bytes to a gzip file of one member.
    ///
    /// - Throws: `GzipError` if memory is short.
    package static func compress(_ bytes: [UInt8]) throws(GzipError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 1000 + 1024)
        let count = unsafe imprimatur_gzip(bytes, bytes.count, &output, output.count)
        guard count > 0 else { throw .outOfMemory }
        output.removeLast(output.count - count)
        return output
    }
}
