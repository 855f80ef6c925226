// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

extension CopyReport {
    /// What was found in a copy; questions without an answer are `null`.
    var json: JSONValue {
        var object = JSONObject()
        object.add("source", file.source)
        object.add("sha256", file.sha256)
        var findings = JSONObject()
        for (name, finding) in answers { findings.add(name, finding.holds.map { .bool($0) } ?? .null) }
        object.add("findings", findings.value)
        object.add("creditPositions", creditPositions)
        object.add("words", taken?.words)
        object.add("percent", taken.map { .number("\($0.percent)") })
        object.add("changes", .array(changes.map(\.json)))
        if !diagnostics.isEmpty { object.add("diagnostics", .array(diagnostics.map(\.json))) }
        return object.value
    }

    /// The findings by their names in reports.
    private var answers: [(String, CopyFinding)] {
        [
            ("hasCredit", credit), ("creditNamesAuthor", creditsAuthor), ("linksToSource", linksToSource),
            ("linkFollowable", linkFollowable), ("linksLicense", linksLicense), ("hasCanonical", hasCanonical),
            ("noindex", noindex), ("keepsNotice", keepsNotice), ("keepsMetadata", keepsMetadata),
            ("keepsCounter", keepsCounter), ("keepsLinks", keepsLinks), ("takesImages", takesImages),
            ("namesTranslator", namesTranslator), ("marksChanges", marksChanges), ("textChanged", textChanged),
        ]
    }
}

extension TextChange {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("removed", removed.isEmpty ? nil : removed)
        object.add("added", added.isEmpty ? nil : added)
        object.add("location", location.json)
        return object.value
    }
}
