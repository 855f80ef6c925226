// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import Testing

@Suite("Gzip")
struct GzipTests {
    private static let one = EncodedText(
        "",
        label: "",
        "<p>one</p>",
        "1f8b0800000000000203b329b0cbcf4bb5d12fb00300d800c1880a000000"
    ).bytes
    private static let two = EncodedText(
        "",
        label: "",
        "<p>two</p>",
        "1f8b0800000000000203b329b02b29cfb7d12fb003001e8371830a000000"
    ).bytes

    @Test("Members one after the other give one page")
    func members() throws {
        #expect(Gzip.isCompressed(Self.one))
        #expect(!Gzip.isCompressed(Array("<p>".utf8)))
        let bytes = try Gzip.decompress(Self.one + Self.two + [0, 0, 0], limit: 100)
        #expect(String(decoding: bytes, as: UTF8.self) == "<p>one</p><p>two</p>")
    }

    @Test("A file that is cut off is an error at every length")
    func truncated() {
        let whole = Self.one + Self.two
        for length in 0..<whole.count where length != Self.one.count {
            #expect(throws: GzipError.truncated(after: length)) {
                try Gzip.decompress(Array(whole[..<length]), limit: 100)
            }
        }
    }

    @Test("Damage is an error that says where")
    func damaged() {
        var bytes = Self.one
        bytes[12] ^= 0xFF
        #expect(throws: GzipError.self) { try Gzip.decompress(bytes, limit: 100) }
        #expect(throws: GzipError.damaged(at: Self.one.count + 2)) {
            try Gzip.decompress(Self.one + Array("garbage".utf8), limit: 100)
        }
    }

    @Test("No more comes out than the limit allows")
    func limit() throws {
        #expect(try Gzip.decompress(Self.one, limit: 10).count == 10)
        #expect(throws: GzipError.tooLong(limit: 9)) { try Gzip.decompress(Self.one, limit: 9) }
        #expect(GzipError.tooLong(limit: 9).description.contains("9 bytes"))
    }

    @Test("Data that swell beyond all measure are a trap, and no page") func trap() throws {
        let zeros = [UInt8](repeating: 0x20, count: 12 << 20)
        let small = try Gzip.compress(zeros)
        #expect(small.count < zeros.count / 400)
        #expect(throws: GzipError.tooDense()) { try Gzip.decompress(small, limit: 256 << 20) }
        let page = try Gzip.compress(Array(zeros[..<(4 << 20)]))
        #expect(try Gzip.decompress(page, limit: 256 << 20).count == 4 << 20)
    }
}
