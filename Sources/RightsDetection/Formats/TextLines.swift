// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The lines of a text file that came beside a page; CR, LF and CR LF end them, and a byte order mark is passed over.
struct TextLines: Sequence, IteratorProtocol {
    /// A line.
    struct Line {
        /// Its bytes, without those that end it.
        var bytes: ArraySlice<UInt8>
        /// The offset of its first byte in the file.
        var offset: Int { bytes.startIndex }
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// Makes the lines of a file, or of the first bytes of one.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    }

    mutating func next() -> Line? {
        guard index < bytes.endIndex else { return nil }
        let start = index
        while index < bytes.endIndex, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        defer {
            if index < bytes.endIndex {
                let isReturn = bytes[index] == 0x0D
                index += 1
                if isReturn, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
            }
        }
        return Line(bytes: bytes[start..<index])
    }
}
