// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsPolicy

@Suite struct RuleEngineTests {
    private func result(
        when: String,
        except: String? = nil,
        severity: String = "error",
        message: String = "{action}",
        audit: PageAudit = Sample.itnewsAsia,
        proposal: Proposal = Proposal(action: .republish),
        agreements: [Agreement] = [],
        asOf: String? = "2026-05-03"
    ) throws -> CheckResult {
        let rules = try Sample.rule(severity: severity, when: when, except: except, message: message)
        return RuleEngine(rules: rules).decide(audit, proposal, agreements, asOf: asOf)
    }

    @Test func `a rule that fires gives its decision, message and evidence`() throws {
        let result = try result(
            when: "{page: {prohibits: $action}}",
            message: "{page.title} forbids {action} on line {evidence.line}: ask {page.holder}{page.licensingContact}"
        )
        #expect(result.decision == .deny)
        let violation = try #require(result.violations.first)
        #expect(
            violation.message
                == "Microsoft to invest forbids republish on line 91: ask iTnews Asia (https://www.itnews.asia/terms)"
        )
        #expect(violation.evidence.map(\.signal) == [2])
        #expect(violation.evidence.first?.location?.line == 91)
    }

    @Test func `where no rule fires the use is allowed`() throws {
        let result = try result(when: "{page: {prohibits: translate}}", audit: Sample.audit())
        #expect(result.decision == .allow)
        #expect(result.violations.isEmpty)
    }

    @Test func `what isn't known makes a review that says what isn't known`() throws {
        let result = try result(when: "{proposal: {commercial: true}}")
        #expect(result.decision == .review)
        let violation = try #require(result.violations.first)
        #expect(violation.severity == .warning)
        #expect(violation.decision == .review)
        #expect(violation.message.contains("whether the use is commercial (`commercial`)"))
        #expect(violation.message.contains("A sample"))
    }

    @Test func `an unknown exception makes a review, too`() throws {
        let result = try result(
            when: "{page: {prohibits: $action}}",
            except: "{agreement: {covers: $action}}",
            agreements: [Sample.agreement]
        )
        #expect(result.decision == .review)
        #expect(result.violations.first?.message.contains("where the copy will appear (`territory`)") == true)
    }

    @Test func `a note never weighs more for being unknown`() throws {
        let result = try result(when: "{proposal: {commercial: true}}", severity: "note")
        #expect(result.decision == .allow)
        #expect(result.violations.map(\.severity) == [.note])
    }

    @Test(arguments: [
        ("{all: [{proposal: {commercial: true}}, {page: {prohibits: translate}}]}", Decision.review),
        ("{all: [{proposal: {commercial: true}}, {page: {prohibits: link}}]}", .allow),
        ("{any: [{proposal: {commercial: true}}, {page: {prohibits: translate}}]}", .deny),
        ("{not: {proposal: {commercial: true}}}", .review),
        ("{proposal: {commercial: false}}", .review),
        ("{certain: {proposal: {commercial: true}}}", .allow),
        ("{not: {certain: {proposal: {commercial: true}}}}", .deny),
        ("{page: {prohibits: translate, reserves-rights: true}}", .deny),
        ("{page: {prohibits: translate, reserves-rights: false}}", .allow),
        ("{page: {has: [license, notice]}}", .deny),
        ("{page: {has: license}}", .allow),
        ("{page: {prohibits: [link, broadcast]}}", .deny),
        ("{page: {site: itnews.asia, language: en}}", .deny),
        ("{proposal: {action: [adapt, republish]}}", .deny),
        ("{proposal: {words: {more-than: 75}}}", .review),
        ("{proposal: {takes-images: true}}", .review),
        ("{proposal: {names-images: true}}", .allow),
        ("{proposal: {has-credit: true}}", .allow),
        ("{agreement: {covers: $action}}", .allow),
    ])
    func `conditions combine as they say`(when: String, decision: Decision) throws {
        #expect(try result(when: when).decision == decision)
    }

    @Test(arguments: [
        ("{words: {more-than: 75}}", true), ("{words: {more-than: 120}}", false), ("{words: {at-least: 120}}", true),
        ("{words: {less-than: 120}}", false), ("{words: {at-most: 120, more-than: 100}}", true),
        ("{percent: {more-than: 10}}", true), ("{characters: {more-than: 700}}", false),
        ("{channel: [web, app]}", true), ("{channel: print}", false), ("{territory: EU}", true),
        ("{territory: US}", false), ("{language: nl}", true), ("{language: nl-NL}", false),
        ("{changes-language: true}", true), ("{edits: [cuts]}", false), ("{edits: headline}", true),
        ("{changes-content: true}", true), ("{claims: [quotation]}", true), ("{claims: fair-use}", false),
        ("{dated: true}", true), ("{republisher: [news, ngo]}", true), ("{links-back: true}", true),
        ("{has-license-notice: true}", false),
    ])
    func `the circumstances of a proposal can be asked for`(question: String, holds: Bool) throws {
        let proposal = Sample.proposal(.republish) {
            $0.extent = Extent(words: 120, characters: 700, percent: 10.5)
            $0.channels = ["web"]
            $0.territories = ["NL", "BE"]
            $0.language = "nl"
            $0.edits = ["headline"]
            $0.claimedBasis = "quotation"
            $0.schedule = Schedule(publishAt: DateTime("2026-05-04"))
            $0.republisher = Republisher(type: "news")
            $0.linkBack = LinkBack(url: Sample.url)
        }
        let decision = try result(when: "{proposal: \(question)}", proposal: proposal).decision
        #expect(decision == (holds ? .deny : .allow))
    }

    @Test func `an agreement that covers the use is named as its grant`() throws {
        let proposal = Sample.proposal(.translate) { $0.territories = ["NL"] }
        let result = try result(
            when: "{page: {prohibits: $action}}",
            except: "{agreement: {covers: $action}}",
            proposal: proposal,
            agreements: [Sample.agreement]
        )
        #expect(result.decision == .allow)
        #expect(result.grants.map(\.agreement) == ["A-1"])
    }

    @Test func `a missing value has words of its own in a message`() throws {
        let bare = PageAudit(
            page: PageInformation(source: "p", sha256: "", bytes: 0, encoding: "UTF-8"),
            signals: [],
            diagnostics: []
        )
        let result = try result(
            when: "{not: {page: {permits: $action}}}",
            message:
                "{page.title} of {page.holder}{page.licensingContact}: {evidence.text}, {agreement.until}, {duty.found}",
            audit: bare
        )
        #expect(result.violations.first?.message == "The page of the right holder: nothing, no last day, nothing")
    }

    @Test func `the fingerprint hangs on rule, item, action and words, and on nothing else`() throws {
        let first = try result(when: "{page: {prohibits: $action}}").violations.first?.fingerprint
        var moved = Sample.itnewsAsia
        moved.signals[2].location.line = 300
        moved.signals[2].text = moved.signals[2].text.uppercased().replacing(" ", with: "  ")
        moved.signals.swapAt(0, 2)
        let later = try result(when: "{page: {prohibits: $action}}", audit: moved).violations.first?.fingerprint
        #expect(first == later)
        #expect(first?.count == 16)
        let other = try result(when: "{page: {prohibits: $action}}", proposal: Proposal(action: .translate))
        #expect(other.violations.first?.fingerprint != first)
    }
}
