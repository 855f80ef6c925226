// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// The check of a batch as a `run` of SARIF 2.1.0 (section 3.14).
struct SARIFRun {
    private let report: CheckReport
    private let findings: [Finding]
    private let rules: [SARIFRule]

    init(_ report: CheckReport) {
        self.report = report
        findings = report.findings
        rules = SARIFRule.rules(of: findings, in: report)
    }

    var json: JSONValue {
        var driver = JSONObject()
        driver.add("name", "Imprimatur")
        driver.add("version", report.toolVersion)
        driver.add("rules", .array(rules.map(\.json)))
        var tool = JSONObject()
        tool.add("driver", driver.value)
        var details = JSONObject()
        details.add("id", "imprimatur/\(ArtifactURI.of(report.batch.source))/")
        var object = JSONObject()
        object.add("tool", tool.value)
        // Two runs of one file must not have the same id, or consumers take one for a repetition of the other.
        object.add("automationDetails", details.value)
        object.add("columnKind", "unicodeCodePoints")
        object.add("invocations", .array([invocation]))
        object.add("artifacts", .array(artifacts))
        object.add("results", .array(results))
        return object.value
    }

    private var results: [JSONValue] {
        let indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var keys = UniqueKeys()
        return findings.map { finding in
            finding.sarif(ruleIndex: indices[finding.rule], key: keys.key(for: finding.fingerprint))
        }
    }

    /// How the check went; items that could not be checked are notifications.
    private var invocation: JSONValue {
        var object = JSONObject()
        object.add("executionSuccessful", report.failures.isEmpty)
        guard !report.failures.isEmpty else { return object.value }
        object.add("toolExecutionNotifications", .array(report.failures.map(notification)))
        return object.value
    }

    private func notification(_ failure: CheckFailure) -> JSONValue {
        let place = FindingPlace(failure, in: report.batch.source)
        var object = JSONObject()
        object.add("level", "error")
        object.add("message", SARIFText.message(failure.message))
        object.add("locations", .array([place.sarif(snippet: nil)]))
        object.add("properties", .object([JSONMember("item", .string(failure.item))]))
        return object.value
    }

    /// The files on which the decisions rest, each once, with their hashes.
    private var artifacts: [JSONValue] {
        let pages = report.results.compactMap { $0.audit?.page }.map {
            SourceFile(source: $0.source, sha256: $0.sha256)
        }
        let files =
            [(report.batch, "analysisTarget")] + pages.map { ($0, "analysisTarget") }
            + (report.rules + report.agreements).map { ($0, "userSpecifiedConfiguration") }
        var seen: Set<String> = []
        return files.filter { seen.insert($0.0.source).inserted }.map { file, role in
            var object = JSONObject()
            object.add("location", .object([JSONMember("uri", .string(ArtifactURI.of(file.source)))]))
            object.add("roles", [role])
            if !file.sha256.isEmpty {
                object.add("hashes", .object([JSONMember("sha-256", .string(file.sha256))]))
            }
            return object.value
        }
    }
}
