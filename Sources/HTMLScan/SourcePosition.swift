// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// A place in a page as it was given.
public struct SourcePosition: Sendable, Hashable {
    /// Bytes before it in the file as given, in its original encoding and with its byte order mark.
    public let offset: Int
    /// The line, counted from 1; lines end with LF, CRLF or CR.
    public let line: Int
    /// The column in Unicode scalars, counted from 1.
    public let column: Int

    /// Makes a position.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}
