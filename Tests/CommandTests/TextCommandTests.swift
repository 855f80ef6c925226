// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import TestSupport
import Testing

@Suite struct TextCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let paragraph =
            "The ferry will sail again from April, the council said, after nine years without a single crossing, "
            + "and it will take bicycles, too."
        let markup = """
            <html lang="en"><title>Ferry</title><body><nav><a href="/">Home</a></nav><article><p>\(paragraph)</p>
            <p>\(paragraph)</p></article></body></html>
            """
        try folder.write(markup, to: "a.html")
        try folder.write("%PDF-1.7", to: "b.html")
    }

    @Test func writesTheWordsOfTheArticle() throws {
        let outcome = try program.run(["text", "a.html"], in: folder.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("The ferry will sail"))
        #expect(!outcome.output.contains("Home"))
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test func writesAnObjectForEachPageReadOrNot() throws {
        let outcome = try program.run(["text", "--format", "jsonl", "a.html", "b.html"], in: folder.path)
        #expect(outcome.status == 2)
        let schema = try JSONSchema(Fixture.bytes("docs/schemas/text.schema.json"))
        let objects = try outcome.output.split(separator: "\n").map { line in
            try JSONParser.strict.parse(Array(line.utf8)).root.value
        }
        for object in objects { #expect(schema.complaints(about: object) == []) }
        #expect(objects.map { $0["words"]?.integer } == [46, 0])
        #expect(objects[0]["title"]?.string == "Ferry")
        #expect(objects[0]["language"]?.string == "en")
        #expect(objects[1]["problem"]?.string?.contains("PDF") == true)
    }
}
