// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct RightsProfileTests {
    private func entry(_ action: Action, _ signals: [Signal], diagnostics: [Diagnostic] = []) throws -> ProfileEntry {
        try #require(RightsProfile(of: Sample.audit(signals, diagnostics: diagnostics))[action])
    }

    private let reservation = Sample.signal(.statement(Statement(modality: .reservation)))

    @Test("A profile has an entry for every action, in the order of the tree")
    func completeness() {
        let profile = RightsProfile(of: Sample.audit())
        #expect(profile.entries.map(\.action) == Action.allCases)
        #expect(profile.entries.allSatisfy { $0.standing == .unknown && $0.by.isEmpty })
    }

    @Test("All rights reserved: every use needs consent, a hyperlink is not spoken of")
    func generalReservation() throws {
        #expect(
            try entry(.translate, [reservation]) == ProfileEntry(action: .translate, standing: .needsConsent, by: [0])
        )
        #expect(try entry(.link, [reservation]).standing == .unknown)
    }

    @Test("A prohibition that authorization lifts needs consent; one that nothing lifts prohibits")
    func prohibitions() throws {
        let signals = [Sample.prohibition([.republish], unless: [.authorization]), Sample.prohibition([.adapt])]
        #expect(try entry(.excerpt, signals) == ProfileEntry(action: .excerpt, standing: .needsConsent, by: [0]))
        #expect(try entry(.translate, signals) == ProfileEntry(action: .translate, standing: .prohibited, by: [1]))
        #expect(try entry(.use, signals).standing == .unknown)
    }

    @Test("A ban unless the source is named permits with the duty to name it")
    func courtesy() throws {
        let found = try entry(.republish, [Sample.prohibition([.republish], unless: [.attribution])])
        #expect(found.standing == .permittedWithDuties)
        #expect(found.requires == [.attribution])
    }

    @Test("A duty that the page states adds to what permits")
    func statedDuty() throws {
        let duty = Sample.signal(.statement(Statement(modality: .duty, requires: [.link])))
        #expect(try entry(.republish, [duty]).standing == .unknown)
        let found = try entry(.republish, [duty, Sample.permission([.republish])])
        #expect(found.standing == .permittedWithDuties)
        #expect(found.requires == [.link])
    }

    @Test("G11: a license prevails over “all rights reserved”, and the profile shows what speaks against it")
    func licenseAndReservation() throws {
        let found = try entry(.republish, [reservation, Sample.license(Sample.attributionNoDerivatives)])
        #expect(found.standing == .permittedWithDuties)
        #expect(found.by == [1])
        #expect(found.against == [0])
        #expect(found.reason == "An express permission prevails over a general reservation of rights.")
    }

    @Test("Of a permission and a prohibition that are equally specific, the prohibition prevails")
    func contradiction() throws {
        let found = try entry(.republish, [Sample.permission([.republish]), Sample.prohibition([.republish])])
        #expect(found.standing == .prohibited)
        #expect(found.by == [1])
        #expect(found.against == [0])
        #expect(found.reason == "A restriction prevails over a permission that is no more specific.")
    }

    @Test("A permission for those with authorization is an offer, no permission")
    func offer() throws {
        let found = try entry(.republish, [Sample.permission([.republish], requires: [.authorization])])
        #expect(found == ProfileEntry(action: .republish, standing: .needsConsent, by: [0]))
    }

    @Test("A reservation for one crawler leaves open how the action stands for others")
    func crawler() throws {
        let content = Reservation(vocabulary: "robots", directive: "noai", actions: [.aiTrain], agent: "GPTBot")
        let found = try entry(.aiTrain, [Sample.signal(.reservation(content))])
        #expect(found.standing == .unknown)
        #expect(found.by == [0])
        #expect(found.reason?.contains("GPTBot") == true)
    }

    @Test("A machine-readable permission permits, unless words forbid")
    func machinePermission() throws {
        let content = Reservation(vocabulary: "aipref", directive: "train-ai", value: "y", permits: [.aiTrain])
        let signal = Sample.signal(.reservation(content))
        #expect(try entry(.aiTrain, [signal]).standing == .permitted)
        #expect(try entry(.republish, [signal]).standing == .unknown)
        #expect(try entry(.aiTrain, [signal, Sample.prohibition([.aiTrain])]).standing == .prohibited)
    }

    @Test("Mining that is reserved unless licensed needs consent")
    func reservationUnlessLicensed() throws {
        let content = Reservation(
            vocabulary: "tdmrep",
            directive: "tdm-reservation",
            value: "1",
            actions: [.tdm],
            unless: [.authorization]
        )
        #expect(try entry(.aiTrain, [Sample.signal(.reservation(content))]).standing == .needsConsent)
    }

    @Test("A signal over which another one prevails says nothing")
    func overruled() throws {
        var lost = Sample.prohibition([.republish])
        lost.overruled = Overruling(signal: 1, reason: "The second holds.")
        #expect(try entry(.republish, [lost, Sample.permission([.republish])]).standing == .permitted)
    }

    @Test("A page that was not read to its end, or a clause not understood, permits nothing for sure")
    func unreadParts() throws {
        let permission = [Sample.permission([.republish])]
        let limit = Diagnostic(code: .limitReached, message: "The page is too deep.")
        let clause = Diagnostic(code: .unparsedClause, message: "?", actions: [.republish])
        #expect(try entry(.republish, permission, diagnostics: [limit]).standing == .unknown)
        #expect(try entry(.republish, permission, diagnostics: [clause]).standing == .unknown)
    }

    @Test("A license of the page says nothing certain of its images")
    func images() throws {
        let found = try entry(.reuseImage, [Sample.permission([.use])])
        #expect(found.standing == .unknown)
        #expect(found.by == [0])
    }

    @Test("What the profile forbids or reserves, the default rules never allow without an agreement")
    func agreesWithDecisions() throws {
        let engine = RuleEngine(rules: RuleSet(rules: try DefaultRules.load().rules))
        var restricted = 0
        // The house lets these pass unless the page forbids them by name.
        let customary: [Action] = [.link, .excerpt, .embed, .index]
        var random = RandomCase(seed: 6)
        for _ in 0..<1200 {
            random.draw()
            let standing = RightsProfile(of: random.audit)[random.proposal.action]?.standing
            guard !customary.contains(where: { $0.includes(random.proposal.action) }) else { continue }
            guard standing == .prohibited || standing == .needsConsent else { continue }
            restricted += 1
            let result = engine.decide(random.audit, random.proposal, [], asOf: random.asOf)
            #expect(result.decision != .allow, "\(random)")
        }
        #expect(restricted > 50)
    }
}
