// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// The check of a batch as a `testsuite`.
struct JUnitSuite {
    private let report: CheckReport
    private let failOn: Severity

    init(_ report: CheckReport, failOn: Severity) {
        self.report = report
        self.failOn = failOn
    }

    /// The lines of the element.
    var lines: [String] {
        var keys = UniqueKeys()
        let outcomes = report.results.map { JUnitOutcome($0, failOn: failOn) }
        var lines = [head(outcomes)]
        for (result, outcome) in zip(report.results, outcomes) {
            let name = keys.name(of: result.proposal.action.rawValue, item: result.item)
            lines += testCase(result.item, name, content: outcome.element(of: result))
        }
        for failure in report.failures {
            let element =
                "<error message=\(XMLText.attribute(failure.message)) type=\(XMLText.attribute("unchecked-item"))/>"
            let name = keys.name(of: "unchecked", item: failure.item)
            lines += testCase(failure.item, name, content: element)
        }
        return lines + ["</testsuite>"]
    }

    private func head(_ outcomes: [JUnitOutcome]) -> String {
        let counts = [
            ("tests", outcomes.count + report.failures.count), ("failures", outcomes.count { $0 == .failed }),
            ("errors", report.failures.count), ("skipped", outcomes.count { $0 == .open }),
        ]
        return "<testsuite name=\(XMLText.attribute(report.batch.source))"
            + counts.map { " \($0)=\"\($1)\"" }.joined() + ">"
    }

    private func testCase(_ item: String, _ name: String, content: String?) -> [String] {
        let head = "<testcase classname=\(XMLText.attribute(item)) name=\(XMLText.attribute(name))"
        guard let content else { return ["  \(head)/>"] }
        return ["  \(head)>", "    \(content)", "  </testcase>"]
    }
}

extension UniqueKeys {
    /// The name of a case that no other of the same item has; servers take equal ones for one case run twice.
    fileprivate mutating func name(of action: String, item: String) -> String {
        let key = key(for: "\(item)\u{0}\(action)")
        return String(key.unicodeScalars.drop { $0 != "\u{0}" }.dropFirst())
    }
}
