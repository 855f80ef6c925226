// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import Testing

@Suite struct MarkdownReporterTests {
    @Test func givesVerdictTableAndReasons() throws {
        #expect(
            try CheckForms.text("markdown", of: [SampleReports.check, CheckForms.clean]) == """
                ### Imprimatur: not cleared

                `tonight.yaml`: 3 proposals: 1 denied, 1 to review, 1 allowed, 1 not as expected, 1 not checked

                | Item | Action | Decision |
                |---|---|---|
                | `a-1` | translate | **deny**, expected allow |
                | `a-1` | headline | allow |
                | `a-2` | excerpt | **review** |

                #### `a-1`: translate

                - **error** `expressly-prohibited`: The page says: “This material may not be published without \
                prior authorisation.”
                  - `This material may not be published without prior authorisation.` at `pages/a.html:4:9`
                  - `Reprints on request`
                  - To allow it: Obtain authorization from Example GmbH.
                - **error** `unexpected-decision`: expected allow, decided deny

                #### `a-2`: excerpt

                - **warning** `quotation`: A person must look.

                #### Not checked

                - `a-3`: tonight.yaml:\u{200B}9:\u{200B}11: the page gone.html is missing

                ### Imprimatur: cleared

                `tonight.yaml`: 1 proposal: 0 denied, 0 to review, 1 allowed

                | Item | Action | Decision |
                |---|---|---|
                | `a-1` | headline | allow |

                """
        )
    }

    @Test(
        "Words of a page stay words in sentences: no markup, no mention, no link, no reference",
        arguments: [
            ("@all", "\\@\u{200B}all"), ("#1 and o/r#2", "\\#\u{200B}1 and o/r\\#\u{200B}2"),
            ("<img src=x>", "\\<img src=x\\>"), ("![x](y)", "\\!\u{200B}\\[\u{200B}x\\](y)"),
            ("https://e.example", "https:\u{200B}//e.example"), ("www.e.example", "www.\u{200B}e.example"),
            ("a@e.example", "a\\@\u{200B}e.example"), ("GH-1", "GH-\u{200B}1"), (":tada:", ":\u{200B}tada:"),
            ("**a** _b_ `c` ~~d~~", "\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\u{200B}\\~\u{200B}d\\~\u{200B}\\~"),
            ("a | b \\", "a \\| b \\\\"), ("&lt; $x$", "\\&\u{200B}lt; \\$\u{200B}x\\$"),
            ("a\n/close\n# b", "a /close \\# b"),
        ]
    )
    func hostileWords(words: String, escaped: String) throws {
        let lines = try CheckForms.text("markdown", of: [CheckForms.hostile(words)]).split(separator: "\n")
        let violation = try #require(lines.first { $0.hasPrefix("- **error** ") })
        #expect(violation.hasSuffix(": " + escaped))
        #expect(lines.contains { $0 == "  - To allow it:" + " " + escaped })
    }

    @Test("Words in code can't leave it, and those with a sense in tables are none there")
    func hostileCode() throws {
        let text = try CheckForms.text("markdown", of: [CheckForms.hostile("`` | ` @all")])
        #expect(text.contains("\n  - ``` `` | ` @all ``` at ``` `` | ` @all:3:5 ```\n"))
        #expect(text.contains("\n| \\`\\` \\| \\` \\@\u{200B}all | republish | **deny** |\n"))
    }

    @Test("A comment has a limit: what is beyond it is counted")
    func endlessReports() throws {
        var check = CheckForms.hostile(String(repeating: "words ", count: 2_000))
        check.results = Array(repeating: check.results[0], count: 1_000)
        check.batch.source = "tonight.yaml"
        let text = try CheckForms.text("markdown", of: [check])
        #expect(text.contains("\n… and 800 more\n"))
        #expect(text.contains("\n… and 960 more\n"))
    }

    @Test func givesAVerdictOfItsOwnToEachOutcome() throws {
        func verdict(_ check: CheckReport) throws -> Substring? {
            try CheckForms.text("markdown", of: [check]).split(separator: "\n").first
        }
        var check = CheckForms.clean
        #expect(try verdict(check) == "### Imprimatur: cleared")
        check.results.append(SampleReports.check.results[2])
        #expect(try verdict(check) == "### Imprimatur: a person has to look")
        check.results[0].expected = .deny
        #expect(try verdict(check) == "### Imprimatur: not cleared")
        check.results = []
        #expect(try verdict(check) == "### Imprimatur: nothing was checked")
    }
}
