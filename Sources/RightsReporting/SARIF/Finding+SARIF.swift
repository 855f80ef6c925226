// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension Finding {
    /// The finding as a `result` of SARIF 2.1.0 (section 3.27).
    ///
    /// - Parameters:
    ///   - ruleIndex: the index of its rule among those of the driver.
    ///   - key: the fingerprint, made unique among those of the run.
    func sarif(ruleIndex: Int?, key: String) -> JSONValue {
        var properties = JSONObject()
        properties.add("item", result.item)
        properties.add("action", result.proposal.action.rawValue)
        properties.add("decision", result.decision.rawValue)
        properties.add("expected", result.expected?.rawValue)
        let located = evidence.filter { $0.location != nil }
        var object = JSONObject()
        object.add("ruleId", rule)
        object.add("ruleIndex", ruleIndex)
        object.add("level", severity.rawValue)
        object.add("message", SARIFText.message([message, advice].compactMap(\.self).joined(separator: " ")))
        object.add("locations", .array([place.sarif(snippet: located.first?.text)]))
        if located.count > 1 { object.add("relatedLocations", .array(located.dropFirst().map(related))) }
        if let waiver {
            // Section 3.35: somebody has accepted it, in a file beside the page.
            var suppression = JSONObject()
            suppression.add("kind", "external")
            suppression.add("status", "accepted")
            suppression.add("justification", waiver.words)
            object.add("suppressions", .array([suppression.value]))
        }
        object.add("partialFingerprints", .object([JSONMember("imprimatur/v1", .string(key))]))
        object.add("properties", properties.value)
        return object.value
    }

    /// Where more words stand that prove it.
    private func related(_ evidence: Evidence) -> JSONValue {
        let place = FindingPlace(evidence.location, of: result, in: self.place.file)
        var members = place.sarif(snippet: evidence.text).members ?? []
        members.append(JSONMember("message", SARIFText.message(evidence.text)))
        return .object(members)
    }
}

extension FindingPlace {
    /// The place as a `location` of SARIF 2.1.0 (section 3.28).
    ///
    /// - Parameter snippet: the words that stand there, as they are.
    func sarif(snippet: String?) -> JSONValue {
        var physical = JSONObject()
        physical.add("artifactLocation", .object([JSONMember("uri", .string(ArtifactURI.of(path)))]))
        if let line, line > 0 {
            var region = JSONObject()
            region.add("startLine", line)
            region.add("startColumn", column)
            if let snippet, !snippet.isEmpty { region.add("snippet", .object([JSONMember("text", .string(snippet))])) }
            physical.add("region", region.value)
        }
        return .object([JSONMember("physicalLocation", physical.value)])
    }
}
