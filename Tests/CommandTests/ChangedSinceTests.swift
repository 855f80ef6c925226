// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms
import TestSupport
import Testing

@Suite struct ChangedSinceTests {
    @Test func whereNothingChangedNothingIsCheckedAndTheReportIsEmpty() async throws {
        let repository = try await TemporaryRepository()
        #expect(try repository.items() == [])
        let check = try repository.run(["check", "--changed-since", "HEAD", "--format", "json"])
        #expect(check.status == 0)
        #expect(check.errors == "imprimatur: note: nothing has changed since HEAD\n")
        #expect(check.output.contains("\"results\": []"))
        #expect(try repository.run(["check", "--quiet", "--changed-since", "HEAD"]).errors == "")

        let audit = try repository.run(["audit", "--changed-since", "HEAD", "--format", "json", "pages"])
        #expect(audit.status == 0)
        #expect(audit.output == "[]\n")
        #expect(audit.errors == "imprimatur: note: no page has changed since HEAD\n")
        #expect(try repository.run(["audit", "--changed-since", "HEAD", "-f", "jsonl", "pages"]).output == "")
    }

    @Test func aChangedPageIsCheckedAndNoOther() async throws {
        let repository = try await TemporaryRepository()
        try repository.edit("pages/other.html", "by-nd", "by-nc-nd")
        #expect(try repository.items() == ["other"])
        let audit = try repository.run(["audit", "--changed-since", "HEAD", "-f", "jsonl", "pages"])
        #expect(audit.output.split(separator: "\n").count == 1)
        #expect(audit.output.contains("pages/other.html"))
        let note = try repository.run(["check", "--changed-since", "HEAD"]).errors
        #expect(note == "imprimatur: note: 1 of 2 items have not changed since HEAD\n")
        // Committed or not, staged or not: what counts is the revision and the files as they are.
        try await repository.git("add", "--all")
        #expect(try repository.items() == ["other"])
        try await repository.commit()
        #expect(try repository.items() == [])
        #expect(try repository.items(since: "HEAD~1") == ["other"])
    }

    @Test(arguments: ["imprimatur.yaml", "batches/first.yaml"])
    func aChangeOfTheBatchOrOfTheConfigurationChecksAll(name: String) async throws {
        let repository = try await TemporaryRepository()
        try repository.folder.write(repository.text(name) + "# a remark\n", to: name)
        #expect(try repository.items() == ["reed-beds", "other"])
    }

    @Test(arguments: ["agreements", "waivers", "baseline", "rules", "lexicon"])
    func aChangeOfWhatDecisionsRestOnChecksAll(key: String) async throws {
        let repository = try await TemporaryRepository()
        let texts = [
            "agreements": "schema: imprimatur.agreements/1\nagreements: []\n",
            "waivers": "schema: imprimatur.waivers/1\nwaivers: []\n",
            "baseline": "",
            "rules": "schema: imprimatur.rules/1\nextends: [./base.yaml]\nrules: []\n",
            "lexicon": "",
        ]
        let base = "schema: imprimatur.rules/1\nextends: [default]\nrules: []\n"
        try repository.folder.write(base, to: "base.yaml")
        try repository.folder.write(texts[key] ?? "", to: "file.yaml")
        if key == "baseline" {
            try repository.folder.write("", to: "none")
            _ = try repository.run(["check", "--no-config", "--write-baseline", "file.yaml", "batches/first.yaml"])
        }
        if key == "lexicon" {
            for name in ["en.yaml", "nl.yaml"] {
                try repository.folder.write(try Fixture.bytes("rules/lexicon/\(name)"), to: "words/\(name)")
            }
        }
        try await repository.commit()
        let option = key == "lexicon" ? ["--lexicon", "words/en.yaml"] : ["--\(key)", "file.yaml"]
        func items() throws -> [String] { try repository.items(option[0], option[1]) }
        #expect(try items() == [])
        let changed = key == "rules" ? "base.yaml" : key == "lexicon" ? "words/nl.yaml" : "file.yaml"
        try repository.folder.write(repository.text(changed) + "\n", to: changed)
        #expect(try items() == ["reed-beds", "other"], "\(changed)")
    }

    @Test("what git doesn't follow, ignores or isn't to look at is checked: in doubt nothing is left out")
    func whatGitCannotTellIsChecked() async throws {
        let repository = try await TemporaryRepository()
        try repository.edit("batches/first.yaml", "other.html", "loose.html")
        try repository.folder.write(repository.text("pages/other.html"), to: "pages/loose.html")
        try await repository.git("add", "batches")
        try await repository.git("commit", "--quiet", "--message", "Without the page")
        #expect(try repository.items() == ["other"])
        try repository.folder.write("loose.html\n", to: ".git/info/exclude")
        #expect(try repository.items() == ["other"])
        try await repository.git("add", "--force", "pages/loose.html")
        try await repository.git("commit", "--quiet", "--message", "With the page")
        #expect(try repository.items() == [])
        try await repository.git("update-index", "--assume-unchanged", "pages/loose.html")
        #expect(try repository.items() == ["other"])
    }

    @Test func whatALinkLeadsToIsChecked() async throws {
        let repository = try await TemporaryRepository()
        try repository.edit("batches/first.yaml", "other.html", "link.html")
        try repository.folder.link(to: "example.html", as: "pages/link.html")
        try await repository.commit()
        #expect(try repository.items() == ["other"])
    }

