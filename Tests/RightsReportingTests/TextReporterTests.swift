// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import TestSupport
import Testing

@Suite struct TextReporterTests {
    private func text(_ audit: PageAudit, style: TextStyle = .plain) throws -> String {
        try #require(Reporters.reporter(named: "text", style: style)).text(of: audit, at: .single)
    }

    private func text(_ check: CheckReport, style: TextStyle = .plain) throws -> String {
        try #require(Reporters.reporter(named: "text", style: style)).text(of: check, at: .single)
    }

    @Test func putsTheVerdictOfAPageFirst() throws {
        let lines = try text(SampleReports.audit).split(separator: "\n").map(String.init)
        #expect(lines[0] == "pages/a.html  A “title”")
        #expect(
            lines[1] == "  FORBIDS republish; PERMITS excerpt; RESERVES all rights, tdm; LICENSED CC-BY-ND-4.0"
        )
        #expect(lines[2] == "  Forbids")
        #expect(lines[3] == "    4:9       republish unless authorization")
        #expect(lines[4] == "              “\(SampleReports.clause)”")
        let headings = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.dropFirst()
        #expect(
            Array(headings) == [
                "  Forbids", "  Permits", "  Demands", "  Reserves", "  Licenses", "  Notices", "  Credits",
                "  Acceptance", "  Links", "  Problems",
            ]
        )
    }

    @Test func saysWhenAPageSaysNothingOrCannotBeRead() throws {
        #expect(try text(SampleReports.silent) == "b.html\n  SAYS NOTHING on what may be done with it\n")
        #expect(
            try text(SampleReports.unreadable)
                == "c.pdf\n  UNREADABLE\n  Problems\n              c.pdf: the file is a PDF [unreadable-page]\n"
        )
    }

    @Test func saysWhenWhatIsAllowedEnds() throws {
        func lines(_ grants: [Grant], _ decision: Decision = .allow) throws -> [String] {
            var check = SampleReports.check
            check.results = [
                CheckResult(
                    item: "a",
                    audit: nil,
                    proposal: Proposal(action: .headline),
                    decision: decision,
                    violations: [],
                    grants: grants
                )
            ]
            return try text(check).split(separator: "\n").map(String.init)
        }
        let early = Grant(agreement: "A-1", until: DateTime("2026-06-30"))
        let late = Grant(agreement: "A-2", until: DateTime("2026-12-31"))
        #expect(try lines([early, late]).contains("  until 2026-12-31, when agreement A-2 ends"))
        #expect(try !lines([early, Grant(agreement: "A-3")]).contains { $0.contains("ends") })
        #expect(try !lines([early], .deny).contains { $0.contains("ends") })
    }

    @Test func putsTheVerdictOfAProposalFirst() throws {
        let clause = SampleReports.clause
        #expect(
            try text(SampleReports.check) == """
                DENY   a-1: translate in nl on web for NL, BE
                  expected allow, decided deny
                  error: The page says: “\(clause)” [expressly-prohibited]
                    at pages/a.html:4:9
                    “Reprints on request”
                    to allow it: Obtain authorization from Example GmbH.
                  duty: attribution, not met (CC-BY-ND-4.0): expected a credit to Example GmbH
                  duty: a link to the source, not known to be met (agreement A-1): expected a link, found none
                  duty: no changes, met (pages/a.html:6:9)
                  ask: Example GmbH, /rights
                ALLOW  a-1: headline
                  permitted by agreement A-1
                REVIEW a-2: excerpt
                  warning: A person must look. [quotation]
                UNREAD a-3
                  tonight.yaml:9:11: the page gone.html is missing

                tonight.yaml: 3 proposals on 3 items: 1 denied, 1 to review, 1 allowed; 1 error, 1 warning; \
                1 decision not as expected; 1 item could not be checked

                """
        )
    }

    @Test func colorsOnlyWhenAsked() throws {
        #expect(try !text(SampleReports.check).contains("\u{1B}"))
        #expect(try !text(SampleReports.audit).contains("\u{1B}"))
        #expect(try text(SampleReports.check, style: .colored).contains("\u{1B}[1;31mDENY  \u{1B}[0m"))
    }

    @Test(arguments: [
        ("\u{1B}[2J\u{1B}[1;32mALLOW", "␛[2J␛[1;32mALLOW"), ("a\nb\tc", "a b c"), ("\u{202E}evil", "\\u{202e}evil"),
        ("\u{9B}31m", "\\u{9b}31m"), ("\u{7F}\u{0}", "␡␀"), ("line\u{2028}sep", "line\\u{2028}sep"),
    ])
    func makesControlCharactersOfAPageVisible(words: String, shown: String) throws {
        let notice = SampleReports.signal(.notice(Notice(holder: words, years: nil)), words, line: 1)
        var audit = SampleReports.silent
        audit.signals = [notice]
        audit.page.title = words
        audit.page.source = words
        let report = try text(audit)
        #expect(report.contains("“\(shown)”"))
        #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })

        var check = SampleReports.check
        check.results[0].item = words
        check.results[0].violations[0].message = words
        check.results[0].violations[0].remedy = words
        check.results[0].audit = audit
        check.failures[0].message = words
        let decisions = try text(check)
        #expect(decisions.contains("error: \(shown) ["))
        #expect(decisions.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    @Test func cutsEndlessWordsOfAPage() throws {
        let words = String(repeating: "word ", count: 100_000)
        var audit = SampleReports.silent
        audit.signals = [SampleReports.signal(.statement(Statement(modality: .prohibition)), words, line: 1)]
        #expect(try text(audit).utf8.count < 2_000)
    }
}
