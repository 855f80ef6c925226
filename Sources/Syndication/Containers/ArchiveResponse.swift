// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection

/// A record with the response of a server.
struct ArchiveResponse {
    private let head: ArchiveHead
    private let source: String

    /// Takes the head of a record; nil where the record is no response.
    init?(_ head: ArchiveHead, source: String) {
        guard head.fields.value(of: "warc-type")?.lowercased() == "response" else { return nil }
        self.head = head
        self.source = source
    }

    /// The page in the record; nil where the response has another status than 200 or is neither HTML nor XHTML.
    func read(_ block: ArchiveBlock) -> Result<Page?, InputError> {
        do throws(InputError) {
            return .success(try page(block))
        } catch {
            return .failure(error)
        }
    }

    private func page(_ block: ArchiveBlock) throws(InputError) -> Page? {
        guard let status = block.line(limit: ArchiveHead.lineLimit), ArchiveResponse.isSuccess(status.bytes) else {
            return nil
        }
        var lines = HeaderLines()
        while let line = block.line(limit: ArchiveHead.lineLimit), line.isTooLong || !line.bytes.isEmpty {
            guard !line.isTooLong, lines.count < ArchiveHead.lineCount else {
                throw InputError(path: source, message: "the head of the response has no end")
            }
            lines.add(line.bytes)
        }
        guard ArchiveResponse.isMarkup(lines.headers.value(of: "content-type")) else { return nil }
        if let reason = head.fields.value(of: "warc-truncated") {
            throw InputError(path: source, message: "the archive holds only the beginning of the page (\(reason))")
        }
        guard block.remaining <= InputFile.sizeLimit else {
            throw InputError(path: source, message: "the page has more than \(InputFile.sizeLimit >> 20) MiB")
        }
        let body = try HTTPBody(headers: lines.headers, source: source).decode(block.rest())
        guard !body.isEmpty else { throw InputError(path: source, message: "the page is empty") }
        if let foreign = ForeignFile(body) { throw InputError(path: source, message: foreign.message) }
        return Page(source: source, url: address, headers: lines.headers, bytes: body)
    }

    /// The page's address; the examples of WARC 1.0 put it in angle brackets.
    private var address: String? {
        guard let address = head.fields.value(of: "warc-target-uri") else { return nil }
        return address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    }

    /// Whether a status line is that of a page that was delivered: `HTTP/1.1 200 OK`.
    private static func isSuccess(_ line: [UInt8]) -> Bool {
        let words = line.split(separator: UInt8(ascii: " "))
        return words.count > 1 && words[0].starts(with: Array("HTTP/".utf8)) && words[1] == Array("200".utf8)[...]
    }

    private static func isMarkup(_ type: String?) -> Bool {
        let name = type?.split(separator: ";").first?.split(separator: " ").first?.lowercased()
        return name == "text/html" || name == "application/xhtml+xml"
    }
}
