// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport

@testable import RightsPolicy

/// A page, a proposal and agreements drawn at random, the same in every run.
struct RandomCase: CustomStringConvertible {
    var generator: SeededGenerator
    var audit = Sample.audit()
    var proposal = Proposal(action: .republish)
    var agreements: [Agreement] = []
    var asOf: String?

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    var description: String {
        "\(proposal) on \(audit.signals.map(\.content)) with \(agreements) as of \(asOf ?? "-")"
    }

    mutating func draw() {
        audit = Sample.audit(
            some(upTo: 4) { $0.signal() },
            diagnostics: chance(8) ? [Diagnostic(code: .unparsedClause, message: "?", actions: actions())] : [],
            url: chance(5) ? nil : Sample.url
        )
        proposal = drawnProposal()
        var count = 0
        agreements = some(upTo: 2) { random in
            count += 1
            return random.agreement(id: "A-\(count)")
        }
        asOf = pick(["2026-05-03", "2026-06-30", "2026-07-01", nil])
    }

    mutating func index(upTo count: Int) -> Int {
        Int.random(in: 0...count, using: &generator)
    }

    /// A prohibition that nothing but an authorization lifts.
    mutating func prohibition() -> Signal {
        Sample.prohibition(
            actions(),
            unless: chance(2) ? [.authorization] : [],
            scope: pick(Scope.allCases),
            isHidden: chance(4)
        )
    }

    mutating func agreement(id: String) -> Agreement {
        var agreement = Agreement(id: id, actions: actions())
        agreement.covers = pick([[], ["itnews.asia"], ["https://www.itnews.asia/news"], ["other.example"]])
        agreement.assets = chance(5) ? [pick([Sample.url, "https://other.example/a"])] : []
        agreement.territories = pick([[], ["NL"], ["EU"], ["US"]])
        agreement.channels = pick([[], ["web"]])
        agreement.languages = pick([[], [], ["nl"]])
        agreement.excludedActions = chance(4) ? [pick(Action.allCases)] : []
        agreement.maxImages = pick([nil, nil, 0])
        agreement.maxWords = pick([nil, nil, 500])
        agreement.sublicensing = pick([nil, true, false])
        agreement.licensees = pick([[], [], ["Example Courier"]])
        agreement.from = pick([nil, DateTime("2026-05-01"), DateTime("2026-06-30T12:00:00+02:00")])
        agreement.supersedes = chance(4) ? [pick(["A-1", "A-2"])] : []
        agreement.doubts = chance(8) ? ["whether its evidence is genuine"] : []
        agreement.until = pick([nil, DateTime("2026-06-30")])
        agreement.revokedAt = chance(6) ? DateTime("2026-05-01") : nil
        agreement.duties = some(upTo: 2) { $0.pick(Condition.allCases) }
        return agreement
    }
}

extension RandomCase {
    private mutating func signal() -> Signal {
        let scope = pick(Scope.allCases)
        let isHidden = chance(6)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0:
            return Sample.prohibition(actions(), unless: conditions(), scope: scope, isHidden: isHidden)
        case 1, 2:
            return Sample.permission(actions(), requires: conditions(), scope: scope, isHidden: isHidden)
        case 3:
            let licenses = [
                Sample.attributionNoDerivatives, Sample.attributionNonCommercial, Sample.attributionShareAlike,
                License(),
            ]
            return Sample.license(pick(licenses), scope: scope, isHidden: isHidden)
        case 4:
            let statement = Statement(modality: .duty, actions: actions(), requires: conditions())
            return Sample.signal(.statement(statement), scope: scope)
        case 5:
            let agent = chance(3) ? "GPTBot" : nil
            let reservation = Reservation(vocabulary: "robots", directive: "x", actions: actions(), agent: agent)
            return Sample.signal(.reservation(reservation), scope: scope)
        default:
            return Sample.signal(.notice(Notice(holder: "AGENCY")), scope: scope)
        }
    }

    private mutating func drawnProposal() -> Proposal {
        var proposal = Proposal(action: pick(Action.allCases))
        proposal.commercial = pick([nil, true, false])
        proposal.territories = pick([[], ["NL"], ["NL", "US"]])
        proposal.channels = pick([[], ["web"]])
        proposal.language = pick([nil, "en", "nl"])
        proposal.edits = pick([nil, ["none"], ["style"], ["cuts"]])
        proposal.images = pick([nil, [], [ProposedImage(url: "p.jpg")]])
        proposal.attribution = chance(2) ? Attribution(text: "A. Writer") : nil
        proposal.linkBack = chance(2) ? LinkBack(url: Sample.url) : nil
        proposal.licenseNotice = pick([nil, "CC-BY-SA-4.0", "CC-BY-ND-4.0"])
        proposal.changesMarked = pick([nil, true, false])
        proposal.notified = pick([nil, true, false])
        proposal.claimedBasis = pick([nil, nil, "quotation", "license"])
        proposal.republisher = pick([
            nil, Republisher(type: "news"), Republisher(name: "Example Courier", type: "personal"),
        ])
        proposal.extent = pick([nil, Extent(words: 100), Extent(words: 900)])
        return proposal
    }

    private mutating func actions() -> [Action] {
        let common: [Action] = [.use, .republish, .republish, .adapt, .excerpt, .tdm, .reuseImage, .commercial]
        return some(upTo: 2) { $0.pick(common + Action.allCases) } + [pick(common)]
    }

    private mutating func conditions() -> [Condition] {
        some(upTo: 2) { $0.pick(Condition.allCases) }
    }

    private mutating func some<Element>(upTo count: Int, _ make: (inout RandomCase) -> Element) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<Int.random(in: 0...count, using: &generator) { elements.append(make(&self)) }
        return elements
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &generator)]
    }

    private mutating func chance(_ oneIn: Int) -> Bool {
        Int.random(in: 0..<oneIn, using: &generator) == 0
    }
}
