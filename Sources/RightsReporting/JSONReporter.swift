// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import RightsModel

/// JSON for programs: an object for one report, an array of objects for more than one.
struct JSONReporter: Reporter {
    static let name = "json"
    static let summary = "one JSON object, an array for several"
    static let isForPrograms = true
    static let textWithoutAudits = "[]\n"

    init(style: TextStyle = .plain) {}

    func text(of audit: PageAudit, at place: ReportPlace) -> String {
        Self.text(of: audit.json, at: place)
    }

    func text(of check: CheckReport, at place: ReportPlace) -> String {
        Self.text(of: check.json, at: place)
    }

    func text(of page: PageText, at place: ReportPlace) -> String {
        Self.text(of: page.json, at: place)
    }

    /// An object, which is an element of an array where there are several.
    static func text(of json: JSONValue, at place: ReportPlace) -> String {
        let object = JSONWriter.pretty(json)
        guard place.count > 1 else { return object + "\n" }
        return (place.isFirst ? "[\n" : "") + object + (place.isLast ? "\n]\n" : ",\n")
    }
}
