// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import TestSupport
import Testing

@Suite struct JobsTests {
    private let program = ProcessRunner("imprimatur")

    @Test(
        "Any number of jobs gives the same bytes",
        arguments: [
            ["audit", "-f", "jsonl", "fixtures/pages", "fixtures/pages/gone.html", "fixtures/copies"],
            ["audit", "fixtures/pages"],
            ["check", "-f", "json", "fixtures/batches/mixed.yaml", "fixtures/batches/faulty.yaml"],
            ["check", "--explain", "fixtures/batches/mixed.yaml"],
        ]
    )
    func anyNumberOfJobsGivesTheSame(arguments: [String]) throws {
        let one = try program.run(arguments + ["--jobs", "1"])
        #expect(one.output.count > 1_000)
        for more in [["--jobs", "2"], ["--jobs", "8"], []] {
            let several = try program.run(arguments + more)
            #expect(several.output == one.output)
            #expect(several.errors == one.errors)
            #expect(several.status == one.status)
        }
    }

    @Test(arguments: ["0", "257", "-1"])
    func refusesANumberOfJobsThatIsNone(number: String) throws {
        for command in [["audit", "fixtures/pages/no-signal.html"], ["check", "fixtures/batches/allowed.yaml"]] {
            let outcome = try program.run(command + ["--jobs=\(number)"])
            #expect(outcome.status == 2)
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix("imprimatur: error: --jobs \(number) is no number from 1 to 256\n"))
        }
    }
}
