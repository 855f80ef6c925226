// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension Derivation {
    /// Why a proposal was decided as it was; what isn't known is `null`.
    ///
    /// - Parameter all: the signals of the page.
    func json(signals all: [Signal]) -> JSONValue {
        var object = JSONObject()
        object.add("date", date?.description)
        object.add("standing", standing.json)
        object.add(
            "signals",
            .array(
                signals.filter(all.indices.contains).map { index in
                    var signal = JSONObject()
                    signal.add("signal", index)
                    signal.add("kind", all[index].kind.rawValue)
                    signal.add("text", all[index].text)
                    signal.add("location", all[index].location.json)
                    return signal.value
                }
            )
        )
        object.add("agreements", .array(agreements.map(\.json)))
        object.add("rules", .array(rules.map(\.json)))
        object.add("otherRules", otherRules)
        return object.value
    }
}

extension RuleTrial {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("rule", rule)
        object.add("title", title)
        object.add("severity", severity.rawValue)
        object.add("decision", decision.rawValue)
        object.add("source", location.source)
        object.add("line", location.line)
        object.add("result", result.rawValue)
        object.add(
            "questions",
            .array(
                questions.map { question in
                    var object = JSONObject()
                    object.add("key", question.key)
                    object.add("condition", question.condition.json)
                    return object.value
                }
            )
        )
        return object.value
    }
}

extension ConditionTrial {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("text", text)
        object.add("holds", holds.map { .bool($0) } ?? .null)
        object.addUnlessEmpty("unknowns", unknowns)
        if !evidence.isEmpty { object.add("evidence", .array(evidence.map(\.json))) }
        if !parts.isEmpty { object.add("parts", .array(parts.map(\.json))) }
        return object.value
    }
}

extension AgreementTrial {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("agreement", agreement)
        object.add("licensor", licensor)
        object.add("evidence", evidence)
        object.add("covers", covers.map { .bool($0) } ?? .null)
        object.addUnlessEmpty("objections", objections)
        object.addUnlessEmpty("unknowns", unknowns)
        return object.value
    }
}
