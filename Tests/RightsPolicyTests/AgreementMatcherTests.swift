// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct AgreementMatcherTests {
    private func match(
        _ change: (inout Agreement) -> Void = { _ in },
        action: Action = .republish,
        proposal: Proposal? = nil,
        asOf: String? = "2026-05-03",
        url: String? = Sample.url
    ) -> AgreementMatch {
        var agreement = Sample.agreement
        change(&agreement)
        let given = proposal ?? Sample.proposal(action) { $0.territories = ["NL"] }
        let matcher = AgreementMatcher(
            page: Sample.audit(url: url).page,
            proposal: given,
            asOf: asOf.flatMap { DateTime($0) }
        )
        return matcher.match(agreement, for: given.action)
    }

    @Test func `an agreement covers its actions and what they include, nothing wider`() {
        #expect(match().covers == .true)
        #expect(match(action: .excerpt).covers == .true)
        #expect(match(action: .adapt).covers == .false)
        #expect(match(action: .broadcast).covers == .false)
    }

    @Test func `what is excluded is left out with all that it includes`() {
        #expect(match { $0.excludedActions = [.excerpt] }.covers == .true)
        #expect(match({ $0.excludedActions = [.excerpt] }, action: .excerpt).reason == "leaves out excerpt")
        #expect(match({ $0.excludedActions = [.excerpt] }, action: .headline).covers == .false)
    }

    @Test func `an agreement without commercial use needs to know whether the use is commercial`() {
        let use = { (commercial: Bool?) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.commercial = commercial
            }
        }
        let unpaid = { (agreement: inout Agreement) in agreement.excludedActions = [.commercial] }
        #expect(match(unpaid, proposal: use(false)).covers == .true)
        #expect(match(unpaid, proposal: use(nil)).covers == .unknown)
        #expect(match(unpaid, proposal: use(true)).reason == "leaves out commercial use")
    }

    @Test func `a share of the whole needs to be known`() {
        let part = { (percent: Double) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.extent = Extent(percent: percent)
            }
        }
        #expect(match { $0.maxPercent = 10 }.covers == .unknown)
        #expect(match({ $0.maxPercent = 10 }, proposal: part(10)).covers == .true)
        #expect(
            match({ $0.maxPercent = 10 }, proposal: part(12.5)).reason
                == "permits up to 10 percent, and 12.5 are proposed"
        )
    }

    @Test func `the last day is included, and the day after is named in the message`() {
        #expect(match(asOf: "2026-06-30").covers == .true)
        let late = match(asOf: "2026-07-01")
        #expect(late.covers == .false)
        #expect(late.reason == "covered until 2026-06-30; expired 1 day before the planned date")
        #expect(match(asOf: "2026-07-12").reason == "covered until 2026-06-30; expired 12 days before the planned date")
    }

    @Test func `the planned publication counts, not the day of the check`() {
        let planned = Sample.proposal(.republish) {
            $0.territories = ["NL"]
            $0.schedule = Schedule(publishAt: DateTime("2026-07-01"))
        }
        #expect(match(proposal: planned, asOf: "2026-06-01").covers == .false)
    }

    @Test func `offsets from UTC count`() {
        let moment = { (text: String) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.schedule = Schedule(publishAt: DateTime(text))
            }
        }
        #expect(match(proposal: moment("2026-07-01T01:30:00+02:00")).covers == .true)
        #expect(match(proposal: moment("2026-07-01T02:30:00+02:00")).covers == .false)
        #expect(match({ $0.until = DateTime("2026-06-30T12:00:00Z") }, asOf: "2026-06-30").covers == .unknown)
    }

    @Test func `an agreement that has not begun or was revoked covers nothing, and says why`() {
        #expect(
            match { $0.from = DateTime("2026-05-10") }.reason == "begins on 2026-05-10, 7 days after the planned date"
        )
        #expect(match { $0.revokedAt = DateTime("2026-05-03") }.reason == "was revoked on 2026-05-03")
        #expect(match { $0.revokedAt = DateTime("2026-05-04") }.covers == .true)
    }

    @Test func `without any date a period leaves it open`() {
        #expect(match(asOf: nil).covers == .unknown)
        #expect(match({ $0.until = nil }, asOf: nil).covers == .true)
    }

    @Test func `all territories of the proposal must lie within, and an unknown one leaves it open`() {
        let both = Sample.proposal(.republish) { $0.territories = ["NL", "DE"] }
        #expect(match(proposal: both).reason == "holds for the territory NL, BE, not for DE")
        #expect(match(proposal: Sample.proposal(.republish)).covers == .unknown)
        #expect(match({ $0.territories = ["WORLD"] }, proposal: Sample.proposal(.republish)).covers == .true)
        #expect(match({ $0.territories = ["EU"] }, proposal: both).covers == .true)
    }

    @Test func `channels and languages are limits, too`() {
        let dutch = Sample.proposal(.translate) {
            $0.territories = ["NL"]
            $0.channels = ["web", "print"]
            $0.language = "nl-BE"
        }
        #expect(match({ $0.channels = ["web"] }, proposal: dutch).reason == "holds for the channel web, not for print")
        #expect(match({ $0.languages = ["nl"] }, proposal: dutch).covers == .true)
        #expect(match({ $0.languages = ["fr"] }, proposal: dutch).reason == "holds for the language fr, not for nl-BE")
        #expect(match { $0.channels = ["web"] }.covers == .unknown)
    }

    @Test func `an unaltered copy is in the language of its page, a translation is not`() {
        #expect(match { $0.languages = ["en"] }.covers == .true)
        #expect(match({ $0.languages = ["en"] }, action: .translate).covers == .unknown)
    }

    @Test func `a cap on words needs to know the words`() {
        let long = Sample.proposal(.republish) {
            $0.territories = ["NL"]
            $0.extent = Extent(words: 801)
        }
        #expect(match({ $0.maxWords = 800 }, proposal: long).reason == "permits up to 800 words, and 801 are proposed")
        #expect(match({ $0.maxWords = 801 }, proposal: long).covers == .true)
        #expect(match { $0.maxWords = 800 }.covers == .unknown)
    }

    @Test func `without the page's address an agreement on a site leaves it open`() {
        #expect(match(url: nil).covers == .unknown)
        #expect(match({ $0.covers = [] }, url: nil).covers == .true)
        #expect(match(url: "https://other.example/").covers == .false)
    }

    @Test func `a section ends at a segment, and an asset is one page with its parameters`() {
        #expect(match { $0.covers = ["https://www.itnews.asia/news"] }.covers == .true)
        #expect(match { $0.covers = ["https://www.itnews.asia/new"] }.covers == .false)
        let asset = { (address: String, url: String) in
            match(
                {
                    $0.covers = []
                    $0.assets = [address]
                },
                url: url
            ).covers
        }
        #expect(asset("https://itnews.asia/news/a-1/", Sample.url) == .true)
        #expect(asset("https://itnews.asia/news", Sample.url) == .false)
        #expect(asset("https://a.example/?id=7", "https://a.example/?utm_source=x&id=7") == .true)
        #expect(asset("https://a.example/?id=7", "https://a.example/?id=8") == .false)
        #expect(asset("https://a.example/", "https://a.example/?id=8") == .unknown)
    }

    @Test func `an image is an asset of its own, wherever it is taken from`() {
        let taking = { (urls: [String]) in
            Sample.proposal(.reuseImage) {
                $0.territories = ["NL"]
                $0.images = urls.map { ProposedImage(url: $0) }
            }
        }
        let covers = { (urls: [String]) in
            match(
                {
                    $0.actions = [.reuseImage]
                    $0.covers = []
                    $0.assets = ["https://pictures.example/1.jpg", "https://pictures.example/2.jpg"]
                },
                proposal: taking(urls)
            ).covers
        }
        #expect(covers(["https://pictures.example/1.jpg"]) == .true)
        #expect(covers(["https://pictures.example/1.jpg", "https://pictures.example/3.jpg"]) == .false)
        #expect(covers([]) == .false)
    }

    @Test func `passing on needs an agreement that says so`() {
        #expect(match(action: .resyndicate).reason == "does not permit to pass it on to others (`sublicensing: true`)")
        #expect(match({ $0.sublicensing = false }, action: .resyndicate).covers == .false)
        #expect(match({ $0.sublicensing = true }, action: .resyndicate).covers == .true)
        #expect(match({ $0.actions = [.resyndicate] }, action: .resyndicate).covers == .false)
        #expect(match({ $0.sublicensing = true }, action: .sublicense).covers == .false)
    }

    @Test func `a cap on images needs to know the images`() {
        let taking = { (count: Int) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.images = (0..<count).map { ProposedImage(url: "p\($0).jpg") }
            }
        }
        #expect(match { $0.maxImages = 1 }.covers == .unknown)
        #expect(match({ $0.maxImages = 1 }, proposal: taking(1)).covers == .true)
        #expect(match({ $0.maxImages = 1 }, proposal: taking(2)).reason == "permits up to 1 image, and 2 are proposed")
        #expect(match({ $0.maxImages = 0 }, proposal: taking(1)).reason == "permits no image, and 1 is proposed")
    }

    @Test func `who is granted to is known by name or site, and another name is no proof of another house`() {
        let from = { (name: String?, site: String?) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.republisher = Republisher(name: name, site: site)
            }
        }
        let granted = { (agreement: inout Agreement) in
            agreement.licensees = ["Example Courier", "courier.example"]
        }
        #expect(match(granted, proposal: from("example courier", nil)).covers == .true)
        #expect(match(granted, proposal: from(nil, "https://www.courier.example/")).covers == .true)
        #expect(match(granted, proposal: from("Example Courier B.V.", nil)).covers == .unknown)
        #expect(match(granted).covers == .unknown)
    }

    @Test func `the clocks of the agreement decide, to the second`() {
        let planned = { (text: String) in
            Sample.proposal(.republish) {
                $0.territories = ["NL"]
                $0.schedule = Schedule(publishAt: DateTime(text))
            }
        }
        let tokyo = { (agreement: inout Agreement) in
            agreement.until = DateTime(year: 2026, month: 6, day: 30, offset: 9 * 3600)
        }
        #expect(match(tokyo, proposal: planned("2026-06-30T14:59:59Z")).covers == .true)
        #expect(match(tokyo, proposal: planned("2026-06-30T15:00:00Z")).covers == .false)
        #expect(match(tokyo, proposal: planned("2026-06-30")).covers == .unknown)
    }

    @Test func `doubts about an agreement leave it open, and never make it cover`() {
        #expect(match { $0.doubts = ["what it rests on"] }.covers == .unknown)
        #expect(match({ $0.doubts = ["what it rests on"] }, asOf: "2026-07-01").covers == .false)
    }
}
