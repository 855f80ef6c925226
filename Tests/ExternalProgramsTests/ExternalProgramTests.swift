// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms
import TestSupport
import Testing

@Suite struct ExternalProgramTests {
    private let shell = ExternalProgram(named: "sh")

    private func error(
        _ run: () async throws(ExternalProgramError) -> ExternalProgramOutput
    ) async -> ExternalProgramError? {
        do {
            _ = try await run()
            return nil
        } catch {
            return error
        }
    }

    @Test func outputErrorsAndStatusAreHandedBack() async throws {
        let left = try await shell.run(["-c", "printf 'a\\000b'; echo no >&2; exit 3"], outputLimit: 16)
        #expect(left.status == 3)
        #expect(left.output == [0x61, 0, 0x62])
        #expect(left.errors == "no\n")
    }

    @Test("arguments reach the program as they are: no shell reads them")
    func noShellReadsArguments() async throws {
        let words = ["$HOME", "a b", "*", "; exit 9", "", "é"]
        let left = try await shell.run(["-c", "printf '%s|' \"$@\"", "sh"] + words, outputLimit: 1 << 10)
        #expect(String(decoding: left.output, as: UTF8.self) == words.map { $0 + "|" }.joined())
    }

    @Test func theWorkingDirectoryIsThatAskedFor() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "only-here")
        let left = try await ExternalProgram(named: "ls").run([], outputLimit: 1 << 10, in: folder.path)
        #expect(String(decoding: left.output, as: UTF8.self) == "only-here\n")
        let error = await error { () throws(ExternalProgramError) in
            try await shell.run(["-c", "true"], outputLimit: 1, in: folder.path + "/missing")
        }
        #expect(error?.description == "sh: the program can't be run: there is no such working directory")
    }

    @Test(arguments: ["no-such-program-anywhere", "/no/such/program"])
    func aMissingProgramIsSaidToBeMissing(name: String) async {
        let program = name.hasPrefix("/") ? ExternalProgram(at: name) : ExternalProgram(named: name)
        let error = await error { () throws(ExternalProgramError) in try await program.run([], outputLimit: 1) }
        #expect(error?.problem == .missing)
        #expect(error?.description == "\(name): there is no such program; install it, or put its folder in PATH")
    }

    @Test func deathBySignalIsAnError() async {
        let error = await error { () throws(ExternalProgramError) in
            try await shell.run(["-c", "kill -9 $$"], outputLimit: 16)
        }
        #expect(error?.problem == .signal(9))
        #expect(error?.description == "sh: the program was ended by signal 9")
    }

    @Test func moreOutputThanPermittedIsAnError() async throws {
        let error = await error { () throws(ExternalProgramError) in
            try await shell.run(["-c", "printf 12345"], outputLimit: 4)
        }
        #expect(error?.problem == .tooMuchOutput(limit: 4))
        #expect(try await shell.run(["-c", "printf 1234"], outputLimit: 4).output.count == 4)
    }

    @Test("a program that never stops writing is ended, not awaited")
    func endlessOutputEnds() async {
        let error = await error { () throws(ExternalProgramError) in
            try await shell.run(["-c", "while :; do echo more; done"], outputLimit: 1 << 16)
        }
        #expect(error?.problem == .tooMuchOutput(limit: 1 << 16))
    }

    @Test func gitTellsItsVersion() async throws {
        let left = try await ExternalProgram(named: "git").run(["--version"], outputLimit: 1 << 10)
        #expect(left.status == 0)
        #expect(String(decoding: left.output, as: UTF8.self).hasPrefix("git version "))
    }

    @Test func noProgramOfAnotherNameLiesBesideThis() {
        #expect(ExternalProgram.besideThis(named: "no-such-program-anywhere") == nil)
    }
}
