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
        let audits = [SampleReports.audit, SampleReports.silent, SampleReports.unreadable]
        for audit in audits where type(of: reporter).coversAudits {
            #expect(reporter.text(of: audit, at: .single).hasSuffix("\n"))
        }
        guard type(of: reporter).coversChecks else { return }
        #expect(reporter.text(of: SampleReports.check, at: .single).hasSuffix("\n"))
    }

    @Test(arguments: Reporters.names)
    func givesTheSameTextForTheSameReport(name: String) throws {
        let reporter = try #require(Reporters.reporter(named: name))
        let texts = (0..<5).map { _ in
            reporter.text(of: SampleReports.audit, at: .single) + reporter.text(of: SampleReports.check, at: .single)
        }
        #expect(Set(texts).count == 1)
    }

    @Test func knowsItsFormsByName() {
        #expect(Reporters.names == ["text", "json", "jsonl", "odrl", "html"])
        #expect(Reporters.reporter(named: "xml").map { _ in true } == nil)
    }
}