    @Test func aCopyOrAFileBesideThePageCountsAsThePageDoes() async throws {
        let repository = try await TemporaryRepository()
        try repository.folder.write("User-agent: *\nAllow: /\n", to: "pages/robots.txt")
        try repository.folder.write(repository.text("pages/other.html"), to: "pages/copy.html")
        try repository.edit(
            "batches/first.yaml",
            "page: ../pages/other.html",
            "robots: ../pages/robots.txt\n    page: ../pages/other.html"
        )
        let batch = repository.text("batches/first.yaml")
        if let first = batch.range(of: "- action: republish\n") {
            let output = "- action: republish\n        output: ../pages/copy.html\n"
            try repository.folder.write(batch.replacingCharacters(first, with: output), to: "batches/first.yaml")
        }
        try await repository.commit()
        #expect(try repository.items() == [])
        try repository.folder.write("User-agent: *\nDisallow: /\n", to: "pages/robots.txt")
        #expect(try repository.items() == ["other"])
        try await repository.commit()
        try repository.edit("pages/copy.html", "Monday", "Tuesday")
        #expect(try repository.items() == ["reed-beds"])
    }

    @Test func anAuditIsWholeWhereAFileBesideThePagesChanged() async throws {
        let repository = try await TemporaryRepository()
        try repository.folder.write("User-agent: *\n", to: "robots.txt")
        let arguments = ["audit", "--changed-since", "HEAD", "-f", "jsonl", "--robots", "robots.txt", "pages"]
        #expect(try repository.run(arguments).output.split(separator: "\n").count == 2)
        try await repository.commit()
        #expect(try repository.run(arguments).output == "")
    }

    @Test func itWorksFromAFolderBelow() async throws {
        let repository = try await TemporaryRepository()
        try repository.edit("pages/other.html", "by-nd", "by-nc-nd")
        let outcome = try repository.run(["check", "--changed-since", "HEAD", "-f", "csv"], in: "/pages")
        #expect(outcome.output.contains(",other,"))
        #expect(!outcome.output.contains(",reed-beds,"))
    }

    @Test(arguments: ["none", "--output", "HEAD:pages"])
    func aRevisionThatGitDoesNotKnowIsAnError(revision: String) async throws {
        let repository = try await TemporaryRepository()
        let outcome = try repository.run(["check", "--changed-since=\(revision)"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("imprimatur: error: --changed-since \(revision): git knows no such revision"))
        #expect(outcome.output == "")
    }

    @Test func withoutARepositoryOrWithoutGitItIsAnError() async throws {
        let folder = try TemporaryFolder()
        try folder.link(to: Fixture.path("fixtures"), as: "fixtures")
        let program = ProcessRunner("imprimatur")
        let arguments = ["audit", "--changed-since", "HEAD", "fixtures/pages/cc-by-nd-credit.html"]
        let outside = try program.run(arguments, in: folder.path)
        #expect(outside.status == 2)
        #expect(
            outside.errors.hasPrefix("imprimatur: error: --changed-since needs the working tree of a git repository")
        )
        let without = try program.run(arguments, in: folder.path, environment: ["PATH": folder.path])
        #expect(without.status == 2)
        #expect(without.errors.hasPrefix("imprimatur: error: --changed-since asks git: git: there is no such program"))
    }

    @Test func aBaselineIsNotWrittenFromAPart() async throws {
        let repository = try await TemporaryRepository()
        let outcome = try repository.run(["check", "--changed-since", "HEAD", "--write-baseline", "b.json"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--write-baseline needs all items"))
    }

    @Test func theHookOfTheDocumentsKeepsACommitOut() async throws {
        let repository = try await TemporaryRepository()
        let blocks = CodeBlock.all(in: try Fixture.text("docs/ci.md"))
        let hook = try #require(blocks.first { $0.language == "sh" && $0.lines.first == "#!/bin/sh" })
        let path = try repository.folder.write(hook.text, to: ".git/hooks/pre-commit")
        _ = try await ExternalProgram(named: "chmod").run(["+x", path], outputLimit: 1)

        try repository.folder.write(repository.text("pages/other.html") + "\n", to: "pages/other.html")
        #expect(try await repository.git("commit", "--all", "--message", "Nothing in the way").status == 0)
        try repository.edit("pages/other.html", "by-nd", "by-nc-nd")
        try repository.edit("pages/other.html", "Please credit", "No republication. All rights reserved. Please credit")
        try repository.edit("batches/first.yaml", "commercial: false", "commercial: true")
        let refused = try await repository.git("commit", "--all", "--message", "In the way")
        #expect(refused.status != 0)
        #expect(refused.errors.contains("DENY") || String(decoding: refused.output, as: UTF8.self).contains("DENY"))
        // A repository without a commit has nothing to compare with: all is checked.
        try await repository.git("checkout", "--quiet", "--orphan", "fresh")
        #expect(try await repository.git("commit", "--all", "--message", "First").status != 0)
    }
}

extension String {
    /// The text with other characters in the place of a range.
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }

    /// Where some words first stand.
    fileprivate func range(of words: String) -> Range<String.Index>? {
        firstRange(of: words)
    }
}
