// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite("What an article says of itself, beside a license for the whole site")
struct ArticleExceptionTests {
    private let license = Sample.license(Sample.attributionNoDerivatives, scope: .page)

    private func entry(_ signals: [Signal], _ action: Action = .republish) throws -> ProfileEntry {
        try #require(RightsProfile(of: Sample.audit(signals))[action])
    }

    private func notice(_ holder: String?, scope: Scope = .work) -> Signal {
        Sample.signal(.notice(Notice(holder: holder)), scope: scope)
    }

    private func reservation(_ scope: Scope) -> Signal {
        Sample.signal(.statement(Statement(modality: .reservation)), scope: scope)
    }

    @Test("A reservation in the article leaves open whether the license of the site covers it")
    func reservation() throws {
        let found = try entry([license, reservation(.work)])
        #expect(found.standing == .unknown)
        #expect(found.by == [0])
        #expect(found.against == [1])
        #expect(
            found.reason == "What permits it is said of the page at large, and the article has a notice of its own."
        )
    }

    @Test("A reservation for the whole site does not: the license is an exception from it")
    func reservationOfTheSite() throws {
        #expect(try entry([license, reservation(.page)]).standing == .permittedWithDuties)
    }

    @Test(
        "A notice in the article that names somebody else does, too",
        arguments: ["Reuters", "Norddeich Press", "路透社", "新华", "AP", "Asia Times", "News"]
    )
    func notice(holder: String) throws {
        #expect(try entry([license, notice(holder)]).standing == .unknown)
    }

    @Test(
        "One that names the site does not, whether its host says so or a notice",
        arguments: ["iTnews Asia", "ITNEWS"]
    )
    func ownNotice(holder: String) throws {
        #expect(try entry([license, notice(holder)]).standing == .permittedWithDuties)
        #expect(
            try entry([license, notice("\(holder) Ltd.", scope: .page), notice(holder)]).standing
                == .permittedWithDuties
        )
    }

    @Test("Nor does one that names nobody")
    func noticeWithoutHolder() throws {
        #expect(try entry([license, notice(nil)]).standing == .permittedWithDuties)
    }

    @Test("A license of the article whose terms nobody knows goes before that of the site")
    func unknownLicense() throws {
        let unknown = Sample.signal(.license(License(uri: "https://agency.example/terms")), scope: .work)
        #expect(try entry([license, unknown]).standing == .unknown)
    }

    @Test("A prohibition to pass the article on leaves open whether it may be republished")
    func prohibitionToPassOn() throws {
        let prohibition = Sample.prohibition([.resyndicate], scope: .work)
        #expect(try entry([license, prohibition]).standing == .unknown)
        #expect(try entry([license, Sample.prohibition([.aiTrain], scope: .work)]).standing == .permittedWithDuties)
    }

    @Test("A permission for the article itself is no exception from anything")
    func permissionOfTheArticle() throws {
        let permission = Sample.permission([.republish], scope: .work)
        #expect(try entry([permission, notice("Reuters"), reservation(.work)]).standing == .permitted)
    }

    @Test("What another signal overrules excepts nothing")
    func overruled() throws {
        var lost = reservation(.work)
        lost.overruled = Overruling(signal: 0, reason: "It is repeated.")
        #expect(try entry([license, lost]).standing == .permittedWithDuties)
    }

    @Test("A machine-readable permission means what it says of the address")
    func machinePermission() throws {
        let content = Reservation(vocabulary: "aipref", directive: "train-ai", value: "y", permits: [.aiTrain])
        #expect(try entry([Sample.signal(.reservation(content)), reservation(.work)], .aiTrain).standing == .permitted)
    }

    @Test("What the default rules allow without an agreement, the profile permits")
    func allowedIsPermitted() throws {
        let engine = RuleEngine(rules: RuleSet(rules: try DefaultRules.load().rules))
        var allowed = 0
        // The house lets these pass unless the page forbids them by name.
        let customary: [Action] = [.link, .excerpt, .embed, .index, .cache]
        var random = RandomCase(seed: 7)
        for _ in 0..<2400 {
            random.draw()
            guard !customary.contains(where: { $0.includes(random.proposal.action) }) else { continue }
            guard engine.decide(random.audit, random.proposal, [], asOf: random.asOf).decision == .allow else {
                continue
            }
            allowed += 1
            let standing = RightsProfile(of: random.audit)[random.proposal.action]?.standing
            #expect(standing == .permitted || standing == .permittedWithDuties, "\(random)")
        }
        #expect(allowed > 20)
    }
}
