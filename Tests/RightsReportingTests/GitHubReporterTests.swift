// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import Testing

@Suite struct GitHubReporterTests {
    @Test func annotatesTheLinesOfPages() throws {
        #expect(
            try CheckForms.text("github", of: [SampleReports.check]) == """
                ::error file=pages/a.html,line=4,col=9,title=a-1%3A translate (expressly-prohibited)::The page \
                says: “This material may not be published without prior authorisation.”%0A“Reprints on \
                request”%0ATo allow it: Obtain authorization from Example GmbH.
                ::error file=pages/a.html,title=a-1%3A translate (unexpected-decision)::expected allow, decided deny
                ::warning file=b.html,title=a-2%3A excerpt (quotation)::A person must look.
                ::error file=tonight.yaml,line=9,col=11,title=a-3%3A not checked::tonight.yaml:9:11: the page \
                gone.html is missing
                ::notice title=Imprimatur::tonight.yaml: 3 proposals: 1 denied, 1 to review, 1 allowed, 1 not as \
                expected, 1 not checked

                """
        )
    }

    @Test("Words of a page can't end a command, nor begin another one")
    func hostileWords() throws {
        let words = "a%0A\r\n::add-mask::b,line=9::c##[error]"
        let lines = try CheckForms.text("github", of: [CheckForms.hostile(words)]).split(separator: "\n")
        #expect(lines.count == 4)
        let property = "a%250A  %3A%3Aadd-mask%3A%3Ab%2Cline=9%3A%3Ac##[error]"
        let message = "a%250A  ::add-mask::b,line=9::c##[error]"
        let command = """
            ::error file=\(property),line=3,col=5,title=\(property)%3A republish (\(property))\
            ::\(message)%0A“\(message)2”%0ATo allow it: \(message)
            """
        #expect(lines[0] == command)
        for line in lines { #expect(line.hasPrefix("::error ") || line.hasPrefix("::notice ")) }
    }

    @Test("A sign is escaped even where it carries an accent")
    func accents() throws {
        let text = try CheckForms.text("github", of: [CheckForms.hostile(":\u{301}:,\u{301}%\u{301}")])
        #expect(text.hasPrefix("::error file=%3A\u{301}%3A%2C\u{301}%25\u{301},line=3"))
    }

    @Test func gradesBySeverity() throws {
        for (severity, command) in zip(Severity.allCases, ["::notice ", "::warning ", "::error "]) {
            var check = SampleReports.check
            check.results[2].violations[0].severity = severity
            let lines = try CheckForms.text("github", of: [check]).split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix(command + "file=b.html,title=a-2%3A excerpt (quotation)::") })
        }
    }

    @Test("A page from standard input has no file to show it at")
    func standardInput() throws {
        var check = SampleReports.check
        check.results[0].audit?.page.source = "-"
        let text = try CheckForms.text("github", of: [check])
        #expect(text.hasPrefix("::error title=a-1%3A translate (expressly-prohibited)::The page says"))
    }
}
