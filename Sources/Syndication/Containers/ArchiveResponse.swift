// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// A record with the response of a server.
struct ArchiveResponse {
    /// What a response holds.
    enum Content {
        /// A page.
        case page(Page)
        /// A file that speaks of the rights to pages.
        case sidecar(bytes: [UInt8], url: String, type: String)
        /// A redirect.
        case redirect(from: String, to: String)
    }

    private let head: ArchiveHead
    private let source: String

    /// Takes the head of a record; nil where the record is no response.
    init?(_ head: ArchiveHead, source: String) {
        guard head.fields.value(of: "warc-type")?.lowercased() == "response" else { return nil }
        self.head = head
        self.source = source
    }

    /// What the record holds; nil where the response is neither a page nor a file about rights.
    func read(_ block: ArchiveBlock, beside sidecars: ArchiveSidecars) -> Result<Content?, InputError> {
        do throws(InputError) {
            return .success(try content(block, sidecars))
        } catch {
            return .failure(error)
        }
    }

    private func content(_ block: ArchiveBlock, _ sidecars: ArchiveSidecars) throws(InputError) -> Content? {
        guard let line = block.line(limit: ArchiveHead.lineLimit), let status = Self.status(line.bytes) else {
            return nil
        }
        let address = address
        let isRedirect = status >= 300 && status < 400
        guard status == 200 || isRedirect else { return nil }
        let headers = try readHeaders(block)
        let type = Self.mediaType(headers.value(of: "content-type"))
        if isRedirect {
            guard let address, let location = headers.value(of: "location") else { return nil }
            return .redirect(from: address, to: location)
        }
        let isMarkup = type == "text/html" || type == "application/xhtml+xml"
        if let address, ArchiveSidecars.kind(of: address) != nil || !isMarkup {
            // Sites that answer every address with a page have no such file.
            guard !isMarkup, sidecars.isSidecar(address, type: type) || type.hasSuffix("xml"),
                block.remaining <= ArchiveSidecars.fileLimit
            else { return nil }
            let bytes = try readBody(block, headers, limit: ArchiveSidecars.fileLimit, of: "file")
            return .sidecar(bytes: bytes, url: address, type: type)
        }
        guard isMarkup else { return nil }
        let body = try readBody(block, headers, limit: InputFile.sizeLimit, of: "page")
        guard !body.isEmpty else { throw InputError(path: source, message: "the page is empty") }
        if let foreign = ForeignFile(body) { throw InputError(path: source, message: foreign.message) }
        return .page(Page(source: source, url: address, headers: headers, bytes: body))
    }

    private func readHeaders(_ block: ArchiveBlock) throws(InputError) -> [HTTPHeader] {
        var lines = HeaderLines()
        while let line = block.line(limit: ArchiveHead.lineLimit), line.isTooLong || !line.bytes.isEmpty {
            guard !line.isTooLong, lines.count < ArchiveHead.lineCount else {
                throw InputError(path: source, message: "the head of the response has no end")
            }
            lines.add(line.bytes)
        }
        return lines.headers
    }

    private func readBody(
        _ block: ArchiveBlock,
        _ headers: [HTTPHeader],
        limit: Int,
        of what: String
    ) throws(InputError) -> [UInt8] {
        if let reason = head.fields.value(of: "warc-truncated") {
            throw InputError(path: source, message: "the archive holds only the beginning of the \(what) (\(reason))")
        }
        guard block.remaining <= limit else {
            throw InputError(path: source, message: "the \(what) has more than \(limit >> 20) MiB")
        }
        return try HTTPBody(headers: headers, source: source, limit: limit).decode(block.rest())
    }

    /// The page's address; the examples of WARC 1.0 put it in angle brackets.
    private var address: String? {
        guard let address = head.fields.value(of: "warc-target-uri") else { return nil }
        return address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    }

    /// The code of a status line: `HTTP/1.1 200 OK`; nil where it is none.
    private static func status(_ line: [UInt8]) -> Int? {
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count > 1, words[0].starts(with: Array("HTTP/".utf8)) else { return nil }
        return Int(String(decoding: words[1], as: UTF8.self))
    }

    private static func mediaType(_ value: String?) -> String {
        value?.split(separator: ";").first?.split(separator: " ").first?.lowercased() ?? ""
    }
}
