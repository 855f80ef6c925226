// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct PageRightsTests {
    private func rights(
        _ signals: [Signal],
        _ action: Action,
        proposal: Proposal? = nil,
        authorization: Truth = .false,
        diagnostics: [Diagnostic] = []
    ) -> ActionRights {
        let audit = Sample.audit(signals, diagnostics: diagnostics)
        let proposal = proposal ?? Proposal(action: action)
        let circumstances = Circumstances(audit: audit, proposal: proposal, authorization: authorization)
        return PageRights(audit: audit).rights(of: action, in: circumstances)
    }

    @Test func `who forbids an action forbids what it includes, and nothing wider`() {
        let signals = [Sample.prohibition([.adapt])]
        #expect(rights(signals, .translate).prohibits == .true)
        #expect(rights(signals, .adapt).prohibits == .true)
        #expect(rights(signals, .use).prohibits == .false)
        #expect(rights(signals, .republish).prohibits == .false)
    }

    @Test func `a reservation of all rights forbids nothing by itself and permits nothing`() {
        let signals = [Sample.signal(.statement(Statement(modality: .reservation)))]
        let found = rights(signals, .republish)
        #expect(found.reservations == [0])
        #expect(found.prohibits == .false)
        #expect(found.permits == .false)
    }

    @Test func `permission lifts a prohibition unless authorized`() {
        let signals = [Sample.prohibition([.republish], unless: [.authorization])]
        #expect(rights(signals, .republish).prohibits == .true)
        #expect(rights(signals, .republish, authorization: .true).prohibits == .false)
        #expect(rights(signals, .republish, authorization: .unknown).prohibits == .unknown)
    }

    @Test func `a ban unless the source is named is a permission once it is named`() {
        let signals = [Sample.prohibition([.republish], unless: [.attribution])]
        let named = rights(signals, .republish, proposal: Sample.courteous(.republish))
        #expect(named.prohibits == .false)
        #expect(named.permits == .true)
        let unnamed = rights(signals, .republish)
        #expect(unnamed.prohibits == .true)
        #expect(unnamed.permits == .false)
    }

    @Test func `naming the source does not replace the permission that a ban asks for`() {
        let signals = [Sample.prohibition([.republish], unless: [.authorization, .attribution])]
        let named = rights(signals, .republish, proposal: Sample.courteous(.republish))
        #expect(named.prohibits == .true)
        #expect(named.permits == .false)
    }

    @Test func `private and non-commercial use must be known, both`() {
        let signals = [Sample.prohibition([.republish], unless: [.personalUse, .nonCommercial])]
        let news = Sample.proposal(.republish) { $0.republisher = Republisher(type: "news") }
        let person = Sample.proposal(.republish) {
            $0.republisher = Republisher(type: "personal")
            $0.commercial = false
        }
        #expect(rights(signals, .republish).prohibits == .unknown)
        #expect(rights(signals, .republish, proposal: news).prohibits == .true)
        #expect(rights(signals, .republish, proposal: person).prohibits == .false)
    }

    @Test func `what the law permits is never decided, only left open where it is claimed`() {
        let signals = [Sample.prohibition([.republish], unless: [.law])]
        let claimed = Sample.proposal(.republish) { $0.claimedBasis = "fair-use" }
        #expect(rights(signals, .republish).prohibits == .true)
        #expect(rights(signals, .republish, proposal: claimed).prohibits == .unknown)
    }

    @Test func `hidden words never permit, and still forbid`() {
        #expect(rights([Sample.permission([.republish], isHidden: true)], .republish).permits == .false)
        #expect(
            rights([Sample.license(Sample.attributionNoDerivatives, isHidden: true)], .republish).permits == .false
        )
        #expect(rights([Sample.prohibition([.republish], isHidden: true)], .republish).prohibits == .true)
    }

    @Test func `signals about something else never bear on the page`() {
        let signals = [
            Sample.permission([.republish], scope: .other), Sample.prohibition([.translate], scope: .other),
            Sample.license(Sample.attributionNoDerivatives, scope: .other),
        ]
        #expect(rights(signals, .republish).permits == .false)
        #expect(rights(signals, .translate).prohibits == .false)
    }

    @Test func `signals about an image bear on images alone`() {
        let signals = [Sample.prohibition([.republish], scope: .media), Sample.permission([.republish], scope: .media)]
        #expect(rights(signals, .republish).prohibits == .false)
        #expect(rights(signals, .republish).permits == .false)
        let withImage = Sample.proposal(.republish) { $0.images = [ProposedImage(url: "p.jpg")] }
        #expect(rights(signals, .republish, proposal: withImage).prohibits == .unknown)
        #expect(rights(signals, .republish, proposal: withImage).permits == .false)
        #expect(rights([signals[1]], .reuseImage).permits == .unknown)
    }

    @Test func `restriction wins over permission where both are equally specific, and the conflict shows`() {
        let found = rights([Sample.permission([.republish]), Sample.prohibition([.republish])], .republish)
        #expect(found.prohibits == .true)
        #expect(found.permits == .false)
        #expect(found.isContradictory == .true)
    }

    @Test func `what is said of the article wins over the foot of the page, and the conflict shows`() {
        let license = Sample.license(Sample.attributionNoDerivatives)
        let found = rights([license, Sample.prohibition([.republish])], .republish)
        #expect(found.prohibits == .false)
        #expect(found.permits == .true)
        #expect(found.isContradictory == .true)
    }

    @Test func `a narrower permission is an exception from a wider ban, no conflict`() {
        let found = rights([Sample.prohibition([.republish]), Sample.permission([.excerpt])], .excerpt)
        #expect(found.permits == .true)
        #expect(found.prohibits == .false)
        #expect(found.isContradictory == .false)
    }

    @Test func `a permission to use the text never lifts a ban on mining`() {
        let found = rights([Sample.permission([.use], scope: .work), Sample.prohibition([.aiTrain])], .aiTrain)
        #expect(found.prohibits == .true)
        #expect(found.permits == .false)
    }

    @Test func `a license permits what it grants and refuses what it leaves out`() {
        let signals = [Sample.license(Sample.attributionNoDerivatives)]
        #expect(rights(signals, .republish).permits == .true)
        #expect(rights(signals, .excerpt).permits == .true)
        #expect(rights(signals, .translate).permits == .false)
        #expect(rights(signals, .translate).isRefused == .true)
        #expect(rights(signals, .tdm).permits == .false)
    }

    @Test func `a non-commercial license needs to know whether the use is commercial`() {
        let signals = [Sample.license(Sample.attributionNonCommercial)]
        #expect(rights(signals, .republish).permits == .unknown)
        #expect(
            rights(signals, .republish, proposal: Sample.proposal(.republish) { $0.commercial = true }).permits
                == .false
        )
        #expect(
            rights(signals, .republish, proposal: Sample.proposal(.republish) { $0.commercial = false }).permits
                == .true
        )
    }

    @Test func `a reservation for one agent leaves it open whether it is meant for others`() {
        let all = Reservation(vocabulary: "tdmrep", directive: "tdm-reservation", value: "1", actions: [.tdm])
        let one = Reservation(vocabulary: "robots", directive: "disallow", actions: [.tdm], agent: "GPTBot")
        #expect(rights([Sample.signal(.reservation(all))], .aiTrain).machineReservations.map(\.holds) == [.true])
        #expect(rights([Sample.signal(.reservation(one))], .aiTrain).machineReservations.map(\.holds) == [.unknown])
        #expect(rights([Sample.signal(.reservation(all))], .republish).machineReservations.isEmpty)
    }

    @Test func `a clause that was not understood leaves the actions open that it names`() {
        let diagnostic = Diagnostic(code: .unparsedClause, message: "unclear", text: "may perhaps", actions: [.adapt])
        #expect(rights([], .translate, diagnostics: [diagnostic]).undecided == [0])
        #expect(rights([], .republish, diagnostics: [diagnostic]).undecided.isEmpty)
    }
}
