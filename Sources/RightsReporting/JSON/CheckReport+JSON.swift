// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension CheckReport {
    /// The check report, `imprimatur.check/1`.
    var json: JSONValue {
        var tool = JSONObject()
        tool.add("name", "imprimatur")
        tool.add("version", toolVersion)
        var object = JSONObject()
        object.add("schema", "imprimatur.check/1")
        object.add("tool", tool.value)
        object.add("rules", .array(rules.map(\.json)))
        object.add("batch", batch.json)
        if !agreements.isEmpty { object.add("agreements", .array(agreements.map(\.json))) }
        object.add("summary", CheckSummary(self).json)
        object.add("results", .array(results.map(\.json)))
        object.add("failures", .array(failures.map(\.json)))
        return object.value
    }
}

extension SourceFile {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("source", source)
        object.add("sha256", sha256)
        return object.value
    }
}

extension CheckSummary {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("items", items)
        object.add("proposals", proposals)
        object.add("allow", allowed)
        object.add("deny", denied)
        object.add("review", toReview)
        object.add("errors", errors)
        object.add("warnings", warnings)
        object.add("waived", waived)
        return object.value
    }
}

extension CheckFailure {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("item", item)
        object.add("message", message)
        return object.value
    }
}

extension CheckResult {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("item", item)
        object.add("page", audit?.page.json)
        object.add("proposal", proposal.json)
        object.add("copy", proposal.copy?.json)
        object.add("decision", decision.rawValue)
        object.add("expected", expected?.rawValue)
        object.add("violations", .array(violations.map(\.json)))
        object.add("duties", .array(duties.map { $0.json(signals: audit?.signals ?? []) }))
        object.add("grants", .array(grants.map(\.json)))
        object.add("derivation", derivation?.json(signals: audit?.signals ?? []))
        return object.value
    }
}

extension Grant {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("agreement", agreement)
        object.add("until", until?.description)
        return object.value
    }
}

extension Violation {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("rule", rule)
        object.add("severity", severity.rawValue)
        object.add("message", message)
        object.add("remedy", remedy)
        object.add("evidence", .array(evidence.map(\.json)))
        object.add("references", references)
        object.add("fingerprint", fingerprint)
        object.add("waived", waiver?.json)
        return object.value
    }
}

extension Evidence {
    var json: JSONValue {
        var object = JSONObject()
        object.add("signal", signal)
        object.add("text", text)
        object.add("location", location?.json)
        return object.value
    }
}

extension Duty {
    /// The duty; what is not known, or not there, is `null`.
    fileprivate func json(signals: [Signal]) -> JSONValue {
        var from = JSONObject()
        switch source {
        case .agreement(let id): from.add("agreement", id)
        case .signal(let index):
            from.add("signal", index)
            if signals.indices.contains(index), case .license(let license) = signals[index].content {
                from.add("license", license.id ?? license.uri)
            }
        }
        var object = JSONObject()
        object.add("duty", condition.rawValue)
        object.add("from", from.value)
        object.add("fulfilled", fulfilled.map { .bool($0) } ?? .null)
        object.add("expected", expected)
        object.add("found", found.map { .string($0) } ?? .null)
        return object.value
    }
}
