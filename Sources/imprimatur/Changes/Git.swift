// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms

/// Asks git about the repository around the working directory.
struct Git {
    private static let outputLimit = 256 << 20
    private let program = ExternalProgram(named: "git")

    /// The folder of the working tree.
    func root() async throws(ChangesError) -> String {
        let left = try await run(["rev-parse", "--show-toplevel"])
        guard left.status == 0, let path = lines(left.output).last else {
            throw ChangesError(
                description: "--changed-since needs the working tree of a git repository, and there is none here"
                    + reason(left.errors)
            )
        }
        return path
    }

    /// The commit that a revision names.
    func commit(_ revision: String) async throws(ChangesError) -> String {
        let left = try await run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
        guard left.status == 0, let commit = lines(left.output).last else {
            throw ChangesError(
                description: "--changed-since \(revision): git knows no such revision"
                    + " (a shallow clone has few; fetch it first)"
            )
        }
        return commit
    }

    /// The paths of what differs between a commit and the working tree; a renamed file is one that went and one that came.
    func changes(since commit: String, root: String) async throws(ChangesError) -> [[UInt8]] {
        let arguments = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", commit, "--"]
        return try await paths(arguments, root: root)
    }

    /// The paths of what git follows, without those that it is told not to compare.
    func followed(root: String) async throws(ChangesError) -> [[UInt8]] {
        let compared = Array("H ".utf8)
        let entries = try await paths(["ls-files", "-v", "-z"], root: root)
        return entries.filter { $0.starts(with: compared) }.map { Array($0.dropFirst(compared.count)) }
    }

    private func paths(_ arguments: [String], root: String) async throws(ChangesError) -> [[UInt8]] {
        let left = try await run(arguments, in: root)
        guard left.status == 0 else {
            throw ChangesError(description: "git can't tell what changed" + reason(left.errors))
        }
        return left.output.split(separator: 0).map { Array($0) }
    }

    private func run(
        _ arguments: [String],
        in folder: String? = nil
    ) async throws(ChangesError) -> ExternalProgramOutput {
        do throws(ExternalProgramError) {
            return try await program.run(arguments, outputLimit: Self.outputLimit, in: folder)
        } catch {
            throw ChangesError(description: "--changed-since asks git: \(error)")
        }
    }

    private func lines(_ output: [UInt8]) -> [String] {
        output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What git says of it, in parentheses.
    private func reason(_ errors: String) -> String {
        errors.split(separator: "\n").first.map { " (git: \($0))" } ?? ""
    }
}
