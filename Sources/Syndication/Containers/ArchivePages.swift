// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// The pages of a web archive (WARC 1.0 and 1.1), each named by the file and the byte at which its record begins in the
/// uncompressed archive: `crawl.warc.gz:1024`.
///
/// Pages are the responses with status 200 that are HTML or XHTML. Files about rights that the archive holds in front of
/// a page come with it. A record of `imprimatur-fetch` about a page that it did not get is an error; all other records
/// are passed over.
final class ArchivePages: PageSequence {
    private let reader: ByteReader
    private let path: String
    private let address: String?
    private var sidecars = ArchiveSidecars()
    private var isOver = false
    private var isEmpty = true

    /// Makes a reader of an archive that is not compressed, or no longer.
    ///
    /// - Parameter address: the one address from which all in the archive was fetched, which then names the pages; files
    ///   beside them are named by their own.
    init(_ reader: ByteReader, path: String, address: String? = nil) {
        self.reader = reader
        self.path = path
        self.address = address
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
        let source = address ?? "\(path):\(offset)"
        let block: ArchiveBlock
        let content: Result<ArchiveResponse.Content?, InputError>
        do throws(InputError) {
            let head = try ArchiveHead(reader)
            block = ArchiveBlock(reader, length: head.length)
            content =
                ArchiveResponse(head, source: source)?.read(block, beside: sidecars)
                ?? FetchFailure(head, source: source, isAddress: address != nil)?.read(block) ?? .success(nil)
        } catch {
            // Without the head nothing tells where the next record begins.
            isOver = true
            throw InputError(path: source, message: error.message)
        }
        if let message = block.finish() {
            isOver = true
            throw InputError(path: source, message: message)
        }
        return page(of: try content.get(), source: source)
    }

    /// The page that a record holds, with the files beside it; a file that is none is kept for the pages to come.
    private func page(of content: ArchiveResponse.Content?, source: String) -> Page? {
        switch content {
        case .page(var page):
            page.sidecars = sidecars.files(for: page)
            return page
        case .sidecar(let bytes, let url, let type):
            sidecars.add(bytes, source: address == nil ? source : url, url: url, type: type)
        case .redirect(let start, let target):
            sidecars.addRedirect(from: start, to: target)
        case nil: break
        }
        return nil
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

extension ArchivePages: PageFormat {
    static let endings = [".warc"]
    static let isToldByName = true
    static let isReadInFolders = true

    static func claims(_ start: FileStart) -> Bool? { start.bytes.starts(with: Array("WARC/".utf8)) }

    static func pages(_ reader: ByteReader, path: String) -> any PageSequence { ArchivePages(reader, path: path) }
}
