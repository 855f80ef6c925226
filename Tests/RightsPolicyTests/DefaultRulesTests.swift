// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import FoundationEssentials
import RightsModel
import Testing

@testable import RightsPolicy

/// What the house rules of `rules/default.yaml` make of pages that matter.
@Suite struct DefaultRulesTests {
    private let engine: RuleEngine

    init() throws {
        engine = RuleEngine(rules: try DefaultRules.load())
    }

    private func rulesFired(_ result: CheckResult) -> [String] {
        result.violations.map(\.rule)
    }

    @Test(arguments: [
        (Action.republish, Decision.deny, "expressly-prohibited"), (.translate, .deny, "expressly-prohibited"),
        (.broadcast, .deny, "expressly-prohibited"), (.resyndicate, .deny, "expressly-prohibited"),
        (.excerpt, .review, "excerpt-needs-a-person"), (.aiTrain, .review, "mining-not-permitted"),
        (.reuseImage, .deny, "silence-is-not-consent"), (.removeCredit, .deny, "silence-is-not-consent"),
        (.transfer, .deny, "silence-is-not-consent"), (.headline, .review, "headline-without-link"),
    ])
    func `iTnews Asia`(action: Action, decision: Decision, rule: String) {
        let result = engine.decide(Sample.itnewsAsia, Proposal(action: action))
        #expect(result.decision == decision)
        #expect(rulesFired(result) == [rule])
    }

    @Test(arguments: [Action.link, .preview, .embed, .index])
    func `pointing at iTnews Asia is allowed`(action: Action) {
        #expect(engine.decide(Sample.itnewsAsia, Proposal(action: action)).decision == .allow)
    }

    @Test func `a headline with a link to iTnews Asia is allowed`() {
        #expect(engine.decide(Sample.itnewsAsia, Sample.courteous(.headline)).decision == .allow)
    }

