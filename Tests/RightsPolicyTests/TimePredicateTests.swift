// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

/// What can be asked about dates, status, money and the page in sum; nil stands for what isn't known.
@Suite struct TimePredicateTests {
    private func answer(
        _ when: String,
        audit: PageAudit = Sample.audit(),
        _ proposal: Proposal,
        asOf: String? = nil
    ) throws
        -> Bool?
    {
        let rule = try #require(try Sample.rule(when: when).rules.first)
        let situation = Situation(
            audit: audit,
            proposal: proposal,
            agreements: [],
            asOf: asOf.flatMap { DateTime($0) }
        )
        let outcome = rule.outcome(in: situation)
        #expect((outcome.truth == .unknown) == !outcome.unknowns.isEmpty)
        return outcome.truth.value
    }

    private func dated(_ publish: String?, first: String? = nil, remove: String? = nil) -> Proposal {
        Sample.proposal(.republish) {
            $0.schedule = Schedule(
                publishAt: publish.flatMap { DateTime($0) },
                removeAt: remove.flatMap { DateTime($0) }
            )
            $0.firstPublished = first.flatMap { DateTime($0) }
        }
    }

    @Test(
        arguments: [
            ("publish-before: 2027-01-01", "2026-12-31", true as Bool?),
            ("publish-before: 2027-01-01", "2027-01-01", false),
            ("publish-after: 2027-01-01", "2027-01-01", false), ("publish-after: 2027-01-01", "2027-01-02", true),
            ("publish-before: 2027-01-01T12:00:00Z", "2027-01-01", nil),
            ("publish-before: 2027-01-01T00:00:00+02:00", "2026-12-31T23:00:00+01:00", false),
            ("publish-before: 2027-01-01", nil, nil),
        ] as [(String, String?, Bool?)]
    )
    func `the planned day is held against a date`(question: String, publish: String?, expected: Bool?) throws {
        #expect(try answer("{proposal: {\(question)}}", dated(publish)) == expected)
    }

    @Test func `where no day is planned that of the check counts`() throws {
        let question = "{proposal: {publish-before: 2027-01-01}}"
        #expect(try answer(question, dated(nil), asOf: "2026-12-31") == true)
        #expect(try answer(question, dated(nil), asOf: "2027-01-01") == false)
    }

    @Test(
        arguments: [
            ("delay: {at-least: P2D}", "2026-05-01", "2026-05-03", true as Bool?),
            ("delay: {at-least: P2D}", "2026-05-01", "2026-05-02", false),
            ("delay: {less-than: P2D}", "2026-05-01", "2026-05-02", true),
            ("delay: {at-least: P2D}", "2026-05-01T18:00:00Z", "2026-05-03", nil),
            ("delay: {at-least: P2D}", "2026-05-01T18:00:00Z", "2026-05-03T18:00:00Z", true),
            ("delay: {more-than: P2D}", "2026-05-01T18:00:00Z", "2026-05-03T18:00:00Z", false),
            ("delay: {at-least: PT36H, at-most: P3D}", "2026-05-01T06:00:00Z", "2026-05-02T18:00:00Z", true),
            ("published-within: P1M", "2026-01-31", "2026-02-28", true),
            ("published-within: P1M", "2026-01-31", "2026-03-01", false),
            ("published-within: P30D", nil, "2026-03-01", nil), ("delay: {at-least: P2D}", "2026-05-01", nil, nil),
        ] as [(String, String?, String?, Bool?)]
    )
    func `windows and delays count from first publication`(
        question: String,
        first: String?,
        publish: String?,
        expected: Bool?
    ) throws {
        #expect(try answer("{proposal: {\(question)}}", dated(publish, first: first)) == expected)
    }

    @Test(
        arguments: [
            ("2026-05-01", "2026-07-30", false as Bool?), ("2026-05-01", "2026-07-31", true), ("2026-05-01", nil, nil),
            (nil, "2026-07-31", nil),
        ] as [(String?, String?, Bool?)]
    )
    func `how long a copy stays is held against a span`(publish: String?, remove: String?, expected: Bool?) throws {
        #expect(try answer("{proposal: {removed-after: P90D}}", dated(publish, remove: remove)) == expected)
    }

