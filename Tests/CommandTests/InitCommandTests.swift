// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import StructuredText
import TestSupport
import Testing

@Suite struct InitCommandTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func whatInitWritesIsCheckedByTheNextCommandThatItNames() throws {
        let outcome = try program.run(["init"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.output == """
                Wrote imprimatur.yaml
                Wrote batches/first.yaml
                Wrote pages/example.html
                Next: imprimatur check
                Then put pages of your own into batches/first.yaml.

                """
        )
        let check = try program.run(["check"], in: folder.path)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(check.output.contains("ALLOW"))
        #expect(check.output.contains("1 allowed; 0 errors, 0 warnings"))
    }

    @Test func whatInitWritesFollowsTheSchemas() throws {
        _ = try program.run(["init", "desk"], in: folder.path)
        for (file, name) in [("imprimatur.yaml", "config"), ("batches/first.yaml", "batch")] {
            let schema = try JSONSchema(Fixture.bytes("docs/schemas/\(name).schema.json"))
            let bytes = try #require(folder.bytes("desk/\(file)"))
            #expect(try schema.complaints(about: StructuredText.parse(bytes, path: file).json) == [], "\(file)")
        }
    }

    @Test("the keys that stand in comments are right, too")
    func keysInCommentsAreRight() throws {
        _ = try program.run(["init"], in: folder.path)
        let text = String(decoding: try #require(folder.bytes("imprimatur.yaml")), as: UTF8.self)
        let keys = ["agreements", "waivers", "baseline", "format", "output"]
        let opened = keys.reduce(text) { $0.replacing("# \($1): ", with: "\($1): ") }
        try folder.write(opened, to: "opened.yaml")
        let outcome = try program.run(["config", "--config", "opened.yaml"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        for key in keys { #expect(outcome.output.contains("\(key): ")) }
    }

    @Test func nothingIsOverwritten() throws {
        try folder.write("mine", to: "pages/example.html")
        let outcome = try program.run(["init"], in: folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors == "imprimatur: error: pages/example.html is there already; nothing was written\n")
        #expect(folder.names == ["pages"])
        #expect(folder.bytes("pages/example.html") == Array("mine".utf8))
    }

    @Test func aFolderIsMadeAndNamed() throws {
        let outcome = try program.run(["init", "a/desk"], in: folder.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Next: cd a/desk && imprimatur check\n"))
        #expect(try program.run(["check"], in: folder.path + "/a/desk").status == 0)
        try folder.write("", to: "file")
        #expect(try program.run(["init", "file"], in: folder.path).status == 2)
    }
}