    @Test func `the message quotes the clause and names whom to ask`() throws {
        let result = engine.decide(Sample.itnewsAsia, Proposal(action: .translate))
        let violation = try #require(result.violations.first)
        #expect(
            violation.message.hasPrefix("The page forbids translate: “This material may not be published")
        )
        #expect(violation.message.hasSuffix("(line 91)"))
        #expect(
            violation.remedy
                == "Obtain authorization from iTnews Asia (https://www.itnews.asia/terms) and put it on file as an agreement."
        )
    }

    @Test(arguments: [Action.republish, .translate])
    func `with an agreement in time and territory it is allowed, and a day after its end denied`(action: Action) throws
    {
        let proposal = Sample.proposal(action) { $0.territories = ["NL"] }
        let inTime = engine.decide(Sample.itnewsAsia, proposal, [Sample.agreement], asOf: "2026-06-30")
        #expect(inTime.decision == .allow)
        #expect(inTime.grants.map(\.agreement) == ["A-1"])
        #expect(rulesFired(inTime) == ["agreement-ends"])
        let late = engine.decide(Sample.itnewsAsia, proposal, [Sample.agreement], asOf: "2026-07-01")
        #expect(late.decision == .deny)
        #expect(rulesFired(late) == ["expressly-prohibited", "agreement-does-not-reach"])
        #expect(
            late.violations.last?.message
                == "Agreement A-1 does not cover \(action.rawValue): covered until 2026-06-30; "
                + "expired 1 day before the planned date."
        )
    }

    @Test func `an agreement for another territory does not help, and an unknown one leaves it open`() {
        let abroad = Sample.proposal(.republish) { $0.territories = ["DE"] }
        #expect(engine.decide(Sample.itnewsAsia, abroad, [Sample.agreement]).decision == .deny)
        let anywhere = Proposal(action: .republish)
        #expect(engine.decide(Sample.itnewsAsia, anywhere, [Sample.agreement]).decision == .review)
    }

    @Test func `a duty of the agreement is checked`() {
        var agreement = Sample.agreement
        agreement.duties = [.attribution]
        var proposal = Sample.proposal(.republish) { $0.territories = ["NL"] }
        let without = engine.decide(Sample.itnewsAsia, proposal, [agreement])
        #expect(without.decision == .deny)
        #expect(rulesFired(without).contains("credit-missing"))
        proposal.attribution = Attribution(text: "iTnews Asia")
        #expect(engine.decide(Sample.itnewsAsia, proposal, [agreement]).decision == .allow)
    }

    @Test func `silence is not consent`() {
        let silent = Sample.audit()
        for action in [Action.republish, .translate, .broadcast, .print, .summarize, .sell, .archivePublic] {
            #expect(rulesFired(engine.decide(silent, Proposal(action: action))) == ["silence-is-not-consent"])
        }
        #expect(engine.decide(silent, Proposal(action: .excerpt)).decision == .review)
        #expect(engine.decide(silent, Sample.courteous(.headline)).decision == .allow)
        #expect(engine.decide(silent, Proposal(action: .aiTrain)).decision == .review)
    }

    @Test func `a license without derivatives lets the text go out with credit, and no translation`() {
        let page = Sample.audit([Sample.license(Sample.attributionNoDerivatives)])
        let courteous = Sample.courteous(.republish, license: "CC-BY-ND-4.0")
        #expect(engine.decide(page, courteous).decision == .allow)
        let translation = engine.decide(page, Sample.courteous(.translate, license: "CC-BY-ND-4.0"))
        #expect(translation.decision == .deny)
        #expect(rulesFired(translation) == ["license-forbids"])
        var uncredited = courteous
        uncredited.attribution = nil
        let result = engine.decide(page, uncredited)
        #expect(result.decision == .deny)
        #expect(rulesFired(result) == ["credit-missing"])
        #expect(result.violations.first?.remedy?.contains("a credit that names the source") == true)
        var cut = courteous
        cut.edits = ["cuts"]
        #expect(engine.decide(page, cut).decision == .deny)
    }

    @Test func `a page that is free to republish with credit and link wants both`() {
        let page = Sample.audit([Sample.permission([.republish], requires: [.attribution, .link], scope: .work)])
        #expect(engine.decide(page, Sample.courteous(.republish)).decision == .allow)
        let bare = engine.decide(page, Proposal(action: .republish))
        #expect(bare.decision == .deny)
        #expect(rulesFired(bare) == ["credit-missing", "link-missing"])
        #expect(bare.duties.map(\.condition) == [.attribution, .link])
    }

    @Test func `a non-commercial license hangs on the money`() {
        let page = Sample.audit([Sample.license(Sample.attributionNonCommercial)])
        var proposal = Sample.courteous(.republish)
        #expect(engine.decide(page, proposal).decision == .review)
        proposal.commercial = true
        #expect(engine.decide(page, proposal).decision == .deny)
        proposal.commercial = false
        #expect(engine.decide(page, proposal).decision == .allow)
    }

    @Test func `a clause that was not understood goes to a person`() {
        let diagnostic = Diagnostic(code: .unparsedClause, message: "?", text: "may perhaps", actions: [.republish])
        let page = Sample.audit([Sample.permission([.republish])], diagnostics: [diagnostic])
        let result = engine.decide(page, Proposal(action: .republish))
        #expect(result.decision == .review)
        #expect(result.violations.first?.message.contains("may perhaps") == true)
    }

    @Test func `a page that was not read to its end goes to a person`() {
        let limit = Diagnostic(code: .limitReached, message: "The page is deeper than 256 elements.")
        let page = Sample.audit([Sample.permission([.republish])], diagnostics: [limit])
        #expect(engine.decide(page, Proposal(action: .republish)).decision == .review)
        #expect(engine.decide(page, Sample.courteous(.headline)).decision == .review)
    }

    @Test func `images of a page need a permission of their own`() {
        let page = Sample.audit([Sample.permission([.republish])])
        var proposal = Proposal(action: .republish)
        proposal.images = [ProposedImage(url: "https://www.itnews.asia/p.jpg")]
        #expect(rulesFired(engine.decide(page, proposal)) == ["images-without-permission"])
        proposal.images = []
        #expect(engine.decide(page, proposal).decision == .allow)
    }

    @Test func `a photo with a notice of its own asks whether images are taken`() {
        let notice = Sample.signal(.notice(Notice(holder: "AGENCY")), "© AGENCY", scope: .media)
        let page = Sample.audit([Sample.permission([.republish]), notice])
        #expect(engine.decide(page, Proposal(action: .republish)).decision == .review)
        #expect(engine.decide(page, Sample.proposal(.republish) { $0.images = [] }).decision == .allow)
    }

    @Test func `a machine-readable reservation denies mining and says nothing on republication`() {
        let reservation = Reservation(vocabulary: "tdmrep", directive: "tdm-reservation", value: "1", actions: [.tdm])
        let page = Sample.audit([Sample.signal(.reservation(reservation)), Sample.permission([.republish])])
        #expect(engine.decide(page, Proposal(action: .aiTrain)).decision == .deny)
        #expect(engine.decide(page, Proposal(action: .tdmResearch)).decision == .review)
        #expect(engine.decide(page, Proposal(action: .republish)).decision == .allow)
    }

    @Test(arguments: ["fair-use", "quotation", "fair-dealing"])
    func `a claimed exception is never allowed by a program`(basis: String) {
        let proposal = Sample.proposal(.republish) { $0.claimedBasis = basis }
        #expect(engine.decide(Sample.audit(), proposal).decision == .review)
        #expect(engine.decide(Sample.itnewsAsia, proposal).decision == .deny)
    }

    @Test func `a Dutch copy of an English page is a translation`() {
        var agreement = Sample.agreement
        agreement.actions = [.republish]
        let proposal = Sample.proposal(.republish) {
            $0.territories = ["NL"]
            $0.language = "nl"
        }
        #expect(
            rulesFired(engine.decide(Sample.itnewsAsia, proposal, [agreement])).contains("changes-without-permission")
        )
        #expect(engine.decide(Sample.itnewsAsia, proposal, [Sample.agreement]).decision == .allow)
    }

    @Test func `every rule has an id, references or a reason, and examples either way`() {
        #expect(engine.rules.rules.count >= 12)
        for rule in engine.rules.rules {
            #expect(rule.remedy != nil, "\(rule.id)")
            #expect(rule.since != nil, "\(rule.id)")
            #expect(rule.examples.contains(where: \.fires) && !rule.examples.allSatisfy(\.fires), "\(rule.id)")
        }
    }
}
