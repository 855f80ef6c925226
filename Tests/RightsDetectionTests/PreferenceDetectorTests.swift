// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Testing

@testable import RightsDetection

/// AI Preferences and Content Signals, in headers and in robots.txt.
@Suite struct PreferenceDetectorTests {
    private func usage(_ values: String...) -> AuditedMarkup {
        AuditedMarkup("<p>a</p>", headers: values.map { HTTPHeader(name: "Content-Usage", value: $0) })
    }

    private func robots(
        _ text: String,
        headers: [HTTPHeader] = [],
        url: String? = "https://news.example/a/b"
    ) -> AuditedSidecar {
        AuditedSidecar(.robotsTxt, text, url: url, headers: headers)
    }

    // MARK: Content-Usage

    @Test func `Labels reserve and permit, and several lines make one dictionary`() {
        let page = usage("train-ai=n;x=1", "search=y")
        #expect(page.directives == ["train-ai n", "search y"])
        #expect(page.reservations.map(\.actions) == [[.aiTrainGenerative], []])
        #expect(page.reservations.map(\.permits) == [[], [.index]])
        #expect(page.audit.signals.map(\.location.line) == [1, 2])
    }

    @Test(
        "G28: A mistake of grammar voids the whole field",
        arguments: [
            "TRAIN-AI=n", "train-ai = n", "train-ai=n,", "train-ai=n search=n", "train-ai=n, search=\"y",
        ]
    )
    func grammar(_ value: String) {
        #expect(usage(value).reservations.isEmpty)
        #expect(usage(value).codes == [.invalidValue])
    }

    @Test("G29: Of a label that stands twice the last one counts, and a flag is neither y nor n")
    func duplicates() {
        #expect(usage("train-ai=y, train-ai").reservations.isEmpty)
        #expect(usage("train-ai=y, train-ai").codes == [.invalidValue])
        #expect(usage("train-ai=y, train-ai=n").directives == ["train-ai n"])
        #expect(usage("train-ai=?0").reservations.isEmpty)
    }

    @Test("G30: A label of an earlier draft is shown and reserves nothing; unknown ones are ignored")
    func earlierLabels() {
        #expect(usage("ai=n, example=n").directives == ["ai n"])
        #expect(usage("ai=n").reservations.map(\.actions) == [[]])
    }

    @Test("G31: Of two lines for the same path the one that disallows holds")
    func samePath() {
        let site = robots("User-agent: *\nAllow: /\nContent-Usage: /a/ train-ai=y\nContent-Usage: /a/ train-ai=n\n")
        #expect(site.reservations == ["!train-ai y", "train-ai n"])
    }

    @Test func `In a group the longest path holds`() {
        let site = robots(
            "User-agent: *\nContent-Usage: train-ai=n\nContent-Usage: /a/ train-ai=y\nContent-Usage: /x train-ai=n"
        )
        #expect(site.reservations == ["!train-ai n", "train-ai y"])
    }

    @Test func `A disallowing statement holds against an allowing one of the other place`() {
        let header = [HTTPHeader(name: "content-usage", value: "train-ai=y, search=n")]
        let site = robots("User-agent: *\nContent-Usage: train-ai=n, search=y\n", headers: header)
        #expect(site.reservations == ["!train-ai y", "search n", "train-ai n", "!search y"])
    }

    @Test func `What the group of another crawler says leaves the header alone`() {
        let header = [HTTPHeader(name: "content-usage", value: "train-ai=y")]
        let site = robots("User-agent: GPTBot\nContent-Usage: train-ai=n\n", headers: header)
        #expect(site.reservations == ["train-ai y", "GPTBot train-ai n"])
    }

    @Test func `A page that may not be fetched permits nothing`() {
        let site = robots("User-agent: *\nDisallow: /\nContent-Usage: train-ai=y\n")
        #expect(site.page.reservations.allSatisfy { $0.permits.isEmpty })
        #expect(site.reservations == ["Disallow /", "train-ai y"])
    }

    @Test(arguments: [
        ("a=1, b=1.5, c=\"x\\\"y\", d=:YQ==:, e=@17, f=?1, g, h=(a \"b\";q=1 2), i=*t/x:y, j=%\"a\"", 10), ("", 0),
        ("  a=y  ", 1),
        ("a=y\t,\tb=n", 2), ("*a=y", 1), ("a=1.", nil), ("a=1234567890123456", nil), ("a=()", 1), ("a=(b", nil),
        ("a=\"é\"", nil),
        ("a=?2", nil), ("a=", nil), ("1a=y", nil), ("a;=y", nil), ("a=(b\"c\")", nil),
    ])
    func `Dictionaries follow RFC 9651`(_ text: String, _ count: Int?) {
        #expect(StructuredDictionary(text)?.members.count == count)
    }

    // MARK: Content-Signal

    @Test func `Signals reserve and permit; levels of use permit nothing`() {
        let site = robots("User-agent: *\n⟦Content-Signal: search=yes,ai-train=No , use=reference⟧\nAllow: /\n")
        #expect(site.reservations == ["search yes", "ai-train no", "use reference"])
        #expect(site.page.reservations.map(\.actions) == [[], [.aiTrain], []])
        #expect(site.page.reservations.map(\.permits) == [[.index], [], []])
        #expect(Set(site.places.found) == Set(site.places.marked))
    }

    @Test(arguments: ["search-ai=no", "ai-train=n", "ai-train=true", "ai-train", "use=yes"])
    func `What is not defined says nothing`(_ value: String) {
        let page = AuditedMarkup("<p>a</p>", headers: [HTTPHeader(name: "Content-Signal", value: value)])
        #expect(page.reservations.isEmpty)
        #expect(page.codes == [.invalidValue])
    }

    @Test("G32: A signal before the first User-agent is flagged, and read as a hint for all")
    func beforeGroups() {
        let site = robots("Content-Signal: ai-train=no\nUser-agent: *\nAllow: /\n")
        #expect(site.reservations == ["ai-train no"])
        #expect(site.codes == [.invalidValue])
    }

    @Test("G33: Signals of the group * are none for a crawler that has a group of its own")
    func ownGroup() {
        let text = "User-agent: *\nContent-Signal: ai-train=no\nUser-agent: ExampleBot\nAllow: /\n"
        #expect(robots(text).reservations == ["ai-train no"])
        let file = RobotsTxt(Array(text.utf8))
        #expect(file.records(for: "examplebot").map(\.text) == ["Allow: /"])
        #expect(file.records(for: "otherbot").map(\.text) == ["Content-Signal: ai-train=no"])
        let own = robots(text + "Content-Signal: ai-train=yes\n")
        #expect(own.reservations == ["ai-train no", "ExampleBot ai-train yes"])
    }

    @Test func `Of signals that contradict one another the most restrictive one holds`() {
        let site = robots(
            "User-agent: *\nContent-Signal: use=full, ai-train=yes\nContent-Signal: use=reference\n",
            headers: [HTTPHeader(name: "content-signal", value: "ai-train=no, use=immediate")]
        )
        #expect(
            site.reservations == ["ai-train no", "use immediate", "!use full", "!ai-train yes", "!use reference"]
        )
    }
}
