// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

/// What the documents show is what the program does.
@Suite struct DocumentationTests {
    private let program = ProcessRunner("imprimatur")

    /// The documents that show commands or files.
    static let documents: [String] = {
        let guides = (try? Fixture.names(in: "docs")) ?? []
        return ["README.md", "CONTRIBUTING.md"] + guides.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    }()

    private func blocks(_ document: String) throws -> [CodeBlock] {
        CodeBlock.all(in: try Fixture.text(document))
    }

    /// A folder with the files that a document shows, beside those of the repository that it speaks of.
    private func folder(_ blocks: [CodeBlock]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["fixtures", "rules"] { try folder.link(to: Fixture.path(name), as: name) }
        for block in blocks {
            if let name = block.fileName { try folder.write(block.text, to: name) }
        }
        return folder
    }

    @Test(arguments: documents)
    func commandsGiveTheOutputShown(document: String) throws {
        let blocks = try blocks(document)
        let folder = try folder(blocks)
        for example in blocks.filter({ $0.language == "console" }).flatMap(ConsoleExample.all) {
            try #require(!example.arguments.isEmpty, "\(document):\(example.line): not a command of imprimatur")
            let outcome = try program.run(example.arguments, in: folder.path)
            let actual = outcome.output + outcome.errors
            #expect(example.shows(actual), "\(document):\(example.line): the program writes\n\(actual)")
        }
    }

    @Test(arguments: documents)
    func filesShownAreRead(document: String) throws {
        let blocks = try blocks(document)
        let folder = try folder(blocks)
        for block in blocks {
            guard let name = block.fileName else { continue }
            let place = "\(document):\(block.line): \(name)"
            let form = block.language.split(separator: " ").first.map { String($0) }
            let schema = ["csv", "jsonl"].contains(form) ? form : block.lines.first { $0.hasPrefix("schema: ") }
            switch schema {
            case "schema: imprimatur.rules/1" where name.hasPrefix("draft"):
                // A draft has the mistakes that the document shows.
                #expect(try program.run(["rules", "lint", name], in: folder.path).status == 1, "\(place)")
            case "schema: imprimatur.rules/1":
                for command in [["lint"], ["test", "--coverage"]] {
                    let outcome = try program.run(["rules"] + command + [name], in: folder.path)
                    #expect(outcome.status == 0, "\(place): \(outcome.output)\(outcome.errors)")
                }
            case "schema: imprimatur.lexicon/1":
                let outcome = try program.run(["lexicon", "test", name], in: folder.path)
                #expect(outcome.status == 0, "\(place): \(outcome.output)\(outcome.errors)")
            case "jsonl" where name.hasPrefix("crawl"):
                let outcome = try program.run(["audit", name], in: folder.path)
                #expect(outcome.status == 0, "\(place): \(outcome.errors)")
            case "schema: imprimatur.batch/1", "csv", "jsonl":
                let outcome = try program.run(["check", name], in: folder.path)
                #expect(outcome.status != 2, "\(place): \(outcome.errors)")
                #expect(!outcome.output.contains("not as expected"), "\(place): \(outcome.output)")
            case "schema: imprimatur.agreements/1":
                let outcome = try program.run(
                    ["check", "--fail-on", "never", "--agreements", name, "fixtures/batches/allowed.yaml"],
                    in: folder.path
                )
                #expect(outcome.status != 2, "\(place): \(outcome.errors)")
            case "schema: imprimatur.waivers/1":
                let outcome = try program.run(
                    ["check", "--waivers", name, "fixtures/batches/allowed.yaml"],
                    in: folder.path
                )
                #expect(outcome.status == 0, "\(place): \(outcome.errors)")
            default:
                Issue.record("\(place): no schema that is known: \(schema ?? "")")
            }
        }
    }

    /// A guide whose files have lost their names would pass unread.
    @Test(arguments: [
        ("README.md", ["tonight.yaml", "house.yaml"]), ("docs/adding-a-language.md", ["sq.yaml"]),
        ("docs/clearing-a-batch.md", ["fieldnotes.yaml", "draft.yaml", "courier.yaml", "july.yaml"]),
        ("docs/writing-rules.md", ["prohibited.yaml", "desk.yaml", "partner.yaml", "house.yaml"]),
        ("docs/agreements.md", ["on-file.yaml", "tonight.yaml"]),
        ("docs/waivers.md", ["desk.yaml"]),
        ("docs/batches.md", ["tonight.yaml", "tonight.jsonl", "tonight.csv", "crawl.jsonl"]),
    ])
    func guidesShowWholeFiles(document: String, names: [String]) throws {
        #expect(try blocks(document).compactMap(\.fileName) == names)
    }

    @Test(arguments: documents)
    func commandsAndOptionsNamedAreThose(document: String) throws {
        for words in commands(try Fixture.text(document)) {
            let command = words.prefix { $0.allSatisfy(\.isLetter) }.prefix(words.first.map(takesSubcommand) ?? 0)
            let help = try program.run(command + ["--help"])
            #expect(help.status == 0, "\(document): imprimatur \(words.joined(separator: " "))")
            for option in words where option.hasPrefix("--") {
                let isKnown = help.output.split { !($0.isLetter || $0 == "-") }.contains(option[...])
                #expect(isKnown, "\(document): imprimatur \(command.joined(separator: " ")) has no \(option)")
            }
        }
    }

    private func takesSubcommand(_ command: String) -> Int {
        ["rules", "lexicon", "odrl"].contains(command) ? 2 : 1
    }

    /// The words behind each `imprimatur` that is followed by a command, up to the end of the line or of the code.
    private func commands(_ text: String) -> [[String]] {
        let names = ["audit", "check", "explain", "text", "rules", "lexicon", "odrl"]
        return text.split(separator: "\n").flatMap { line in
            line.split(separator: "imprimatur ", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
                let words = rest.prefix { !"`|#()".contains($0) }.split(separator: " ").map(String.init)
                return words.first.map(names.contains) == true ? words : nil
            }
        }
    }

    @Test func comparesOutputLineByLine() {
        func shows(_ shown: [String], _ actual: String) -> Bool {
            ConsoleExample(arguments: [], output: shown, line: 1).shows(actual)
        }
        #expect(shows(["a", "b"], "a\nb\n"))
        #expect(!shows(["a"], "a\nb\n"))
        #expect(shows(["a", "…"], "a\nb\n"))
        #expect(shows(["a", "  …", "c", "…", "e"], "a\nb\nc\nd\ne\n"))
        #expect(!shows(["a", "…", "x", "…", "e"], "a\nb\nc\nd\ne\n"))
        #expect(!shows(["a", "…", "a"], "a\n"))
    }
}
