// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The pages of a web archive (WARC 1.0 and 1.1), each named by the file and the byte at which its record begins in the
/// uncompressed archive: `crawl.warc.gz:1024`.
///
/// Pages are the responses with status 200 that are HTML or XHTML; all other records are passed over.
final class ArchivePages: PageSequence {
    private let reader: ByteReader
    private let path: String
    private var isOver = false
    private var isEmpty = true

    /// Makes a reader of an archive that is not compressed, or no longer.
    init(_ reader: ByteReader, path: String) {
        self.reader = reader
        self.path = path
    }

    func next() -> Result<Page, InputError>? {
        while !isOver {
            do throws(InputError) {
                guard let page = try page() else { continue }
                isEmpty = false
                return .success(page)
            } catch {
                isEmpty = false
                return .failure(error)
            }
        }
        return nil
    }

    /// The page of the next record; nil where it holds none, and at the end.
    private func page() throws(InputError) -> Page? {
        guard let offset = try nextOffset() else {
            isOver = true
            guard !isEmpty else {
                throw InputError(path: path, message: "the archive holds no page (a response 200 in HTML)")
            }
            return nil
        }
        let source = "\(path):\(offset)"
        let (block, page): (ArchiveBlock, Result<Page?, InputError>)
        do throws(InputError) {
            let head = try ArchiveHead(reader)
            block = ArchiveBlock(reader, length: head.length)
            page = ArchiveResponse(head, source: source)?.read(block) ?? .success(nil)
        } catch {
            // Without the head nothing tells where the next record begins.
            isOver = true
            throw InputError(path: source, message: error.message)
        }
        if let message = block.finish() {
            isOver = true
            throw InputError(path: source, message: message)
        }
        return try page.get()
    }

    /// The offset of the next record, behind the empty lines that end one; nil at the end.
    private func nextOffset() throws(InputError) -> Int? {
        while let byte = try reader.peek(1).first {
            guard byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") else { return reader.offset }
            _ = try reader.skip(1)
        }
        return nil
    }
}
