// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
package import RightsDetection

/// A response, with the address to which the request went.
package struct Exchange: Sendable {
    /// The address of the request.
    package let address: WebAddress
    /// The status code.
    package let status: Int
    /// The status line and the headers as they came, with the empty line that ends them.
    package let head: [UInt8]
    /// The headers, in order.
    package let headers: [HTTPHeader]
    /// The body, without the coding of the transfer but with that of the content.
    package let body: [UInt8]

    init(address: WebAddress, status: Int, head: [UInt8], body: [UInt8]) {
        self.address = address
        self.status = status
        self.head = head
        self.body = body
        headers = Self.headers(in: head)
    }

    /// The value of the first header of a name in lower case.
    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name }?.value
    }

    /// The media type in lower case, without parameters.
    var mediaType: String {
        let value = header("content-type") ?? ""
        return value.prefix { $0 != ";" && $0 != " " }.lowercased()
    }

    /// Whether the response says that it is HTML or XHTML.
    var isMarkup: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }

    /// Whether the response sends on to another address.
    var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }

    /// The body without the coding of its content.
    ///
    /// - Throws: where it is damaged, longer than `limit`, or in a coding that was not asked for.
    func content(limit: Int) throws(FetchError) -> [UInt8] {
        var bytes = body
        let codings = headers.filter { $0.name.lowercased() == "content-encoding" }
            .flatMap { $0.value.lowercased().split { $0 == "," || $0 == " " }.map(String.init) }
        guard codings.count <= 2 else { throw FetchError(message: "the response is compressed \(codings.count) times") }
        for coding in codings.reversed() { bytes = try Self.decoded(bytes, coding: coding, limit: limit) }
        return bytes
    }

    private static func decoded(_ bytes: [UInt8], coding: String, limit: Int) throws(FetchError) -> [UInt8] {
        do throws(GzipError) {
            switch coding {
            case "identity": return bytes
            case "gzip", "x-gzip": return try Gzip.decompress(bytes, limit: limit)
            case "deflate": return try Deflate.decompress(bytes, limit: limit)
            default: break
            }
        } catch {
            throw FetchError(message: error.description)
        }
        throw FetchError(message: "the response is compressed by “\(coding)”, which was not asked for")
    }

    private static func headers(in head: [UInt8]) -> [HTTPHeader] {
        head.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
            var value = line[(colon + 1)...].drop { $0 <= 0x20 }
            while let last = value.last, last <= 0x20 { value.removeLast() }
            return HTTPHeader(
                name: String(decoding: line[..<colon], as: UTF8.self),
                value: String(decoding: value, as: UTF8.self)
            )
        }
    }
}
