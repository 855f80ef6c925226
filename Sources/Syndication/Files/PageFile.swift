// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
public import RightsDetection

/// Reads the file of a page.
public enum PageFile {
    /// The endings of the files that are taken for pages in a folder.
    static let endings = [".html", ".htm", ".xhtml", ".gz"]

    /// Reads a page, and decompresses it where it is compressed by gzip.
    ///
    /// - Parameters:
    ///   - path: the file, or `-` for standard input.
    ///   - url: the page's address, where it is known.
    ///   - headers: what came with the page.
    ///   - sidecars: the files beside it.
    /// - Throws: `InputError` where there is no such file, or where it is no page: empty, a PDF, an image, …
    public static func read(
        _ path: String,
        url: String? = nil,
        headers: [HTTPHeader] = [],
        sidecars: [Sidecar] = []
    ) throws(InputError) -> Page {
        guard !isAddress(path) else {
            throw InputError(path: path, message: "addresses are not fetched; save the page, and name its file")
        }
        return try page(stored: InputFile.read(path), path, url: url, headers: headers, sidecars: sidecars)
    }

    /// The page of a file that was read, and may still be compressed.
    static func page(
        stored: [UInt8],
        _ path: String,
        url: String? = nil,
        headers: [HTTPHeader] = [],
        sidecars: [Sidecar] = []
    ) throws(InputError) -> Page {
        var bytes = stored
        if Gzip.isCompressed(bytes) {
            do throws(GzipError) {
                bytes = try Gzip.decompress(bytes, limit: InputFile.sizeLimit)
            } catch {
                throw InputError(path: path, message: error.description)
            }
        } else if path.hasSuffix(".gz"), !bytes.isEmpty {
            throw InputError(path: path, message: "the file is not compressed by gzip, although its name says so")
        }
        var page = try page(bytes, path: path)
        (page.url, page.headers, page.sidecars) = (url, headers, sidecars)
        return page
    }

    /// The page of a file that was read and decompressed.
    static func page(_ bytes: [UInt8], path: String) throws(InputError) -> Page {
        if let kind = ForeignFile(bytes) { throw InputError(path: path, message: kind.message) }
        return Page(source: path, bytes: bytes)
    }

    /// Whether a path is an address of the web, which names no file.
    public static func isAddress(_ path: String) -> Bool {
        let start = path.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }
}
