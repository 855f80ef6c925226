// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection

/// The forms of files that hold many pages.
enum PageContainer: CaseIterable {
    /// A page on each line, in JSON.
    case lines
    /// A web archive (WARC).
    case archive

    /// How the names of such files end; `.gz` may stand behind it.
    var endings: [String] {
        switch self {
        case .lines: [".jsonl", ".ndjson"]
        case .archive: [".warc"]
        }
    }

    /// The form that a path names; nil for the file of one page.
    static func named(_ path: String) -> PageContainer? {
        var name = path.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return allCases.first { $0.endings.contains(where: name.hasSuffix) }
    }

    /// The most bytes that are looked at to tell a form.
    private static let longestLook = 1024

    /// The form that the first bytes show; nil for a page.
    ///
    /// It asks for no more bytes than it takes: whoever writes them may wait for an answer to the first line.
    static func of(_ reader: ByteReader) throws(InputError) -> PageContainer? {
        var length = 8
        while true {
            let look = try reader.peek(length)
            if look.starts(with: Array("WARC/".utf8)) { return .archive }
            let start = look.starts(with: [0xEF, 0xBB, 0xBF]) ? look.dropFirst(3) : look
            if let first = start.first(where: { $0 > 0x20 }) { return first == UInt8(ascii: "{") ? .lines : nil }
            guard look.count == length, length < longestLook else { return nil }
            length *= 2
        }
    }

    /// The bytes of a file, decompressed where they are compressed by gzip.
    static func open(_ path: String) throws(InputError) -> ByteReader {
        let reader = ByteReader(try FilePieces(path))
        guard try Gzip.isCompressed(Array(reader.peek(3))) else { return reader }
        return ByteReader(try GzipPieces(reader, path: path))
    }

    /// The pages in the bytes.
    func pages(_ reader: ByteReader, path: String) -> any PageSequence {
        switch self {
        case .lines: PageLines(reader, path: path)
        case .archive: ArchivePages(reader, path: path)
        }
    }
}

/// Gives the pages of a file one by one; one that can't be read stops no other.
protocol PageSequence: AnyObject {
    /// The next page, or why it can't be read; nil at the end.
    func next() -> Result<Page, InputError>?
}
