// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct GroundsTests {
    private func duties(
        _ signals: [Signal],
        _ proposal: Proposal,
        _ agreements: [Agreement] = [],
        asOf: String = "2026-05-03"
    ) -> [Duty] {
        Situation(
            audit: Sample.audit(signals),
            proposal: proposal,
            agreements: agreements,
            asOf: DateTime(asOf)
        ).grounds.duties
    }

    private func fulfilled(_ condition: Condition, _ duties: [Duty]) -> Bool?? {
        duties.first { $0.condition == condition }.map(\.fulfilled)
    }

    @Test func `a license brings its duties, met or not`() {
        let license = [Sample.license(Sample.attributionNoDerivatives)]
        let bare = duties(license, Proposal(action: .republish))
        #expect(bare.map(\.condition) == [.attribution, .link, .licenseNotice, .unmodified])
        #expect(bare.map(\.fulfilled) == [false, false, false, true])
        #expect(bare.first?.source == .signal(0))
        let met = duties(license, Sample.courteous(.republish, license: "CC BY-ND 4.0"))
        #expect(met.map(\.fulfilled) == [true, true, true, true])
        #expect(met.first?.found == "by A. Writer, iTnews Asia")
    }

    @Test(arguments: [
        ("CC-BY-ND-4.0", true), ("Licensed under CC BY-ND 4.0.", true), ("CC-BY-4.0", false),
        ("https://creativecommons.org/licenses/by-nd/4.0/deed.nl", true),
        ("http://creativecommons.org/licenses/by-nd/4.0", true),
        ("https://creativecommons.org/licenses/by/4.0/", false),
        ("https://evil.example/creativecommons.org/licenses/by-nd/4.0/", false),
    ])
    func `a notice must name the license itself`(notice: String, isMet: Bool) {
        let found = duties(
            [Sample.license(Sample.attributionNoDerivatives)],
            Sample.courteous(.republish, license: notice)
        )
        #expect(fulfilled(.licenseNotice, found) == isMet)
    }

    @Test(
        arguments: [
            ("https://www.itnews.asia/news/a-1", true), ("https://itnews.asia/news/a-1/?utm=x", true),
            ("https://www.itnews.asia/", nil), ("https://courier.example/", false), ("see below", false),
        ] as [(String, Bool?)]
    )
    func `a link must lead to the source`(url: String, isMet: Bool?) {
        var proposal = Sample.courteous(.republish)
        proposal.linkBack = LinkBack(url: url)
        let found = duties([Sample.permission([.republish], requires: [.link])], proposal)
        #expect(fulfilled(.link, found) == .some(isMet))
    }

    @Test func `the name that the page asks for must be in the credit`() {
        let credit = Sample.signal(.credit(Credit(name: "Bahar Oduya", property: "creditText")), scope: .work)
        let signals = [Sample.permission([.republish], requires: [.attribution]), credit]
        var proposal = Sample.courteous(.republish)
        #expect(fulfilled(.attribution, duties(signals, proposal)) == .some(nil))
        proposal.attribution = Attribution(text: "Text: BAHAR ODUYA")
        #expect(fulfilled(.attribution, duties(signals, proposal)) == true)
        proposal.attribution = Attribution(text: " ")
        #expect(fulfilled(.attribution, duties(signals, proposal)) == false)
    }

    @Test func `marking changes and sharing alike are asked only of changes`() {
        let license = [Sample.license(Sample.attributionShareAlike)]
        let verbatim = duties(license, Sample.courteous(.republish, license: "CC-BY-SA-4.0"))
        #expect(fulfilled(.indicateChanges, verbatim) == true)
        #expect(fulfilled(.shareAlike, verbatim) == true)
        var translation = Sample.courteous(.translate, license: "CC-BY-4.0")
        #expect(fulfilled(.indicateChanges, duties(license, translation)) == .some(nil))
        #expect(fulfilled(.shareAlike, duties(license, translation)) == false)
        translation.changesMarked = true
        #expect(fulfilled(.indicateChanges, duties(license, translation)) == true)
    }

    @Test func `a sentence that names the license asks for no more than the license does`() {
        let sentence = Sample.permission([.republish, .adapt], requires: [.shareAlike, .licenseNotice], scope: .work)
        let signals = [sentence, Sample.license(Sample.attributionShareAlike)]
        var translation = Sample.courteous(.translate, license: "CC-BY-SA-4.0")
        #expect(fulfilled(.shareAlike, duties(signals, translation)) == true)
        #expect(fulfilled(.licenseNotice, duties(signals, translation)) == true)
        translation.licenseNotice = "CC-BY-4.0"
        #expect(fulfilled(.shareAlike, duties(signals, translation)) == false)
        #expect(fulfilled(.shareAlike, duties([sentence], translation)) == .some(nil))
    }

    @Test func `statements on duties add to the permission`() {
        let duty = Sample.signal(.statement(Statement(modality: .duty, requires: [.notification])))
        let signals = [Sample.permission([.republish], requires: [.attribution]), duty]
        #expect(duties(signals, Proposal(action: .republish)).map(\.condition) == [.attribution, .notification])
        #expect(duties([duty], Proposal(action: .republish)).isEmpty)
    }

    @Test func `of two licenses the one counts whose duties are met`() {
        let two = [Sample.license(Sample.attributionNoDerivatives), Sample.license(Sample.attributionShareAlike)]
        let found = duties(two, Sample.courteous(.republish, license: "CC-BY-SA-4.0"))
        #expect(found.allSatisfy { $0.fulfilled == true })
    }

    @Test func `an agreement brings its own duties, and the page's count where fewer are open`() {
        var agreement = Agreement(id: "A-1", actions: [.republish])
        agreement.duties = [.notification]
        let reserved = [Sample.prohibition([.republish])]
        let found = duties(reserved, Proposal(action: .republish), [agreement])
        #expect(found.map(\.source) == [.agreement("A-1")])
        let free = [Sample.permission([.republish])]
        #expect(duties(free, Proposal(action: .republish), [agreement]).isEmpty)
    }

    @Test func `a link or a headline rests on no permission and bears no duty`() {
        #expect(duties([Sample.license(Sample.attributionNoDerivatives)], Proposal(action: .headline)).isEmpty)
    }
}
