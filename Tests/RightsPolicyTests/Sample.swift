// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import StructuredText

@testable import RightsPolicy

/// Audits, proposals and rules that tests are made of.
enum Sample {
    static let url = "https://www.itnews.asia/news/a-1"

    static func audit(
        _ signals: [Signal] = [],
        diagnostics: [Diagnostic] = [],
        url: String? = Sample.url,
        language: String? = "en"
    ) -> PageAudit {
        PageAudit(
            page: PageInformation(
                source: "page.html",
                url: url,
                sha256: "00",
                bytes: 1,
                encoding: "UTF-8",
                language: language,
                title: "Microsoft to invest"
            ),
            signals: signals,
            diagnostics: diagnostics
        )
    }

    static func signal(
        _ content: Signal.Content,
        _ text: String = "words",
        scope: Scope = .page,
        line: Int = 1,
        isHidden: Bool = false
    ) -> Signal {
        Signal(
            content,
            text: text,
            scope: scope,
            origin: .text,
            location: SourceLocation(line: line, column: 1, offset: 0),
            detector: "test",
            isHidden: isHidden
        )
    }

    static func prohibition(
        _ actions: [Action],
        unless: [Condition] = [],
        scope: Scope = .page,
        isHidden: Bool = false
    ) -> Signal {
        let statement = Statement(modality: .prohibition, actions: actions, unless: unless)
        return signal(.statement(statement), "may not be \(actions.map(\.rawValue))", scope: scope, isHidden: isHidden)
    }

    static func permission(
        _ actions: [Action],
        requires: [Condition] = [],
        scope: Scope = .page,
        isHidden: Bool = false
    ) -> Signal {
        let statement = Statement(modality: .permission, actions: actions, requires: requires)
        return signal(.statement(statement), "may be \(actions.map(\.rawValue))", scope: scope, isHidden: isHidden)
    }

    /// The notice, the reservation and the clause at the foot of an article of iTnews Asia.
    static let itnewsAsia = audit([
        signal(.notice(Notice(holder: "iTnews Asia")), "© iTnews Asia", scope: .work, line: 40),
        signal(.statement(Statement(modality: .reservation)), "All rights reserved.", line: 90),
        signal(
            .statement(
                Statement(
                    modality: .prohibition,
                    actions: [.republish, .broadcast, .adapt, .resyndicate],
                    unless: [.authorization]
                )
            ),
            "This material may not be published, broadcast, rewritten or redistributed in any form without prior "
                + "authorisation.",
            line: 91
        ),
        signal(.policyLink(PolicyLink(policy: .terms, href: "/terms", url: "https://www.itnews.asia/terms")), line: 92),
    ])

    static let attributionNoDerivatives = License(
        id: "CC-BY-ND-4.0",
        uri: "https://creativecommons.org/licenses/by-nd/4.0/",
        permits: [.copy, .republish, .render, .perform, .embed, .reuseImage, .commercial, .sell],
        prohibits: [.adapt, .crop, .sublicense, .removeCredit],
        requires: [.attribution, .link, .licenseNotice, .unmodified]
    )

    static let attributionNonCommercial = License(
        id: "CC-BY-NC-4.0",
        uri: "https://creativecommons.org/licenses/by-nc/4.0/",
        permits: [.copy, .republish, .adapt],
        prohibits: [.commercial, .monetize],
        requires: [.attribution, .nonCommercial]
    )

    static let attributionShareAlike = License(
        id: "CC-BY-SA-4.0",
        uri: "https://creativecommons.org/licenses/by-sa/4.0/",
        permits: [.republish, .adapt, .commercial],
        requires: [.attribution, .licenseNotice, .indicateChanges, .shareAlike]
    )

    static func license(_ license: License, scope: Scope = .work, isHidden: Bool = false) -> Signal {
        signal(.license(license), license.id ?? "license", scope: scope, isHidden: isHidden)
    }

    static func proposal(_ action: Action, _ change: (inout Proposal) -> Void = { _ in }) -> Proposal {
        var proposal = Proposal(action: action)
        change(&proposal)
        return proposal
    }

    /// A proposal with credit, link and license notice.
    static func courteous(_ action: Action, license: String? = nil) -> Proposal {
        proposal(action) {
            $0.attribution = Attribution(text: "by A. Writer, iTnews Asia")
            $0.linkBack = LinkBack(url: url)
            $0.licenseNotice = license
        }
    }

    /// An agreement with iTnews Asia on republication and translation in the Netherlands until 2026-06-30.
    static var agreement: Agreement {
        var agreement = Agreement(id: "A-1", actions: [.republish, .translate])
        agreement.covers = ["itnews.asia"]
        agreement.territories = ["NL", "BE"]
        agreement.until = DateTime("2026-06-30")
        return agreement
    }

    /// A rules file with one rule of which only what matters is given.
    static func rule(
        severity: String = "error",
        actions: String = "[use]",
        when: String,
        except: String? = nil,
        message: String = "{action}"
    ) throws -> RuleSet {
        let exceptLine = except.map { "    except: \($0)\n" } ?? ""
        let text = """
            schema: imprimatur.rules/1
            rules:
              - id: sample
                title: A sample
                severity: \(severity)
                actions: \(actions)
                when: \(when)
            \(exceptLine)    message: "\(message)"
                examples:
                  - {name: one, markup: "<p>", proposal: {action: link}, expect: deny}
                  - {name: two, markup: "<p>", proposal: {action: link}, expect: allow, fires: false}
            """
        return try RuleSet.load(Array(text.utf8), path: "rules.yaml")
    }

    static func node(_ text: String) throws -> LocatedNode {
        try StructuredText.parse(Array(text.utf8), path: "batch.yaml")
    }
}

extension RuleEngine {
    /// Decides with what a test leaves open filled in.
    func decide(
        _ audit: PageAudit,
        _ proposal: Proposal,
        _ agreements: [Agreement] = [],
        asOf: String? = "2026-05-03"
    )
        -> CheckResult
    {
        decide(
            audit: audit,
            proposal: proposal,
            agreements: agreements,
            asOf: asOf.flatMap { DateTime($0) },
            item: "a-1"
        )
    }
}
