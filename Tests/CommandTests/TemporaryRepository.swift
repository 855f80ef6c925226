// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms
import TestSupport

/// A git repository in a temporary folder, and the program run in it.
struct TemporaryRepository {
    let program = ProcessRunner("imprimatur")
    let folder: TemporaryFolder

    /// Makes a repository with what `imprimatur init` writes, and a second item, in one commit.
    init() async throws {
        folder = try TemporaryFolder()
        try await git("init", "--quiet", "--initial-branch", "main")
        _ = try program.run(["init"], in: folder.path)
        let page = text("pages/example.html")
        try folder.write(page, to: "pages/other.html")
        let batch = text("batches/first.yaml")
        let item = "  - id: reed-beds" + (batch.split(separator: "  - id: reed-beds").last ?? "")
        let other = item.replacing("id: reed-beds", with: "id: other").replacing("example.html", with: "other.html")
        try folder.write(batch + other, to: "batches/first.yaml")
        try await commit()
    }

    /// The text of a file; empty where there is none.
    func text(_ name: String) -> String {
        String(decoding: folder.bytes(name) ?? [], as: UTF8.self)
    }

    /// Replaces words in a file.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        try folder.write(text(name).replacing(old, with: new), to: name)
    }

    /// Runs git, by a hook of which the program is found.
    @discardableResult
    func git(_ arguments: String...) async throws -> ExternalProgramOutput {
        let names = ["-c", "user.name=Ines Marlow", "-c", "user.email=desk@example.com", "-c", "commit.gpgsign=false"]
        let path = "PATH=\(program.folder):/usr/local/bin:/usr/bin:/bin"
        return try await ExternalProgram(named: "env")
            .run([path, "git"] + names + arguments, outputLimit: 1 << 20, in: folder.path)
    }

    /// Commits all there is.
    func commit() async throws {
        try await git("add", "--all")
        try await git("commit", "--quiet", "--message", "All there is")
    }

    /// Runs the program in the repository's folder, or in one below.
    func run(_ arguments: [String], in subfolder: String = "") throws -> ProcessRunner.Outcome {
        try program.run(arguments, in: folder.path + subfolder)
    }

    /// The ids of the items that a check of what changed decides on, each once.
    func items(_ arguments: String..., since revision: String = "HEAD") throws -> [String] {
        let outcome = try run(["check", "--changed-since", revision, "--format", "csv"] + arguments)
        let rows = outcome.output.split(separator: "\r\n").dropFirst()
        return rows.compactMap { $0.split(separator: ",").dropFirst().first.map(String.init) }
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
