// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Records of a web archive, written out.
enum WebArchive {
    /// A record with a length that fits its block, or with the one given.
    static func record(_ fields: String, _ block: [UInt8], length: Int? = nil) -> [UInt8] {
        let head = fields.split(separator: "\n").map { "\($0)\r\n" }.joined()
        let text = "WARC/1.0\r\n\(head)Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(text.utf8) + block + Array("\r\n\r\n".utf8)
    }

    /// The record of a response.
    static func response(
        _ body: [UInt8],
        headers: [String] = ["Content-Type: text/html"],
        status: String = "HTTP/1.1 200 OK",
        fields: String = "WARC-Target-URI: https://a.example/1"
    ) -> [UInt8] {
        let head = ([status] + headers).map { "\($0)\r\n" }.joined() + "\r\n"
        return record("WARC-Type: response\n\(fields)", Array(head.utf8) + body)
    }

    /// The record with which archives begin.
    static let information = record("WARC-Type: warcinfo", Array("software: x\r\n\r\n".utf8))

    /// Gzip data with the bytes as they are (RFC 1951, section 3.2.4); fewer than 64 KiB.
    static func member(_ bytes: [UInt8]) -> [UInt8] {
        let (length, complement) = (UInt16(bytes.count), ~UInt16(bytes.count))
        let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]
        let counts = [length, complement].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let ends = [checksum(bytes), UInt32(bytes.count)].flatMap { value in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
        }
        return head + counts + bytes + ends
    }

    /// The CRC-32 of RFC 1952, section 8.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
    }
}
