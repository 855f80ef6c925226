// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
import RightsReporting
import Testing

@Suite struct JSONReportTests {
    private func json(_ audit: PageAudit) throws -> JSONValue {
        let reporter = try #require(Reporters.reporter(named: "json"))
        return try JSONParser.strict.parse(Array(reporter.text(of: audit, at: .single).utf8)).root.value
    }

    private func json(_ check: CheckReport) throws -> JSONValue {
        let reporter = try #require(Reporters.reporter(named: "json"))
        return try JSONParser.strict.parse(Array(reporter.text(of: check, at: .single).utf8)).root.value
    }

    @Test(arguments: [
        (0, "kind text holder years scope origin location detector"),
        (2, "kind text scope origin location detector hidden"),
        (3, "kind modality text actions unless requires language scope origin location detector"),
        (7, "kind id uri href permits prohibits requires scope origin location detector"),
        (8, "kind policy href text scope origin location detector"),
        (9, "kind vocabulary directive value actions agent scope origin location detector"),
        (10, "kind name property text scope origin location detector"),
        (11, "kind text party policies scope origin location detector"),
    ])
    func keepsTheOrderOfKeysAndLeavesOutWhatIsAbsent(index: Int, keys: String) throws {
        let signal = try #require(try json(SampleReports.audit)["signals"]?.elements?[index])
        #expect(signal.members?.map(\.key).joined(separator: " ") == keys)
    }

    @Test func givesAnAuditTheNamesOthersRelyOn() throws {
        let report = try json(SampleReports.audit)
        #expect(report.members?.map(\.key) == ["schema", "page", "signals", "diagnostics"])
        #expect(
            report["page"]?.members?.map(\.key)
                == ["source", "url", "sha256", "bytes", "encoding", "language", "title"]
        )
        let notice = try #require(report["signals"]?.elements?.first)
        #expect(JSONWriter.compact(notice["years"] ?? .null) == #"{"first":2001,"last":2024}"#)
        #expect(
            JSONWriter.compact(notice["location"] ?? .null)
                == #"{"line":1,"column":9,"offset":100,"path":"/html/body/footer/p[1]"}"#
        )
        #expect(JSONWriter.compact(report["signals"]?.elements?[1]["years"] ?? .null) == #"{"first":1997}"#)
        #expect(report["diagnostics"]?.elements?[1].members?.map(\.key) == ["code", "message"])
    }

    @Test func givesACheckTheNamesOthersRelyOn() throws {
        let report = try json(SampleReports.check)
        #expect(
            report.members?.map(\.key) == ["schema", "tool", "rules", "batch", "summary", "results", "failures"]
        )
        #expect(
            JSONWriter.compact(report["summary"] ?? .null)
                == #"{"items":3,"proposals":3,"allow":1,"deny":1,"review":1,"errors":1,"warnings":1,"waived":0}"#
        )
        let result = try #require(report["results"]?.elements?.first)
        #expect(
            result.members?.map(\.key)
                == ["item", "page", "proposal", "decision", "expected", "violations", "duties", "grants"]
        )
        #expect(
            result["violations"]?.elements?.first?.members?.map(\.key)
                == ["rule", "severity", "message", "remedy", "evidence", "references", "fingerprint"]
        )
        #expect(
            JSONWriter.compact(result["duties"]?.elements?.first ?? .null)
                == #"{"duty":"attribution","from":{"signal":7,"license":"CC-BY-ND-4.0"},"fulfilled":false,"#
                + #""expected":"a credit to Example GmbH","found":null}"#
        )
        #expect(JSONWriter.compact(report["results"]?.elements?[1]["grants"] ?? .null) == #"[{"agreement":"A-1"}]"#)
    }

    @Test func putsSeveralReportsIntoOneText() throws {
        let places = [ReportPlace(index: 0, count: 2), ReportPlace(index: 1, count: 2)]
        func text(_ name: String) throws -> [UInt8] {
            let reporter = try #require(Reporters.reporter(named: name))
            return places.flatMap { Array(reporter.text(of: SampleReports.silent, at: $0).utf8) }
        }
        #expect(try JSONParser.strict.parse(text("json")).root.elements?.count == 2)
        let lines = try text("jsonl").split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 2)
        #expect(try JSONParser.strict.parse(Array(lines[1])).root.value == json(SampleReports.silent))
    }
}
