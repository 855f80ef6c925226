// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@Suite("Names of files and addresses in archives are shown, and do nothing") struct HostileNameTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let forms = [
        "text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "csv", "html",
    ]

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What no output holds: bytes that move a terminal's cursor, or turn the direction of text.
    private func expectTame(_ text: String, _ form: String) {
        let wild = text.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r" && scalar != "\t"
        }
        #expect(wild.isEmpty, "\(form)")
        if form == "github" {
            for line in text.split(separator: "\n") where line.contains("stop-commands") {
                #expect(!line.hasPrefix("::stop-commands"), "\(line)")
            }
        }
        if form == "html" { #expect(!text.contains("<img src=x onerror"), "\(form)") }
        if form == "csv" {
            let cells = text.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ",") }
            #expect(!cells.contains { $0.hasPrefix("=HYPERLINK") || $0.hasPrefix("\"=HYPERLINK") }, "\(form)")
        }
    }

    @Test(
        "A page's file name in every form of a check",
        arguments: [
            "e\u{1B}[31mred\u{7}.html", "line\n::stop-commands::x\n.html", "<img src=x onerror=alert(1)>.html",
            "=HYPERLINK(\"x\").html", "@everyone [x](javascript:y) `z`.html", "\u{202E}lmth.exe.html", "-o.html",
            "a b%0a::error::c.html", "\u{9B}31m.html",
        ]
    )
    func fileNames(_ name: String) throws {
        let markup = "<footer><p>© 2026 Lake News. May not be republished.</p></footer>"
        _ = try folder.write(markup, to: name)
        let path = "\(folder.path)/\(name)"
        for form in Self.forms {
            let command = ["check", "--action", "republish", "--as-of", "2026-05-03", "-f", form, "--", path]
            let outcome = try program.run(command)
            #expect(outcome.status == 1, "\(form): \(outcome.errors)")
            expectTame(outcome.output, form)
            expectTame(outcome.errors, "text")
        }
        let audit = try program.run(["audit", "--", path])
        expectTame(audit.output, "text")
    }

    @Test("An address in a web archive is shown, and no file of that name is read or written") func archive() throws {
        let body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>© 2026 Lake News</p>"
        for address in [
            "../../../etc/passwd", "file:///etc/passwd", "https://a.example/\u{1B}[2J", "https://a.example/=1+1",
        ] {
            let record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http; "
                + "msgtype=response\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
            let path = try folder.write(record, to: "a.warc")
            let outcome = try program.run(["audit", path, "-f", "jsonl"])
            #expect(outcome.output.contains("Lake News"))
            #expect(!outcome.output.contains("root:"))
            expectTame(try program.run(["audit", path]).output, "text")
            #expect(folder.names == ["a.warc"])
        }
    }
}
