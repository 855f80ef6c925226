// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import Syndication
import TestSupport
import Testing

@Suite struct PageFileTests {
    private let folder: TemporaryFolder
    /// `<p>page</p>`, compressed by gzip.
    private static let compressed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xB3, 0x29, 0xB0, 0x2B, 0x48, 0x4C, 0x4F, 0xB5,
        0xD1, 0x2F, 0xB0, 0x03, 0x00, 0x68, 0xC5, 0x4D, 0xFB, 0x0B, 0x00, 0x00, 0x00,
    ]

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func readsMarkup() throws {
        let path = try folder.write("<p>page</p>", to: "a.html")
        let page = try PageFile.read(path, url: "https://a.example", headers: [HTTPHeader(name: "a", value: "b")])
        #expect(page.source == path)
        #expect(page.url == "https://a.example")
        #expect(page.headers == [HTTPHeader(name: "a", value: "b")])
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>page</p>")
    }

    @Test(arguments: ["a.html.gz", "a.html"])
    func decompressesWhateverTheNameSays(name: String) throws {
        let page = try PageFile.read(folder.write(PageFileTests.compressed, to: name))
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>page</p>")
    }

    @Test(arguments: [
        ("a.html", [UInt8](), "the file is empty"),
        ("a.pdf", Array("%PDF-1.7 …".utf8), "the file is a PDF, not the markup of a page"),
        ("a.html", [0x89, 0x50, 0x4E, 0x47, 0x0D], "the file is an image (PNG), not the markup of a page"),
        ("a.html", Array("PK\u{3}\u{4}…".utf8), "the file is a ZIP archive, not the markup of a page"),
        ("a.html", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197) }, "the file is binary data"),
        ("a.html", [UInt8](repeating: 0, count: 4096), "the file is binary data"),
        ("a.html.gz", Array("<p>page</p>".utf8), "the file is not compressed by gzip, although its name says so"),
        ("a.html.gz", Array(compressed.prefix(14)), "the gzip data end too early"),
        (
            "a.html.gz", Array(compressed.dropLast(5)) + [0, 0, 0, 0, 0],
            "the gzip data are damaged"
        ),
    ])
    func saysWhyAFileIsNoPage(name: String, bytes: [UInt8], message: String) throws {
        let path = try folder.write(bytes, to: name)
        let error = #expect(throws: InputError.self) { try PageFile.read(path) }
        #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
        #expect(error?.description.hasPrefix("\(path): ") == true)
    }

    private static let possiblePages: [[UInt8]] = [
        Array("plain words".utf8),
        Array("<p>a\0b</p>".utf8),
        [0xFF, 0xFE] + "<p>ab</p>".utf8.flatMap { [$0, 0] },
        Array("\u{1B}$B<p>".utf8),
    ]

    @Test(arguments: possiblePages)
    func readsWhatMayBeAPage(bytes: [UInt8]) throws {
        #expect(try PageFile.read(folder.write(bytes, to: "a.html")).bytes == bytes)
    }

    @Test func saysWhyThereIsNoFile() throws {
        #expect(throws: InputError(path: "nope/a.html", message: "there is no such file")) {
            try PageFile.read("nope/a.html")
        }
        #expect(throws: InputError(path: folder.path, message: "this is a folder")) { try PageFile.read(folder.path) }
        let error = #expect(throws: InputError.self) { try PageFile.read("https://a.example/") }
        #expect(error?.message == "addresses are not fetched; save the page, and name its file")
    }
}