    @Test(
        arguments: [
            ("held", nil, "2026-05-01", "[held, killed]", true as Bool?),
            ("published", nil, "2026-05-01", "[held, killed]", false),
            (nil, nil, "2026-05-01", "[held, killed]", nil), ("embargoed", nil, "2026-05-01", "embargoed", true),
            (nil, "2026-05-02", "2026-05-01", "embargoed", true), (nil, "2026-05-02", "2026-05-02", "embargoed", false),
            (nil, "2026-05-02T06:00:00Z", "2026-05-02", "embargoed", nil),
            ("embargoed", "2026-05-02", "2026-05-03", "embargoed", false), (nil, "2026-05-02", nil, "embargoed", nil),
        ] as [(String?, String?, String?, String, Bool?)]
    )
    func `an embargo ends with its day, and no other status does`(
        status: String?,
        embargo: String?,
        publish: String?,
        asked: String,
        expected: Bool?
    ) throws {
        var proposal = dated(publish)
        proposal.status = status
        proposal.embargoUntil = embargo.flatMap { DateTime($0) }
        #expect(try answer("{proposal: {status: \(asked)}}", proposal) == expected)
    }

    @Test func `what isn't said of money, advertising and people isn't known`() throws {
        let silent = Proposal(action: .republish)
        for question in [
            "sold: true", "paywalled: true", "ads: inside", "bulk: true", "republisher-country: NL",
            "image-treatment: cropped",
        ] {
            #expect(try answer("{proposal: {\(question)}}", silent) == nil, "\(question)")
        }
        #expect(try answer("{proposal: {translator-named: true}}", silent) == false)
    }

    @Test(arguments: [
        ("sold: true", true), ("paywalled: true", false), ("ads: [inside, sold-against]", true), ("ads: none", false),
        ("bulk: false", true), ("republisher-country: EU", true), ("republisher-country: WORLD except NL", false),
        ("translator-named: true", true), ("image-treatment: [cropped, gallery]", true),
        ("image-treatment: hero", false),
    ])
    func `what is said of money, advertising and people is held against what is asked`(
        question: String,
        expected: Bool
    )
        throws
    {
        let proposal = Sample.proposal(.republish) {
            $0.price = 4.5
            $0.paywall = false
            $0.ads = ["sold-against"]
            $0.bulk = false
            $0.republisher = Republisher(country: "NL")
            $0.translator = "E. Vertaler"
            $0.images = [ProposedImage(url: "p.jpg", treatment: "cropped")]
        }
        #expect(try answer("{proposal: {\(question)}}", proposal) == expected)
    }

    @Test(arguments: [
        ("stands: needs-consent", true as Bool?), ("stands: [prohibited, needs-consent]", true),
        ("stands: permitted", false),
        ("stands: {action: [link, ai-train], as: needs-consent}", true), ("credits: true", false),
        ("links: [licensing, terms]", true), ("links: licensing", false), ("notice-holder: itnews", true),
        ("notice-holder: [Reuters]", false),
    ])
    func `the page in sum can be asked for`(question: String, expected: Bool?) throws {
        #expect(try answer("{page: {\(question)}}", audit: Sample.itnewsAsia, Proposal(action: .republish)) == expected)
    }

    @Test func `how a page stands that was not understood isn't known, and of a silent one nothing is said`() throws {
        let clause = Diagnostic(code: .unparsedClause, message: "?", actions: [.republish])
        let unclear = Sample.audit(
            [Sample.license(Sample.attributionShareAlike)],
            diagnostics: [clause]
        )
        let proposal = Proposal(action: .republish)
        #expect(try answer("{page: {stands: prohibited}}", audit: unclear, proposal) == nil)
        #expect(try answer("{page: {stands: unknown}}", audit: unclear, proposal) == true)
        #expect(try answer("{page: {stands: prohibited}}", proposal) == false)
    }
}
