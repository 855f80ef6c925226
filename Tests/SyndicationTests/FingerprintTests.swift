// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import RightsPolicy
import Syndication
import Testing

@Suite struct FingerprintTests {
    private func fingerprints(_ markup: String, item: String = "a", action: Action = .republish) throws -> [String] {
        let audit = PageAuditor().audit(Page(source: "a.html", bytes: Array(markup.utf8)), sha256: "")
        let engine = RuleEngine(rules: try RuleFiles.load([]).rules)
        return engine.decide(audit: audit, proposal: Proposal(action: action), asOf: nil, item: item).violations.map(
            \.fingerprint
        )
    }

    private static let page = "<footer><p>© 2025 Harbor Post. This article may not be republished.</p></footer>"

    @Test("Another rendering of the page changes nothing")
    func rendering() throws {
        let first = try fingerprints(Self.page)
        #expect(!first.isEmpty)
        let again = """
            <!DOCTYPE html><html><head><title>t</title></head>
            <body><nav>Menu</nav><div class="new"><small>©  2026 Harbor Post.
               This article may not be   republished.</small></div></body></html>
            """
        #expect(try fingerprints(again) == first)
    }

    @Test("Another item, action, or other words change it")
    func difference() throws {
        let first = try fingerprints(Self.page)
        #expect(try fingerprints(Self.page, item: "b") != first)
        #expect(try fingerprints(Self.page, action: .translate) != first)
        #expect(
            try fingerprints("<footer><p>© 2025 Harbor Post. This text must not be republished.</p></footer>") != first
        )
    }
}
