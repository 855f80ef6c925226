// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads Content Signals: `Content-Signal` in headers and in the groups of robots.txt.
///
/// A key that is left out says nothing. A line before the first group is a frequent mistake; it is read for all crawlers.
struct ContentSignalDetector: Detector {
    static let id = "content-signal"

    func detect(in document: Document, into findings: inout Findings) {
        var contest = PreferenceContest()
        for (index, value) in document.headers(named: "content-signal") {
            let reader = ContentSignalReader(document: document, origin: .header, place: .header(index), agent: nil)
            reader.read(value, text: "Content-Signal: \(value)", &contest, &findings)
        }
        if let (sidecar, robots) = document.robotsTxt {
            for record in robots.globals where record.key == "content-signal" {
                let place = Findings.Place.sidecar(sidecar, offset: record.offset)
                let message =
                    "Content-Signal stands before the first User-agent; it is read as a hint for all crawlers."
                findings.report(Diagnostic(code: .invalidValue, message: message, text: record.text), at: place)
                read(record, at: place, agent: nil, in: document, &contest, &findings)
            }
            for (token, name) in document.crawlers(in: robots) {
                for record in robots.records(naming: token) where record.key == "content-signal" {
                    let place = Findings.Place.sidecar(sidecar, offset: record.offset)
                    read(record, at: place, agent: token == "*" ? nil : name, in: document, &contest, &findings)
                }
            }
        }
        contest.settle(&findings, reason: "Of several signals on the same use, the most restrictive one holds.")
    }

    private func read(
        _ record: RobotsTxt.Record,
        at place: Findings.Place,
        agent: String?,
        in document: Document,
        _ contest: inout PreferenceContest,
        _ findings: inout Findings
    ) {
        let scoped = PathScopedValue(record.value)
        guard scoped.matches(document.path) else { return }
        let reader = ContentSignalReader(document: document, origin: .robotsTxt, place: place, agent: agent)
        reader.read(scoped.value, text: record.text, &contest, &findings)
    }
}
