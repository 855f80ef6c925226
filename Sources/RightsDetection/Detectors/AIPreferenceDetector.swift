// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reads AI Preferences (IETF drafts `aipref-vocab` and `aipref-attach`): `Content-Usage` in headers and in robots.txt.
///
/// Of all statements on one label any `n` reserves, else any `y` permits. In a group of robots.txt only the longest path
/// that matches counts.
struct AIPreferenceDetector: Detector {
    static let id = "aipref"

    func detect(in document: Document, into findings: inout Findings) {
        var contest = PreferenceContest()
        readHeaders(document, &contest, &findings)
        if let (sidecar, robots) = document.robotsTxt {
            for (token, name) in document.crawlers(in: robots) {
                let reader = ContentUsageReader(document: document, sidecar: sidecar, agent: token == "*" ? nil : name)
                reader.read(robots.records(naming: token), &contest, &findings)
            }
            for record in robots.globals where record.key == "content-usage" {
                let message = "Content-Usage stands before the first User-agent; outside of a group it says nothing."
                let diagnostic = Diagnostic(code: .invalidValue, message: message, text: record.text)
                findings.report(diagnostic, at: .sidecar(sidecar, offset: record.offset))
            }
        }
        contest.settle(&findings, reason: "Of several preferences on the same use, one that disallows it holds.")
    }

    /// All lines of the header make one dictionary.
    private func readHeaders(_ document: Document, _ contest: inout PreferenceContest, _ findings: inout Findings) {
        let lines = document.headers(named: "content-usage")
        guard let first = lines.first else { return }
        let usage = ContentUsage(lines.map(\.value).joined(separator: ", "), document.vocabularies)
        usage.report(&findings, at: .header(first.index))
        for preference in usage.preferences {
            // Which line it stands in: each is followed by a comma and a space.
            var rest = preference.offset
            let line = lines.first { line in
                rest -= line.value.utf8.count + 2
                return rest < 0
            }
            let handle = findings.add(
                .reservation(preference.reservation(agent: nil)),
                text: "Content-Usage: \((line ?? first).value)",
                scope: .work,
                origin: .header,
                at: .header((line ?? first).index)
            )
            contest.enter(preference.label, rank: preference.rank, agent: nil, isHeader: true, handle)
        }
    }
}
