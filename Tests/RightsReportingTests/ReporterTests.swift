// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import RightsReporting
import Testing

/// What every form of output must do.
@Suite struct ReporterTests {
    @Test(arguments: Reporters.names)
    func endsEveryReportWithALineEnd(name: String) throws {
        let reporter = try #require(Reporters.reporter(named: name))
        func endsLine(_ text: String) -> Bool { text.utf8.last == UInt8(ascii: "\n") }
        let audits = [SampleReports.audit, SampleReports.silent, SampleReports.unreadable]
        for audit in audits where type(of: reporter).coversAudits {
            #expect(endsLine(reporter.text(of: audit, at: .single)))
        }
        guard type(of: reporter).coversChecks else { return }
        for check in [SampleReports.check, CheckForms.clean] {
            #expect(endsLine(try CheckForms.text(name, of: [check])))
            #expect(endsLine(try CheckForms.text(name, of: [check, check, CheckForms.clean])))
        }
    }

    @Test(arguments: Reporters.names)
    func givesTheSameTextForTheSameReport(name: String) throws {
        let reporter = try #require(Reporters.reporter(named: name))
        let texts = (0..<5).map { _ in
            reporter.text(of: SampleReports.audit, at: .single) + reporter.text(of: SampleReports.check, at: .single)
        }
        #expect(Set(texts).count == 1)
    }

    @Test(arguments: Reporters.names)
    func coversAuditsOrChecks(name: String) throws {
        let form = try #require(Reporters.all.first { $0.name == name })
        #expect(form.coversAudits || form.coversChecks)
    }

    @Test("No form writes control characters of page or batch, and none loses an unexpected decision or a failure")
    func everyFormOfChecks() throws {
        for form in Reporters.all where form.coversChecks {
            let hostile = try CheckForms.text(
                form.name,
                of: [CheckForms.hostile("a\u{1B}[2J\u{7}\u{9B}b\r\nc\u{2028}d")]
            )
            let controls = hostile.unicodeScalars.filter {
                $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r" || $0 == "\u{2028}"
            }
            #expect(controls.isEmpty, "\(form.name)")
            var check = CheckForms.clean
            check.results[0].expected = .deny
            check.failures = SampleReports.check.failures
            let text = try CheckForms.text(form.name, of: [check])
            #expect(text.contains("a-3") && text.contains("gone.html"), "\(form.name)")
            #expect(text != (try CheckForms.text(form.name, of: [CheckForms.clean])), "\(form.name)")
        }
    }

    @Test func knowsItsFormsByName() {
        #expect(
            Reporters.names == [
                "text", "json", "jsonl", "odrl", "sarif", "junit", "github", "gitlab", "markdown", "csv", "html",
            ]
        )
        #expect(Reporters.reporter(named: "xml").map { _ in true } == nil)
    }
}
