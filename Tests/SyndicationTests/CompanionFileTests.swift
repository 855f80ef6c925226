// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import TestSupport
import Testing

@testable import Syndication

/// Files that came along with a page.
@Suite struct CompanionFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func headers(_ text: String) throws -> [String] {
        try HeaderFile.read(folder.write(text, to: "head.txt")).map { "\($0.name)=\($0.value)" }
    }

    private func message(of text: String) throws -> String? {
        let path = try folder.write(text, to: "head.txt")
        let error = #expect(throws: InputError.self) { try HeaderFile.read(path) }
        return error?.message
    }

    @Test func `The head of a response is read with folded lines`() throws {
        let head =
            "HTTP/1.1 200 OK\r\nLink: </a>; rel=license,\r\n  </b>; rel=next\r\nX-Robots-Tag:noai\r\nx-empty:\r\n\r\n<p>a: b</p>"
        #expect(try headers(head) == ["Link=</a>; rel=license, </b>; rel=next", "X-Robots-Tag=noai", "x-empty="])
    }

    @Test func `Of several heads the last one counts`() throws {
        let heads = "HTTP/2 301\nlocation: /b\nx-robots-tag: noindex\n\nHTTP/2 200\ntdm-reservation: 1\n\n"
        #expect(try headers(heads) == ["tdm-reservation=1"])
    }

    @Test func `Lines without a status line are a head, and those of a body are none`() throws {
        #expect(try headers("a: b\n:status: 200\n\nHTTP/9 is no status: x\n") == ["a=b"])
    }

    @Test func `What is no head is an error that says where`() throws {
        #expect(try message(of: "a: b\nwords\n") == "line 2 is no line of a response's head; expected “name: value”")
        #expect(
            try message(of: "<p style=\"color: red\">")
                == "line 1 is no line of a response's head; expected “name: value”"
        )
        #expect(try message(of: "\n\n") == "the file has no header lines; expected the head of a response")
    }

    @Test(arguments: [
        ("robots.txt", "", Sidecar.Kind.robotsTxt), ("news.example-robots.txt", "", .robotsTxt),
        ("TDMRep.json", "[]", .tdmrepJSON),
        ("trust.txt", "", .trustTxt), ("ai.txt", "", .aiTxt), ("site.rsl", "", .rsl), ("photo.xmp", "", .xmp),
        ("a.txt", "# x\nUser-Agent: *\nDisallow: /\n", .robotsTxt), ("b.txt", "datatrainingallowed=no", .trustTxt),
        ("license.xml", "<rsl xmlns=\"https://rslstandard.org/rsl\"/>", .rsl),
        ("a.json", "[{\"tdm-reservation\": 1}]", .tdmrepJSON),
        ("p.json", "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\"}", .odrl), ("m.xml", "<x:xmpmeta/>", .xmp),
    ])
    func `Name and content tell what a file is`(_ name: String, _ text: String, _ kind: Sidecar.Kind) throws {
        #expect(try SidecarFile(folder.write(text, to: name)).read().kind == kind)
    }

    @Test func `What a file is may be said, even against its name`() throws {
        let path = try folder.write("[]", to: "robots.txt")
        #expect(try SidecarFile(argument: "tdmrep.json=\(path)").read().kind == .tdmrepJSON)
        #expect(SidecarFile(argument: "odd=name.xml") == SidecarFile("odd=name.xml"))
    }

    @Test(arguments: ["mai.txt", "notes.txt", "page.html"])
    func `A file of unknown kind is an error that names the kinds`(_ name: String) throws {
        let path = try folder.write("<p>words</p>", to: name)
        let error = #expect(throws: InputError.self) { try SidecarFile(path).read() }
        #expect(error?.message.hasSuffix("one of robots.txt, tdmrep.json, rsl, trust.txt, ai.txt, xmp, odrl") == true)
    }
}
