// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@Suite struct OutputTests {
    private let program = ProcessRunner("imprimatur")
    private let folder: TemporaryFolder
    private static let page = "fixtures/pages/no-signal.html"

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func writesAFileWholeAndNothingElse() throws {
        let path = try folder.write("old", to: "report.json")
        let outcome = try program.run(["audit", "-f", "json", "-o", path, OutputTests.page])
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        #expect(folder.names == ["report.json"])
        let printed = try program.run(["audit", "-f", "json", OutputTests.page]).output
        #expect(folder.bytes("report.json") == Array(printed.utf8))
    }

    @Test func leavesNothingBehindWhereAFileCannotBeWritten() throws {
        let missing = "\(folder.path)/nope/report.json"
        let outcome = try program.run(["audit", "-o", missing, OutputTests.page])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors == "imprimatur: error: \(missing): there is no such folder\n")

        let inTheWay = try folder.makeFolder("report.json")
        let blocked = try program.run(["check", "-o", inTheWay, "fixtures/batches/allowed.yaml"])
        #expect(blocked.status == 2)
        #expect(blocked.errors == "imprimatur: error: \(inTheWay): this is a folder\n")
        #expect(folder.names == ["report.json"])
    }

    @Test func keepsWhatWasThereWhereABatchIsWrong() throws {
        let path = try folder.write("old", to: "report.json")
        let outcome = try program.run(["check", "-o", path, "fixtures/batches/invalid.yaml"])
        #expect(outcome.status == 2)
        #expect(folder.bytes("report.json") == Array("old".utf8))
        #expect(folder.names == ["report.json"])
    }

    @Test func saysThatADeviceIsFull() throws {
        let outcome = try program.run(["audit", "-o", "/dev/full", OutputTests.page])
        #expect(outcome.status == 2)
        #expect(outcome.errors == "imprimatur: error: /dev/full: there is no space left to write it\n")
    }

    @Test func usesNoColorAwayFromATerminal() throws {
        let outcome = try program.run(["check", "fixtures/batches/mixed.yaml"], environment: ["TERM": "xterm"])
        #expect(!outcome.output.isEmpty)
        #expect(!outcome.output.contains("\u{1B}"))
    }
}
