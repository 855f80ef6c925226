// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan

/// The one list of forms of files that are no plain pages.
enum PageFormats {
    /// All forms; the first that claims a file has it.
    static let all: [any PageFormat.Type] = [
        PageLines.self,
        ArchivePages.self,
        RSSFeed.self,
        AtomFeed.self,
    ]

    /// The endings by which such files are found in folders.
    static var folderEndings: [String] { all.filter { $0.isReadInFolders }.flatMap { $0.endings } }

    /// The form that a path names; nil for the file of one page.
    static func named(_ path: String) -> (any PageFormat.Type)? {
        let name = plainName(path)
        return all.first { $0.endings.contains(where: name.hasSuffix) }
    }

    /// Whether a path is that of one page of markup, so that its content need not be asked.
    static func isPage(_ path: String) -> Bool {
        let name = plainName(path)
        return [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix)
    }

    private static func plainName(_ path: String) -> String {
        let name = path.lowercased()
        return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    }

    /// The most bytes that are looked at to tell a form.
    private static let longestLook = 16 << 10

    /// The form of a file by its name and content; nil for a page of markup.
    ///
    /// It asks for no more bytes than it takes: whoever writes them may wait for an answer to the first line.
    static func of(_ reader: ByteReader, path: String) throws(InputError) -> (any PageFormat.Type)? {
        let named = named(path)
        if let named, named.isToldByName { return named }
        var length = 8
        while true {
            let look = try reader.peek(length)
            let start = FileStart(bytes: look, isAll: look.count < length || length >= longestLook)
            var isOpen = false
            for format in all {
                guard let claim = format.claims(start) else {
                    isOpen = true
                    continue
                }
                if claim { return format }
            }
            guard isOpen, !start.isAll else { return named }
            length *= 2
        }
    }

    /// The bytes of a file, decompressed where they are compressed by gzip.
    static func open(_ path: String) throws(InputError) -> ByteReader {
        let reader = ByteReader(try FilePieces(path))
        guard try Gzip.isCompressed(Array(reader.peek(3))) else { return reader }
        return ByteReader(try GzipPieces(reader, path: path))
    }
}
