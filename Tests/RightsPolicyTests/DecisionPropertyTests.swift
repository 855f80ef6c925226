// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

/// What holds of every decision under the default rules, tried on thousands of pages, proposals and agreements.
@Suite struct DecisionPropertyTests {
    private let engine: RuleEngine
    private let rules: [Rule]

    init() throws {
        rules = try DefaultRules.load().rules
        engine = RuleEngine(rules: RuleSet(rules: rules))
    }

    /// Tries a property on as many random cases as tell something.
    private func forAll(seed: UInt64, cases: Int = 1_000, _ property: (inout RandomCase) -> Void) {
        var random = RandomCase(seed: seed)
        for _ in 0..<cases {
            random.draw()
            property(&random)
        }
    }

    private func decision(_ random: RandomCase) -> Decision {
        engine.decide(random.audit, random.proposal, random.agreements, asOf: random.asOf).decision
    }

    @Test func `adding a prohibition never turns deny into allow`() {
        var denied = 0
        forAll(seed: 1) { random in
            let before = decision(random)
            denied += before == .deny ? 1 : 0
            random.audit.signals.insert(random.prohibition(), at: random.index(upTo: random.audit.signals.count))
            let after = decision(random)
            #expect(!(before == .deny && after == .allow), "\(random)")
        }
        #expect(denied > 50)
    }

    @Test func `adding an agreement never turns allow into deny`() {
        var allowed = 0
        forAll(seed: 2) { random in
            let before = decision(random)
            allowed += before == .allow ? 1 : 0
            random.agreements.append(random.agreement(id: "Z-9"))
            let after = decision(random)
            #expect(!(before == .allow && after == .deny), "\(random)")
        }
        #expect(allowed > 50)
    }

    @Test func `the order of rules, signals and agreements changes no decision`() {
        forAll(seed: 3) { random in
            let before = decision(random)
            random.audit.signals.shuffle(using: &random.generator)
            random.agreements.shuffle(using: &random.generator)
            random.audit.diagnostics.shuffle(using: &random.generator)
            let shuffled = RuleEngine(rules: RuleSet(rules: rules.shuffled(using: &random.generator)))
            let after = shuffled.decide(random.audit, random.proposal, random.agreements, asOf: random.asOf)
            #expect(before == after.decision, "\(random)")
        }
    }

    @Test func `the same case gives the same result to the last word`() {
        forAll(seed: 4) { random in
            let first = engine.decide(random.audit, random.proposal, random.agreements, asOf: random.asOf)
            let second = engine.decide(random.audit, random.proposal, random.agreements, asOf: random.asOf)
            #expect(first == second)
        }
    }

    @Test func `hidden permissions and signals about something else change no decision`() {
        forAll(seed: 5) { random in
            let before = decision(random)
            random.audit.signals.append(Sample.permission([.use], isHidden: true))
            random.audit.signals.append(Sample.permission([.use], scope: .other))
            random.audit.signals.append(Sample.license(Sample.attributionShareAlike, scope: .other))
            #expect(decision(random) == before, "\(random)")
        }
    }

    @Test func `what an agreement covers it covers with all that it includes, but for what it leaves out`() {
        var covered = 0
        forAll(seed: 6) { random in
            let agreement = random.agreement(id: "A-1")
            let matcher = AgreementMatcher(
                page: random.audit.page,
                proposal: random.proposal,
                asOf: random.asOf.flatMap { DateTime($0) }
            )
            for wider in Action.allCases where matcher.match(agreement, for: wider).covers == .true {
                for narrower in Action.allCases where wider.includes(narrower) {
                    let leftOut = agreement.excludedActions.contains { $0.includes(narrower) }
                    let isPassedOn = narrower == .resyndicate || narrower == .sublicense
                    guard !leftOut, !isPassedOn || agreement.sublicensing == true else { continue }
                    covered += 1
                    #expect(matcher.match(agreement, for: narrower).covers == .true, "\(random)")
                }
            }
        }
        #expect(covered > 50)
    }

    @Test func `a wider action is never easier than a narrower one`() {
        var compared = 0
        forAll(seed: 7, cases: 250) { random in
            let decisions = Action.allCases.map { action in
                var proposal = random.proposal
                proposal.action = action
                return engine.decide(random.audit, proposal, random.agreements, asOf: random.asOf).decision
            }
            for (wider, decision) in zip(Action.allCases, decisions) {
                for (narrower, other) in zip(Action.allCases, decisions)
                where wider != narrower && wider.includes(narrower) {
                    // What is another use, and never meant unless it is proposed by name.
                    let isFacet = narrower == .commercial && random.proposal.commercial == false
                    let isPart = [.republish, .excerpt, .reuseImage].contains(wider)
                    if isFacet || isPart || [.resyndicate, .sublicense, .removeCredit].contains(narrower) { continue }
                    compared += other == .allow ? 0 : 1
                    #expect(decision >= other, "\(wider) is \(decision), \(narrower) is \(other): \(random)")
                }
            }
        }
        #expect(compared > 500)
    }
}
