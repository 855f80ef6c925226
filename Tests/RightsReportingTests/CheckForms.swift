// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel
import RightsReporting
import Testing

/// The texts of check reports, one after the other, as the command line writes them.
enum CheckForms {
    static func text(_ form: String, of checks: [CheckReport]) throws -> String {
        let reporter = try #require(Reporters.reporter(named: form))
        var place = ReportPlace(index: 0, count: checks.count)
        var text = ""
        for check in checks {
            text += reporter.text(of: check, at: place)
            place.index += 1
            place.entriesBefore += reporter.entries(in: check)
        }
        return text
    }

    static func json(_ form: String, of checks: [CheckReport]) throws -> JSONValue {
        try JSONParser.strict.parse(Array(text(form, of: checks).utf8)).root.value
    }

    /// The sample without a decision that is another than expected, without objections and failures.
    static var clean: CheckReport {
        var check = SampleReports.check
        check.results = [check.results[1]]
        check.failures = []
        return check
    }

    /// A report in which every word of page, batch and rule is `words`.
    static func hostile(_ words: String) -> CheckReport {
        var audit = SampleReports.silent
        audit.page.source = words
        audit.page.url = words
        let location = SourceLocation(line: 3, column: 5, offset: 7)
        let violation = Violation(
            rule: words,
            severity: .error,
            decision: .deny,
            message: words,
            remedy: words,
            evidence: [Evidence(text: words, location: location), Evidence(text: words + "2", location: location)],
            references: [words],
            fingerprint: words
        )
        return CheckReport(
            toolVersion: words,
            rules: [SourceFile(source: words, sha256: "")],
            batch: SourceFile(source: words, sha256: ""),
            results: [
                CheckResult(
                    item: words,
                    audit: audit,
                    proposal: Proposal(action: .republish),
                    decision: .deny,
                    violations: [violation, violation]
                )
            ],
            failures: [CheckFailure(item: words, message: words)]
        )
    }
}
