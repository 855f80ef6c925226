// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel

/// Reports with every kind of signal, violation and duty.
enum SampleReports {
    static func location(_ line: Int, _ column: Int = 9) -> SourceLocation {
        SourceLocation(line: line, column: column, offset: line * 100, path: "/html/body/footer/p[\(line)]")
    }

    static func signal(
        _ content: Signal.Content,
        _ text: String,
        line: Int,
        scope: Scope = .page,
        origin: Origin = .text,
        hidden: Bool = false
    ) -> Signal {
        Signal(
            content,
            text: text,
            scope: scope,
            origin: origin,
            location: location(line),
            detector: "sample",
            isHidden: hidden
        )
    }

    static let clause = "This material may not be published without prior authorisation."

    static let signals: [Signal] = [
        signal(
            .notice(Notice(holder: "Example GmbH", years: YearSpan(first: 2001, last: 2024))),
            "© 2001-2024",
            line: 1
        ),
        signal(.notice(Notice(holder: nil, years: YearSpan(first: 1997, last: nil))), "© since 1997", line: 2),
        signal(.notice(Notice(holder: nil, years: nil)), "©", line: 3, hidden: true),
        signal(
            .statement(
                Statement(modality: .prohibition, actions: [.republish], unless: [.authorization], language: "en")
            ),
            clause,
            line: 4
        ),
        signal(.statement(Statement(modality: .reservation)), "All rights reserved", line: 5),
        signal(
            .statement(Statement(modality: .permission, actions: [.excerpt], requires: [.attribution, .link])),
            "May be quoted",
            line: 6
        ),
        signal(.statement(Statement(modality: .duty, requires: [.attribution])), "Credit us", line: 7),
        signal(
            .license(
                License(
                    id: "CC-BY-ND-4.0",
                    uri: "https://creativecommons.org/licenses/by-nd/4.0/",
                    href: "//creativecommons.org/licenses/by-nd/4.0",
                    permits: [.republish],
                    prohibits: [.adapt],
                    requires: [.attribution]
                )
            ),
            "",
            line: 8,
            scope: .work,
            origin: .link
        ),
        signal(.policyLink(PolicyLink(policy: .licensing, href: "/rights")), "Reprints", line: 9),
        signal(
            .reservation(
                Reservation(vocabulary: "tdmrep", directive: "tdm-reservation", value: "1", actions: [.tdm], agent: "x")
            ),
            "",
            line: 10,
            origin: .meta
        ),
        signal(.credit(Credit(name: "A. Writer", property: "creditText")), "A. Writer", line: 11, origin: .jsonLD),
        signal(
            .acceptance(
                Acceptance(
                    party: "Example Ltd",
                    policies: [
                        AcceptedPolicy(policy: .privacy, text: "Privacy Policy", href: "/p", url: "https://e.com/p"),
                        AcceptedPolicy(policy: .terms, text: "Terms"),
                    ]
                )
            ),
            "Your use constitutes acceptance",
            line: 12
        ),
    ]

    static let page = PageInformation(
        source: "pages/a.html",
        url: "https://example.com/a",
        sha256: String(repeating: "ab", count: 32),
        bytes: 48_213,
        encoding: "UTF-8",
        language: "en",
        title: "A “title”"
    )

    static let audit = PageAudit(
        page: page,
        signals: signals,
        diagnostics: [
            Diagnostic(
                code: .unparsedClause,
                message: "The sentence names an action.",
                text: "Reprints on request",
                actions: [.republish],
                location: location(20)
            ),
            Diagnostic(code: .noMarkup, message: "The page has no markup."),
        ]
    )

    static let silent = PageAudit(
        page: PageInformation(source: "b.html", sha256: String(repeating: "0", count: 64), bytes: 1, encoding: "UTF-8"),
        signals: [],
        diagnostics: []
    )

    static let unreadable = PageAudit(
        page: PageInformation(source: "c.pdf", sha256: "", bytes: 0, encoding: ""),
        signals: [],
        diagnostics: [Diagnostic(code: .unreadablePage, message: "c.pdf: the file is a PDF")]
    )

    static var proposal: Proposal {
        var proposal = Proposal(action: .translate)
        proposal.republisher = Republisher(name: "Courier", country: "NL", site: "https://c.example", type: "news")
        proposal.channels = ["web"]
        proposal.territories = ["NL", "BE"]
        proposal.language = "nl"
        proposal.commercial = true
        proposal.extent = Extent(words: 120, characters: 700, percent: 12.5)
        proposal.edits = ["headline"]
        proposal.changesMarked = false
        proposal.images = [ProposedImage(url: "u", credit: "c", treatment: "as-is")]
        proposal.attribution = Attribution(text: "t", author: "a", position: "byline")
        proposal.linkBack = LinkBack(url: "https://e.com", follow: true)
        proposal.licenseNotice = "CC-BY-ND-4.0"
        proposal.notified = true
        proposal.schedule = Schedule(publishAt: DateTime("2026-05-04T06:00:00+02:00"), removeAt: DateTime("2026-08-01"))
        proposal.claimedBasis = "quotation"
        proposal.output = "out/a.html"
        return proposal
    }

    static let violation = Violation(
        rule: "expressly-prohibited",
        severity: .error,
        decision: .deny,
        message: "The page says: “\(clause)”",
        remedy: "Obtain authorization from Example GmbH.",
        evidence: [
            Evidence(signal: 3, text: clause, location: location(4)),
            Evidence(text: "Reprints on request"),
        ],
        references: ["odrl:prohibition"],
        fingerprint: "0123456789abcdef"
    )

    static let check = CheckReport(
        toolVersion: "1.2.3",
        rules: [SourceFile(source: "rules/default.yaml", sha256: String(repeating: "1", count: 64))],
        batch: SourceFile(source: "tonight.yaml", sha256: String(repeating: "2", count: 64)),
        results: [
            CheckResult(
                item: "a-1",
                audit: audit,
                proposal: proposal,
                decision: .deny,
                violations: [violation],
                duties: [
                    Duty(
                        condition: .attribution,
                        source: .signal(7),
                        fulfilled: false,
                        expected: "a credit to Example GmbH"
                    ),
                    Duty(
                        condition: .link,
                        source: .agreement("A-1"),
                        fulfilled: nil,
                        expected: "a link",
                        found: "none"
                    ),
                    Duty(condition: .unmodified, source: .signal(5), fulfilled: true, expected: "no changes"),
                ],
                expected: .allow
            ),
            CheckResult(
                item: "a-1",
                audit: audit,
                proposal: Proposal(action: .headline),
                decision: .allow,
                violations: [],
                grants: [Grant(agreement: "A-1")],
                expected: .allow
            ),
            CheckResult(
                item: "a-2",
                audit: silent,
                proposal: Proposal(action: .excerpt),
                decision: .review,
                violations: [
                    Violation(rule: "quotation", severity: .warning, decision: .review, message: "A person must look.")
                ]
            ),
        ],
        failures: [CheckFailure(item: "a-3", message: "tonight.yaml:9:11: the page gone.html is missing")]
    )
}
