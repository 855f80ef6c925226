// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import JSONText
import ODRL
import RightsModel
import RightsReporting
import Testing

@Suite struct ODRLReporterTests {
    /// A page on which every action stands as `standing` says of it, else as unknown.
    private func audit(_ standings: [Action: ProfileEntry]) -> PageAudit {
        var audit = SampleReports.silent
        audit.page.sha256 = "00ff"
        let entries = Action.allCases.map { standings[$0] ?? ProfileEntry(action: $0, standing: .unknown) }
        audit.profile = RightsProfile(entries: entries)
        return audit
    }

    private func uniform(_ standing: Standing, requires: [Condition] = []) -> PageAudit {
        audit(
            Dictionary(
                uniqueKeysWithValues: Action.allCases.map { action in
                    (action, ProfileEntry(action: action, standing: standing, requires: requires))
                }
            )
        )
    }

    private func policy(_ audit: PageAudit) throws -> ODRLPolicy {
        let reporter = try #require(Reporters.reporter(named: "odrl"))
        let policies = try ODRLReader.policies(Array(reporter.text(of: audit, at: .single).utf8))
        return try #require(policies.first)
    }

    @Test("Every policy is valid against the information model, whatever the page says")
    func validity() throws {
        for standing in Standing.allCases {
            #expect(try PolicyValidator.problems(of: policy(uniform(standing))).map(\.message) == [], "\(standing)")
        }
        for action in Action.allCases {
            for standing in Standing.allCases {
                let entry = ProfileEntry(action: action, standing: standing, requires: [.attribution, .nonCommercial])
                #expect(
                    try PolicyValidator.problems(of: policy(audit([action: entry]))).map(\.message) == [],
                    "\(entry)"
                )
            }
        }
    }

    @Test("One answer for all uses is one rule on “use”")
    func uniformAnswer() throws {
        let policy = try policy(uniform(.needsConsent))
        #expect(policy.permissions.map { $0.actions.map(\.iri) }.first == [RDFNamespace.odrl + "use"])
        #expect(policy.permissions.first?.duties.flatMap(\.actions).map(\.iri) == [RDFNamespace.odrl + "obtainConsent"])
        #expect(policy.prohibitions.isEmpty)
    }

    @Test("Duties of a permission are duties, limits of its purpose are constraints")
    func dutiesAndConstraints() throws {
        let entry = ProfileEntry(
            action: .translate,
            standing: .permittedWithDuties,
            requires: [.attribution, .shareAlike, .nonCommercial]
        )
        let policy = try policy(audit([.translate: entry]))
        let rule = try #require(policy.permissions.first)
        #expect(rule.actions.map(\.iri) == [RDFNamespace.odrl + "translate"])
        #expect(
            rule.duties.flatMap(\.actions).map(\.iri)
                == [RDFNamespace.odrl + "attribute", RDFNamespace.cc + "ShareAlike"]
        )
        #expect(rule.constraints.count == 1)
        #expect(policy.profiles == ["urn:imprimatur:odrl:1"])
    }

    @Test("A prohibition stays one, and the policy lets it prevail")
    func prohibition() throws {
        let policy = try policy(audit([.adapt: ProfileEntry(action: .adapt, standing: .prohibited)]))
        #expect(policy.prohibitions.map { $0.actions.map(\.iri) } == [[RDFNamespace.odrl + "derive"]])
        #expect(policy.conflictStrategy == .prohibition)
        #expect(policy.profiles == ["https://iptc.org/std/RightsML/odrl-profile/"])
    }

    @Test("Who leaves all open permits nothing, and obliges to look further")
    func silence() throws {
        let policy = try policy(audit([:]))
        #expect(policy.permissions.isEmpty && policy.prohibitions.isEmpty)
        #expect(policy.obligations.flatMap(\.actions).map(\.iri) == [RDFNamespace.odrl + "reviewPolicy"])
    }

    @Test("Several pages are an array of policies")
    func severalPages() throws {
        let reporter = try #require(Reporters.reporter(named: "odrl"))
        let places = [ReportPlace(index: 0, count: 2), ReportPlace(index: 1, count: 2)]
        let text = places.map { reporter.text(of: uniform(.prohibited), at: $0) }.joined()
        #expect(try JSONParser.strict.parse(Array(text.utf8)).root.elements?.count == 2)
    }
}
