// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@testable import RightsDetection

/// Policies of ODRL beside a page.
struct ODRLDetectorTests {
    @Test("A policy for anybody permits with its duties as conditions, and prohibits, at the places of its rules")
    func set() {
        let audit = audited(
            """
            "conflict": "prohibit",
            "permission": [⟦{"action": ["reproduce", "distribute"], "duty": [{"action": "attribute"}]}⟧],
            "prohibition": [⟦{"action": "derive"}⟧]
            """
        )
        #expect(audit.reservations.map(\.permits) == [[.copy, .republish], []])
        #expect(audit.reservations.map(\.requires) == [[.attribution], []])
        #expect(audit.reservations.map(\.actions) == [[], [.adapt]])
        #expect(audit.page.audit.signals.map(\.location.offset) == audit.markup.spans.map(\.offset))
    }

    @Test("G47: An offer grants nothing: what it offers is to be had by agreement")
    func offer() {
        let audit = audited(#""permission": [{"action": "distribute"}]"#, type: "Offer")
        #expect(audit.reservations.map(\.permits) == [[]])
        #expect(audit.reservations.map(\.actions) == [[.republish]])
        #expect(audit.reservations.map(\.unless) == [[.authorization]])
    }

    @Test("G46: A policy that permits and prohibits the same without a strategy is void")
    func conflict() {
        let audit = audited(#""permission": [{"action": "use"}], "prohibition": [{"action": "display"}]"#)
        #expect(audit.reservations.isEmpty)
        #expect(audit.page.codes == [.contradiction])
    }

    @Test("G48: A permission to use covers neither sale nor license to others")
    func use() {
        let audit = audited(#""permission": [{"action": "use"}]"#)
        let permits = audit.reservations.flatMap(\.permits)
        #expect(permits.contains { $0.includes(.translate) })
        for action in [Action.sell, .sublicense, .removeCredit, .transfer] {
            #expect(!permits.contains { $0.includes(action) }, "\(action)")
        }
    }

    @Test("The policy of TDMRep says on what terms mining may be licensed, whatever its type")
    func mining() {
        for type in ["Offer", "Set"] {
            let audit = audited(
                #""profile": "http://www.w3.org/ns/tdmrep", "permission": [{"action": "tdm:mine", "duty": [{"action": "obtainConsent"}]}]"#,
                type: type
            )
            #expect(audit.reservations.map(\.actions) == [[.tdm]])
            #expect(audit.reservations.map(\.unless) == [[.authorization]])
            #expect(audit.reservations.map(\.permits) == [[]])
        }
    }

    @Test(
        "What holds for some or within limits alone permits nothing by itself",
        arguments: [
            #"{"action": "translate", "assignee": "http://a.example/"}"#,
            #"{"action": "translate", "constraint": [{"leftOperand": "spatial", "operator": "eq", "rightOperand": "DE"}]}"#,
            #"{"action": "translate", "duty": [{"action": "delete"}]}"#,
            """
            {"action": [{"rdf:value": {"@id": "odrl:translate"},
             "refinement": [{"leftOperand": "language", "operator": "eq", "rightOperand": "fr"}]}]}
            """,
        ]
    )
    func limited(rule: String) {
        let audit = audited(#""permission": [\#(rule)]"#)
        #expect(audit.reservations.isEmpty)
        #expect(audit.page.audit.diagnostics.map(\.actions) == [[.translate]])
        #expect(audit.page.codes == [.unparsedClause])
    }

    @Test("A policy is about the page, the folder of the site in which it stands, or something else")
    func targets() {
        for (target, isAbout) in [
            ("https://news.example/story", true), ("https://news.example/", true), ("https://news.example", true),
            ("https://news.example/other", false), ("https://other.example/", false), ("urn:newsml:1", true),
        ] {
            let audit = audited(#""prohibition": [{"action": "translate", "target": "\#(target)"}]"#)
            #expect(audit.reservations.isEmpty != isAbout, "\(target)")
        }
    }

    @Test("What can't be read is said with its place")
    func broken() {
        let text = MarkedHTML(#"{"@context": ⟦"https://a.example/context"⟧}"#)
        let page = AuditedMarkup("<p>Words.</p>", sidecars: [Sidecar(kind: .odrl, source: "p.json", bytes: text.bytes)])
        #expect(page.codes == [.invalidDocument])
        #expect(page.audit.diagnostics.first?.location?.offset == text.spans.first?.offset)
    }

    private func audited(_ marked: String, type: String = "Set") -> AuditedPolicy {
        let text = """
            {"@context": ["http://www.w3.org/ns/odrl.jsonld", "http://www.w3.org/ns/tdmrep.jsonld"], "@type": "\(type)",
             "uid": "https://news.example/policy", \(marked)}
            """
        return AuditedPolicy(MarkedHTML(text))
    }
}

private struct AuditedPolicy {
    let markup: MarkedHTML
    let page: AuditedMarkup

    init(_ markup: MarkedHTML) {
        self.markup = markup
        page = AuditedMarkup("<p>Words.</p>", sidecars: [Sidecar(kind: .odrl, source: "p.json", bytes: markup.bytes)])
    }

    var reservations: [Reservation] { page.reservations }
}
