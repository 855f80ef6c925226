// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import ExternalPrograms
import TestSupport
import Testing

@Suite struct CompletionTests {
    private let program = ProcessRunner("imprimatur")

    @Test(arguments: ["bash", "zsh", "fish"])
    func scriptsCompleteFormsAndThresholds(shell: String) throws {
        let outcome = try program.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0)
        for word in ["sarif", "never", "changed-since", "keep-going"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
    }

    @Test func theScriptForBashIsOne() async throws {
        let folder = try TemporaryFolder()
        let script = try folder.write(
            try program.run(["--generate-completion-script", "bash"]).output + """

                COMP_WORDS=(imprimatur check --format sa)
                COMP_CWORD=3
                COMP_LINE='imprimatur check --format sa'
                COMP_POINT=${#COMP_LINE}
                _imprimatur imprimatur sa --format 2>/dev/null
                printf '%s\\n' "${COMPREPLY[@]}"

                """,
            to: "complete.bash"
        )
        let left = try await ExternalProgram(named: "bash").run([script], outputLimit: 1 << 16)
        #expect(String(decoding: left.output, as: UTF8.self).contains("sarif"), "\(left.errors)")
    }
}
