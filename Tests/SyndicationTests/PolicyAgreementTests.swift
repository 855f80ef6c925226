// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@testable import Syndication

/// Policies of ODRL as agreements: never wider than they are.
@Suite struct PolicyAgreementTests {
    private func read(_ body: String, type: String = "Agreement") throws -> AgreementFile {
        let text = """
            {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "\(type)", "uid": "https://r.example/1",
             "assigner": "https://licensor.example/", "assignee": "https://courier.example/",
             \(body)}
            """
        return try AgreementFile.read(Array(text.utf8), path: "policy.jsonld")
    }

    private func permission(_ rest: String) throws -> AgreementFile {
        try read(#""permission": [{"target": "https://a.example/1", \#(rest)}]"#)
    }

    private func limited(_ constraint: String) throws -> Agreement {
        let read = try permission(#""action": ["reproduce", "distribute"], "constraint": [\#(constraint)]"#)
        return try #require(read.agreements.first)
    }

    @Test func `who grants what to whom is read, with its place`() throws {
        let read = try permission(#""action": ["reproduce", "distribute"], "duty": [{"action": "attribute"}]"#)
        let agreement = try #require(read.agreements.first)
        #expect(read.warnings.isEmpty)
        #expect(agreement.id == "https://r.example/1")
        #expect(agreement.licensor == "https://licensor.example/")
        #expect(agreement.licensees == ["https://courier.example/"])
        #expect(agreement.assets == ["https://a.example/1"])
        #expect(agreement.actions == [.copy, .republish])
        #expect(agreement.duties == [.attribution])
        #expect(agreement.doubts.isEmpty)
        #expect(agreement.location?.source == "policy.jsonld")
        #expect(agreement.location?.line == 3)
    }

    @Test func `limits of place, time, language, channel, number and share are limits of the agreement`() throws {
        let agreement = try limited(
            """
            {"leftOperand": "spatial", "operator": "isAnyOf", "rightOperand": ["http://cvx.iptc.org/iso3166-1a3/DEU", "AT"]},
            {"leftOperand": "dateTime", "operator": "gteq", "rightOperand": "2026-01-01"},
            {"leftOperand": "dateTime", "operator": "lt", "rightOperand": "2026-07-01"},
            {"leftOperand": "language", "operator": "eq", "rightOperand": "de"},
            {"leftOperand": "deliveryChannel", "operator": "isAnyOf", "rightOperand": ["web", "app"]},
            {"leftOperand": "count", "operator": "lteq", "rightOperand": 400, "unit": "http://r.example/unit/words"},
            {"leftOperand": "percentage", "operator": "lteq", "rightOperand": 25}
            """
        )
        #expect(agreement.doubts.isEmpty)
        #expect(agreement.territories == ["DE", "AT"])
        #expect(agreement.from == DateTime("2026-01-01"))
        #expect(agreement.until == DateTime("2026-06-30"))
        #expect(agreement.languages == ["de"])
        #expect(agreement.channels == ["web", "app"])
        #expect(agreement.maxWords == 400)
        #expect(agreement.maxPercent == 25)
    }

    @Test(arguments: [
        ("lt", "2026-07-01T00:00:00Z", "2026-06-30T23:59:59Z"),
        ("lteq", "2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z"),
        ("lteq", "2026-06-30", "2026-06-30T23:59:59Z"), ("lteq", "2026-06-30+02:00", "2026-06-30T21:59:59Z"),
    ])
    func `the last moment is exact`(comparator: String, value: String, end: String) throws {
        let agreement = try limited(
            #"{"leftOperand": "dateTime", "operator": "\#(comparator)", "rightOperand": "\#(value)"}"#
        )
        #expect(agreement.doubts.isEmpty)
        #expect(agreement.until?.end == DateTime(end)?.end)
    }

    @Test func `what is left out of the world is left out`() throws {
        let agreement = try limited(
            #"{"leftOperand": "spatial", "operator": "isNoneOf", "rightOperand": ["IT", "TR"]}"#
        )
        #expect(agreement.territories == ["WORLD except IT TR"])
    }

    @Test(arguments: [
        #"{"leftOperand": "purpose", "operator": "eq", "rightOperand": "http://r.example/education"}"#,
        #"{"leftOperand": "spatial", "operator": "eq", "rightOperand": "http://r.example/atlantis"}"#,
        #"{"leftOperand": "count", "operator": "lteq", "rightOperand": 3}"#,
        #"{"leftOperand": "dateTime", "operator": "neq", "rightOperand": "2026-01-01"}"#,
        #"{"leftOperand": "language", "operator": "neq", "rightOperand": "de"}"#,
        #"{"leftOperand": "delayPeriod", "operator": "gteq", "rightOperand": "P2D"}"#,
        #"{"or": [{"leftOperand": "language", "operator": "eq", "rightOperand": "de"}]}"#,
        #"{"leftOperand": "dateTime", "operator": "lteq", "rightOperandReference": "http://r.example/end"}"#,
    ])
    func `a limit that can't be expressed leaves the agreement in doubt, and is named`(constraint: String) throws {
        let read = try permission(#""action": "use", "constraint": [\#(constraint)]"#)
        #expect(read.agreements.map(\.doubts.count) == [1])
        #expect(read.warnings.count == 1)
        #expect(read.warnings.first?.hasPrefix("policy.jsonld:3:") == true)
    }

    @Test(arguments: ["compensate", "obtainConsent", "nextPolicy", "acceptTracking"])
    func `a duty that no proposal shows leaves the agreement in doubt`(duty: String) throws {
        let read = try permission(#""action": "use", "duty": [{"action": "\#(duty)"}]"#)
        #expect(read.agreements.first?.doubts == ["whether its duty “\(duty)” is done (agreement https://r.example/1)"])
    }

    @Test func `a collection covers nothing for sure, and assets by name cover nothing`() throws {
        let collection = try read(
            #""permission": [{"target": {"@type": "AssetCollection", "source": "https://a.example/news"}, "action": "use"}]"#
        )
        #expect(collection.agreements.map(\.covers) == [["https://a.example/news"]])
        #expect(collection.agreements.first?.doubts.isEmpty == false)
        let named = try read(#""permission": [{"target": "urn:newsml:a.example:1", "action": "use"}]"#)
        #expect(named.agreements.isEmpty)
        #expect(named.warnings.count == 1)
    }

    @Test func `prohibitions are left out of the permission, unless a strategy says otherwise`() throws {
        let rules = #"""
            "permission": [{"target": "https://a.example/1", "action": "use"}],
            "prohibition": [{"target": "https://a.example/1", "action": "derive"}]
            """#
        let narrow = try read(#""conflict": "prohibit", "# + rules)
        #expect(narrow.agreements.map(\.excludedActions) == [[.adapt]])
        let wide = try read(#""conflict": "perm", "# + rules)
        #expect(wide.agreements.map(\.excludedActions) == [[]])
    }

    @Test func `a prohibition of commercial use leaves out commercial uses of every kind`() throws {
        let read = try read(
            """
            "conflict": "prohibit", "permission": [{"target": "https://a.example/1", "action": "use"}],
            "prohibition": [{"target": "https://a.example/1", "action": "cc:CommercialUse"}]
            """
        )
        #expect(read.agreements.map { $0.excludedActions.contains(.commercial) } == [true])
    }

    @Test("G46, G47: what is void or only offered is no agreement")
    func noGrant() throws {
        let rules = #""permission": [{"target": "https://a.example/1", "action": "use"}]"#
        for type in ["Offer", "Request", "Assertion"] {
            let offered = try read(rules, type: type)
            #expect(offered.agreements.isEmpty)
            #expect(offered.warnings.first?.hasSuffix("a policy of the type \(type) grants nothing") == true)
        }
        let void = try read(rules + #", "prohibition": [{"target": "https://a.example/1", "action": "display"}]"#)
        #expect(void.agreements.isEmpty)
        #expect(void.warnings.count == 1)
    }

    @Test func `several permissions are several agreements, and a license to others is said`() throws {
        let read = try read(
            """
            "permission": [{"target": "https://a.example/1", "action": "translate"},
                           {"target": "https://a.example/1", "action": "grantUse"}]
            """
        )
        #expect(read.agreements.map(\.id) == ["https://r.example/1#1", "https://r.example/1#2"])
        #expect(read.agreements.map(\.sublicensing) == [nil, true])
    }

    @Test func `a file that is no policy is an error with its place`() throws {
        let error = #expect(throws: InputError.self) {
            try AgreementFile.read(Array(#"{"@context": "https://r.example/context"}"#.utf8), path: "policy.json")
        }
        #expect(error?.path == "policy.json")
    }
}
