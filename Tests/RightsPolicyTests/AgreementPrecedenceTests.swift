// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@testable import RightsPolicy

/// Which of several agreements goes before the others.
@Suite struct AgreementPrecedenceTests {
    private func agreement(_ id: String, _ change: (inout Agreement) -> Void = { _ in }) -> Agreement {
        var agreement = Agreement(id: id, actions: [.republish])
        change(&agreement)
        return agreement
    }

    private func matches(
        _ agreements: [Agreement],
        action: Action = .republish,
        asOf: String? = "2026-05-03"
    ) -> [AgreementMatch] {
        AgreementMatcher(
            page: Sample.audit().page,
            proposal: Sample.proposal(action),
            asOf: asOf.flatMap { DateTime($0) }
        ).matches(agreements, for: action)
    }

    @Test func `an asset goes before a section, that before a site, that before everything, in any order`() {
        var agreements = [
            agreement("E-1") { $0.actions = [.excerpt] },
            agreement("D-1"),
            agreement("C-1") { $0.covers = ["itnews.asia"] },
            agreement("C-2") { $0.covers = ["www.itnews.asia"] },
            agreement("B-1") { $0.covers = ["www.itnews.asia/news"] },
            agreement("A-1") { $0.assets = [Sample.url] },
        ]
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20 {
            agreements.shuffle(using: &random)
            let ids = matches(agreements, action: .excerpt).map(\.agreement.id)
            #expect(ids == ["A-1", "B-1", "C-2", "C-1", "E-1", "D-1"])
        }
    }

    @Test func `of two on the same pages and action the one that began later goes first`() {
        let older = agreement("A-1") { $0.from = DateTime("2025-01-01") }
        let newer = agreement("A-2") { $0.from = DateTime("2026-01-01") }
        #expect(matches([older, newer]).map(\.agreement.id) == ["A-2", "A-1"])
    }

    @Test func `a superseded agreement covers nothing for sure from the successor's first day on`() {
        let old = agreement("A-1")
        let new = agreement("A-2") {
            $0.actions = [.translate]
            $0.from = DateTime("2026-05-03")
            $0.supersedes = ["A-1"]
        }
        let covers = { (asOf: String?) in matches([old, new], asOf: asOf).first { $0.agreement.id == "A-1" }?.covers }
        #expect(covers("2026-05-02") == .true)
        #expect(covers("2026-05-03") == .unknown)
        #expect(covers(nil) == .unknown)
    }

    @Test func `an expired agreement on the article leaves the one on the site in force`() {
        let site = agreement("S-1") { $0.covers = ["itnews.asia"] }
        let asset = agreement("A-1") {
            $0.assets = [Sample.url]
            $0.until = DateTime("2026-01-01")
        }
        #expect(matches([site, asset]).map(\.covers) == [.false, .true])
    }
}
