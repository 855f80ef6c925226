// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsDetection
import RightsModel
import TestSupport
import Testing

@Suite("A limit that is reached is named, and what came before it is read") struct AuditLimitTests {
    private func audit(_ markup: String, _ limits: AuditLimits) -> PageAudit {
        let page = Page(source: "page.html", url: "https://news.example/a", bytes: Array(markup.utf8))
        return PageAuditor(limits: limits).audit(page, sha256: "")
    }

    private func limits(_ audit: PageAudit) -> [String] {
        audit.diagnostics.filter { $0.code == .limitReached }.map(\.message)
    }

    private static let notice = "<footer><p>© 2026 Lake News. All rights reserved.</p></footer>"

    @Test(
        "Each limit of the markup",
        arguments: [
            (HTMLLimits(pageBytes: 70), "<p>x</p>" + String(repeating: " ", count: 90), "only the first 70 were read"),
            (HTMLLimits(attributesPerElement: 2), "<p a=1 b=2 c=3>x</p>", "more than 2 attributes"),
            (
                HTMLLimits(attributeBytes: 20), "<meta name=x content='\(String(repeating: "x", count: 21))'>",
                "20 bytes"
            ),
            (HTMLLimits(textBlockBytes: 40), "<p>\(String(repeating: "word ", count: 20))</p>", "more than 40 bytes"),
            (
                HTMLLimits(nameBytes: 1 << 10), (0..<2000).map { "<x\($0)></x\($0)>" }.joined(), "more than 1024 bytes"
            ),
            (HTMLLimits(depth: 8), String(repeating: "<div>", count: 12), "8"),
            (
                HTMLLimits(misplacedTagWork: 1000),
                String(repeating: "<b>", count: 60) + String(repeating: "</i>", count: 60), ""
            ),
        ]
    )
    func markup(_ limits: HTMLLimits, _ markup: String, _ words: String) throws {
        let audit = audit(Self.notice + markup, AuditLimits(markup: limits))
        let messages = self.limits(audit)
        #expect(messages.count == 1)
        #expect(messages.first?.contains(words) == true)
        #expect(audit.signals.contains { $0.text.contains("Lake") })
        #expect(self.limits(self.audit(Self.notice + markup, AuditLimits())).isEmpty)
    }

    @Test("A text is cut between characters, and those that are kept are read") func wholeCharacters() throws {
        let text = "© 2026 Lake. " + String(repeating: "ü€😀", count: 40)
        for length in 30..<48 {
            let scanner = HTMLScanner(limits: HTMLLimits(textBlockBytes: length))
            let outline = try scanner.scan(Array("<p>\(text)</p><p>© 2025 Hill</p>".utf8))
            let first = try #require(outline.blocks.first)
            #expect(String(validating: outline.text[first.range], as: UTF8.self) != nil)
            #expect(first.range.count <= length)
            #expect(outline.blocks.count == 2)
        }
    }

    @Test("A picture written into an address is no reason to warn") func dataAddress() {
        let picture = "<img src='data:image/png;base64,\(String(repeating: "A", count: 100))' alt='© 2026 Ann'>"
        #expect(limits(audit(picture, AuditLimits(markup: HTMLLimits(attributeBytes: 64)))).isEmpty)
    }

    @Test("Signals and diagnostics are counted, and a contradiction among those left out breaks nothing") func counts()
    {
        let many = String(repeating: "<p>© 2026 Lake News</p>", count: 20)
        let audit = audit(many, AuditLimits(signals: 5))
        #expect(audit.signals.count == 5)
        #expect(limits(audit) == ["The page has more than 5 signals; the others are left out."])
        let broken = String(repeating: "<script type='application/ld+json'>{</script>", count: 9)
        let diagnostics = self.audit(broken, AuditLimits(diagnostics: 3)).diagnostics
        #expect(diagnostics.count == 4)
        #expect(diagnostics.contains { $0.message == "The page has more than 3 diagnostics; the others are left out." })
        let robots = "<meta name=robots content='noarchive'><meta name=robots content='max-snippet:5, nosnippet'>"
        #expect(self.audit(robots, AuditLimits(signals: 1)).signals.count == 1)
    }

    @Test("JSON-LD has a size and a depth") func dataBlocks() {
        let inner = String(repeating: "[", count: 12) + String(repeating: "]", count: 12)
        let block = "<script type='application/ld+json'>{\"license\": \(inner)}</script>"
        #expect(limits(audit(block, AuditLimits(dataBlockDepth: 8))).first?.contains("8 levels") == true)
        #expect(limits(audit(block, AuditLimits(dataBlockBytes: 20))).first?.contains("left unread") == true)
        #expect(limits(audit(block, AuditLimits())).isEmpty)
    }

    @Test("When the time is used up, the detectors left out are named") func time() {
        let audit = audit(Self.notice, AuditLimits(time: .zero))
        #expect(audit.signals.isEmpty)
        #expect(
            limits(audit).first?.contains("left out: notice") == true || limits(audit).first?.contains("notice") == true
        )
    }

    @Test("docs/limits.md tells the limits as they are") func documentation() throws {
        let text = try Fixture.text("docs/limits.md")
        let limits = AuditLimits()
        let rows = [
            "page-bytes | \(limits.markup.pageBytes >> 20) MiB", "depth | \(limits.markup.depth) levels",
            "attributes-per-element | \(limits.markup.attributesPerElement)",
            "attribute-bytes | \(limits.markup.attributeBytes >> 20) MiB",
            "text-block-bytes | \(limits.markup.textBlockBytes >> 20) MiB", "signals | \(limits.signals)",
            "diagnostics | \(limits.diagnostics)", "JSON-LD, size | \(limits.dataBlockBytes >> 20) MiB",
            "JSON-LD, depth | \(limits.dataBlockDepth) levels", "time | \(limits.time.components.seconds) s",
            "ratio | \(InflationLimits.ratio) to 1 beyond \(InflationLimits.freeBytes >> 20) MiB",
        ]
        for row in rows { #expect(text.contains("| \(row) |"), "\(row)") }
    }
}
