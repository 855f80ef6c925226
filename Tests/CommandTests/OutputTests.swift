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

    @Test func writesSeveralReportsAtOnce() throws {
        let commands = [
            ["audit", "fixtures/pages", "fixtures/pages/gone.html"], ["check", "fixtures/batches/mixed.yaml"],
            ["text", "fixtures/pages"],
        ]
        for command in commands {
            let outputs = ["json=\(folder.path)/a", "text=\(folder.path)/b", "\(folder.path)/c=d", "jsonl=-"]
            let outcome = try program.run(command + outputs.flatMap { ["--output", $0] })
            #expect(outcome.output == (try program.run(command + ["-f", "jsonl"])).output)
            #expect(folder.names == ["a", "b", "c=d"])
            #expect(folder.bytes("a") == Array(try program.run(command + ["-f", "json"]).output.utf8))
            #expect(folder.bytes("b") == Array(try program.run(command).output.utf8))
            #expect(folder.bytes("c=d") == folder.bytes("b"))
        }
    }

    @Test func writesNoneOfSeveralFilesWhereOneCannotBeWritten() throws {
        let command = ["audit", OutputTests.page, "-o", "json=\(folder.path)/a", "-o"]
        for other in ["text=\(folder.path)/nope/b", "text=/dev/full"] {
            let outcome = try program.run(command + [other])
            #expect(outcome.status == 2)
            #expect(outcome.output == "")
            #expect(folder.names == [])
        }
    }

    @Test(arguments: [
        (["jsno=a"], "did you mean “json”? A file of this name is written ./jsno=a\n"),
        (["query=a"], "“query” is no form of a report (text, json, "),
        (["json="], "imprimatur: error: --output json=: no file is named; write json=FILE\n"),
        (["json=a", "text=./a"], "imprimatur: error: --output names ./a twice; each report needs a file of its own\n"),
    ])
    func saysWhatIsWrongWithAnOutput(outputs: [String], message: String) throws {
        let outcome = try program.run(["audit", OutputTests.page] + outputs.flatMap { ["-o", $0] }, in: folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(folder.names == [])
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
