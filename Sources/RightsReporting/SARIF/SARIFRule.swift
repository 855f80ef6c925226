// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// A rule that fired, as a `reportingDescriptor` of SARIF 2.1.0 (section 3.49).
struct SARIFRule {
    let id: String
    private let title: String?
    private let severity: Severity
    private let references: [String]
    /// What would make it right; nil where that differs from case to case, or isn't known.
    private let remedy: String?

    /// The rules of findings, each once, in the order in which they appear.
    static func rules(of findings: [Finding], in report: CheckReport) -> [SARIFRule] {
        var titles: [String: String] = [:]
        for trial in report.results.flatMap({ $0.derivation?.rules ?? [] }) { titles[trial.rule] = trial.title }
        var order: [String] = []
        var groups: [String: [Finding]] = [:]
        for finding in findings {
            if groups[finding.rule] == nil { order.append(finding.rule) }
            groups[finding.rule, default: []].append(finding)
        }
        return order.compactMap { id in groups[id].flatMap { SARIFRule(id: id, title: titles[id], $0) } }
    }

    private init?(id: String, title: String?, _ findings: [Finding]) {
        guard let first = findings.first else { return nil }
        self.id = id
        self.title = title
        severity = first.severity
        references = first.references
        remedy = findings.allSatisfy { $0.remedy == first.remedy } ? first.remedy : nil
    }

    var json: JSONValue {
        var object = JSONObject()
        object.add("id", id)
        object.add("shortDescription", SARIFText.message(title ?? words))
        object.add("help", SARIFText.message(help))
        object.add("helpUri", references.first { $0.hasPrefix("https://") }.map(ArtifactURI.of))
        object.add("defaultConfiguration", .object([JSONMember("level", .string(severity.rawValue))]))
        if !references.isEmpty {
            let tags = JSONMember("tags", .array(references.map { .string($0) }))
            object.add("properties", .object([tags]))
        }
        return object.value
    }

    /// The words of the id, as a heading: `Expressly prohibited`.
    private var words: String {
        let words = id.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private var help: String {
        if id == Finding.unexpectedDecision {
            return "The batch says under “expect” which decision it expects, and the rules gave another one."
        }
        return remedy ?? "Each result says what would make the use right; `imprimatur rules show \(id)` shows the rule."
    }
}
