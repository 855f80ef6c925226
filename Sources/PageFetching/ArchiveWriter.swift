// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
package import HTMLScan
import RightsModel

/// Writes what was fetched as records of a web archive (WARC 1.1, ISO 28500:2017).
///
/// A response stands there as it was received but for the coding of its transfer, which is undone: `Transfer-Encoding`
/// and `Content-Length` are then kept under names that begin with `X-Archive-Orig-`, as other archives do.
package struct ArchiveWriter: Sendable {
    /// Whether each record is compressed by gzip, as a member of its own.
    let isCompressed: Bool

    /// Makes a writer.
    package init(isCompressed: Bool) {
        self.isCompressed = isCompressed
    }

    /// The record with which an archive begins.
    package func information(userAgent: String) throws(GzipError) -> [UInt8] {
        let fields = [
            "software: imprimatur-fetch/\(ImprimaturVersion.current)", "format: WARC File Format 1.1",
            "http-header-user-agent: \(userAgent)",
        ]
        return try record("warcinfo", nil, type: "application/warc-fields", Self.lines(fields))
    }

    /// The records of a page with what stands beside it, or of why there is none.
    package func records(of fetched: FetchedPage) throws(GzipError) -> [UInt8] {
        var bytes: [UInt8] = []
        for exchange in fetched.exchanges {
            let block = Self.head(of: exchange) + exchange.body
            bytes += try record("response", exchange.address.text, type: "application/http;msgtype=response", block)
        }
        if let failure = fetched.failure {
            let block = Self.lines(["fetchError: \(failure)"])
            bytes += try record("metadata", fetched.address, type: "application/warc-fields", block)
        }
        return bytes
    }

    private func record(
        _ kind: String,
        _ address: String?,
        type: String,
        _ block: [UInt8]
    ) throws(GzipError) -> [UInt8] {
        var fields = ["WARC/1.1", "WARC-Type: \(kind)"]
        // An address can't break the head: libcurl escapes, and what it does not know is cleaned.
        if let address { fields.append("WARC-Target-URI: \(address.filter { !$0.isNewline })") }
        fields += [
            "WARC-Date: \(Date.now.formatted(.iso8601))",
            "WARC-Record-ID: <urn:uuid:\(UUID().uuidString.lowercased())>",
            "Content-Type: \(type)", "Content-Length: \(block.count)",
        ]
        let bytes = Self.lines(fields) + [0x0D, 0x0A] + block + [0x0D, 0x0A, 0x0D, 0x0A]
        return isCompressed ? try Gzip.compress(bytes) : bytes
    }

    private static func lines(_ fields: [String]) -> [UInt8] {
        Array(fields.map { "\($0)\r\n" }.joined().utf8)
    }

    /// The head as it was received; where the coding of the transfer was undone, with its fields renamed.
    private static func head(of exchange: Exchange) -> [UInt8] {
        var head: [UInt8] = []
        let isChunked = exchange.header("transfer-encoding") != nil
        for line in exchange.head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
            if isChunked, name == "transfer-encoding" || name == "content-length" {
                head += Array("X-Archive-Orig-".utf8)
            }
            head += line + [UInt8(ascii: "\n")]
        }
        // Splitting made one line too many.
        head.removeLast()
        return head
    }
}
