// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Why a text is not JSON, and where.
package struct JSONTextError: Error, Sendable, Hashable {
    /// The byte at which reading stopped, counted in the bytes that were given.
    package var offset: Int
    /// The line, counted from 1, from the beginning of the bytes that were read.
    package var line: Int
    /// The column in Unicode scalars, counted from 1.
    package var column: Int
    /// What is wrong, as a sentence without place and full stop.
    package var message: String
    /// Whether nothing is wrong but that there are more levels than are read.
    package var isTooDeep = false

    /// Makes an error.
    package init(offset: Int, line: Int, column: Int, message: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }

    /// Makes an error at an offset of `bytes`, lines being counted from `start`.
    init(_ message: String, at offset: Int, in bytes: [UInt8], from start: Int) {
        var line = 1
        var column = 1
        var index = start
        while index < min(offset, bytes.count) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !bytes.hasByte("\n", at: index + 1)) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        self.init(offset: offset, line: line, column: column, message: message)
    }
}

extension JSONTextError: CustomStringConvertible {
    /// The place and the sentence: `3:14: expected a value`.
    package var description: String { "\(line):\(column): \(message)" }
}
