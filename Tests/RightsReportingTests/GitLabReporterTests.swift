// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
import RightsReporting
import TestSupport
import Testing

@Suite struct GitLabReporterTests {
    /// What GitLab reads of a report on code quality.
    private static let schema = #"""
        {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
              "description": {"type": "string"}, "check_name": {"type": "string"}, "fingerprint": {"type": "string"},
              "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
              "location": {
                "type": "object", "required": ["path", "lines"], "additionalProperties": false,
                "properties": {
                  "path": {"type": "string", "pattern": "^([^.]|\\.[^/])"},
                  "lines": {
                    "type": "object", "required": ["begin"], "additionalProperties": false,
                    "properties": {"begin": {"type": "integer", "minimum": 1}}
                  }
                }
              }
            }
          }
        }
        """#

    private static var other: CheckReport {
        var check = SampleReports.check
        check.batch.source = "./other.yaml"
        check.failures = [CheckFailure(item: "a-3", message: "./other.yaml:9:11: the page gone.html is missing")]
        return check
    }

    @Test(
        "Is one array, with a fingerprint of its own for each issue, whichever batches have issues",
        arguments: [
            ([CheckForms.clean], 0), ([SampleReports.check], 4), ([CheckForms.clean, SampleReports.check], 4),
            ([SampleReports.check, CheckForms.clean], 4), ([CheckForms.clean, CheckForms.clean], 0),
            ([SampleReports.check, CheckForms.clean, other], 8), ([CheckForms.hostile("\"]\n")], 3),
        ]
    )
    func oneArray(checks: [CheckReport], count: Int) throws {
        let report = try CheckForms.json("gitlab", of: checks)
        #expect(try JSONSchema(Array(Self.schema.utf8)).complaints(about: report) == [])
        let keys = (report.elements ?? []).compactMap { $0["fingerprint"]?.string }
        #expect(keys.count == count)
        #expect(Set(keys).count == count)
    }

    @Test func givesEachIssueSeverityAndLine() throws {
        let issues = try #require(CheckForms.json("gitlab", of: [SampleReports.check]).elements)
        #expect(
            JSONWriter.compact(issues[0])
                == #"{"description":"a-1: translate: The page says: “This material may not be published without prior "#
                + #"authorisation.” To allow it: Obtain authorization from Example GmbH.","#
                + #""check_name":"expressly-prohibited","fingerprint":"tonight.yaml:0123456789abcdef","#
                + #""severity":"critical","location":{"path":"pages/a.html","lines":{"begin":4}}}"#
        )
        #expect(issues.compactMap { $0["severity"]?.string } == ["critical", "critical", "minor", "blocker"])
        #expect(issues.compactMap { $0["location"]?["lines"]?["begin"]?.integer } == [4, 1, 1, 9])
    }
}
