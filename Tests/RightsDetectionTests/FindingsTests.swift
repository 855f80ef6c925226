// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsDetection

/// What detectors find, sorted and placed.
struct FindingsTests {
    @Test("Signals of the header come first, then those of the page, then those of the files beside it")
    func order() {
        let audit = audited(with: [Finder()])
        #expect(audit.signals.map(\.text) == ["header", "page", "line 1", "line 3"])
    }

    @Test("A signal in a file beside the page has the line, the column and the name of that file")
    func sidecarPosition() {
        let signal = audited(with: [Finder()]).signals.last
        #expect(signal?.location == SourceLocation(line: 3, column: 2, offset: 8, source: "robots.txt"))
    }

    @Test("A signal that lost names the one that prevails, and why")
    func overruled() {
        let audit = audited(with: [Finder()])
        #expect(audit.signals[0].overruled == Overruling(signal: 3, reason: "The last line holds."))
        #expect(audit.signals[3].overruled == nil)
    }

    private func audited(with detectors: [any Detector]) -> PageAudit {
        let robots = Sidecar(kind: .robotsTxt, source: "robots.txt", bytes: Array("ab\r\nc\né!".utf8))
        let page = Page(
            source: "page.html",
            headers: [HTTPHeader(name: "X-Robots-Tag", value: "noai")],
            bytes: Array("<p>words</p>".utf8),
            sidecars: [robots]
        )
        return PageAuditor(lexicon: .builtIn, licenses: .builtIn, detectors: detectors).audit(page, sha256: "")
    }
}

/// Adds a signal for each kind of place, the last place first.
private struct Finder: Detector {
    static let id = "finder"

    func detect(in document: Document, into findings: inout Findings) {
        let last = add("line 3", at: .sidecar(0, offset: 8), to: &findings)
        _ = add("line 1", at: .sidecar(0, offset: 0), to: &findings)
        _ = add("page", at: .text(0..<5), to: &findings)
        let first = add("header", at: .header(0), to: &findings)
        findings.overrule(first, by: last, reason: "The last line holds.")
    }

    private func add(_ text: String, at place: Findings.Place, to findings: inout Findings) -> Findings.Handle {
        let content = Signal.Content.reservation(Reservation(vocabulary: "robots", directive: text))
        return findings.add(content, text: text, scope: .page, origin: .text, at: place)
    }
}
