// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

/// robots.txt (RFC 9309): groups, paths, crawlers, pointers and comments.
@Suite struct RobotsTxtDetectorTests {
    private func robots(_ text: String, url: String? = "https://news.example/story") -> AuditedSidecar {
        AuditedSidecar(.robotsTxt, text, url: url)
    }

    @Test func `A crawler for training that may not fetch the page has it reserved`() {
        let site = robots("User-agent: GPTBot\n  ⟦Disallow: /⟧ # all of it\n")
        #expect(site.reservations == ["GPTBot Disallow /"])
        #expect(site.page.reservations.map(\.actions) == [[.aiTrain]])
        #expect(site.page.audit.signals.map(\.origin) == [.robotsTxt])
        #expect(site.page.audit.signals.map(\.text) == ["Disallow: /"])
        #expect(site.page.audit.signals.map(\.location.source) == ["robots.txt"])
        #expect(site.places.found == site.places.marked)
    }

    @Test func `What holds for all crawlers has no agent and reserves search and mining`() {
        let site = robots("User-agent: *\nDisallow: /")
        #expect(site.reservations == ["Disallow /"])
        #expect(site.page.reservations.map(\.actions) == [[.index, .tdm]])
    }

    @Test func `Crawlers of unknown purpose say nothing`() {
        #expect(robots("User-agent: ExampleBot\nDisallow: /").reservations.isEmpty)
    }

    @Test(arguments: [
        ("Allow: /story\nDisallow: /", false), ("Disallow: /sto\nAllow: /", true),
        ("Disallow: /story\nAllow: /story", false),
        ("Disallow: /*ory$", true), ("Disallow: /story/", false), ("Disallow: /Story", false), ("Disallow:", false),
        ("Disallow: /st%6Fry", true), ("Disallow: /s*x*y", false),
    ])
    func `The longest path decides, and of two that are equally long Allow`(_ rules: String, _ isDisallowed: Bool) {
        #expect(robots("User-agent: CCBot\n\(rules)").reservations.isEmpty != isDisallowed)
    }

    @Test func `Groups of one crawler are merged, whatever the case of its name`() {
        let site = robots("User-agent: GPTBot\nAllow: /story\n\nUser-agent: gptbot\nDisallow: /\n")
        #expect(site.reservations.isEmpty)
    }

    @Test func `Several crawlers share a group, and lines without rights do not part them`() {
        let site = robots(
            "User-agent: GPTBot/1.0\n\n# both\nSitemap: https://news.example/s.xml\nUser-agent: CCBot\nDisallow: /\n"
        )
        #expect(site.reservations == ["GPTBot Disallow /", "CCBot Disallow /"])
    }

    @Test(arguments: ["\u{FEFF}User-agent: GPTBot\r\nDisallow: /\r\n", "USER-AGENT : GPTBot\rDISALLOW : /"])
    func `A byte order mark, all ends of lines and all cases are read`(_ text: String) {
        #expect(robots(text).reservations == ["GPTBot Disallow /"])
    }

    @Test func `Without the page's address only rules for the whole site are read`() {
        #expect(robots("User-agent: GPTBot\nDisallow: /", url: nil).reservations == ["GPTBot Disallow /"])
        let open = robots("User-agent: GPTBot\nDisallow: /\nAllow: /free/", url: nil)
        #expect(open.reservations.isEmpty)
        #expect(open.codes == [.unknownAddress])
    }

    @Test func `A page in the place of the file is no robots.txt`() {
        let site = robots("\n<!DOCTYPE html><html><p>User-agent: *\nDisallow: /</p>")
        #expect(site.reservations.isEmpty)
        #expect(site.codes == [.unusableFile])
    }

    @Test func `The file of another site is left unread`() {
        let site = AuditedSidecar(
            .robotsTxt,
            "User-agent: *\nDisallow: /",
            fileURL: "https://other.example/robots.txt"
        )
        #expect(site.reservations.isEmpty)
        #expect(site.codes == [.unusableFile])
    }

    @Test func `What follows 500 KiB is left unread, and said so`() {
        let filler = String(repeating: "# 3456789\n", count: 52_000)
        let site = robots("User-agent: GPTBot\nDisallow: /\n" + filler + "User-agent: CCBot\nDisallow: /\n")
        #expect(site.reservations == ["GPTBot Disallow /"])
        #expect(site.codes == [.limitReached])
    }

    @Test(.timeLimit(.minutes(1)))
    func `A file that names very many crawlers and paths costs no more than its length`() {
        let names = (0..<12_000).map { "User-agent: bot\($0)\n" }.joined()
        let rules = (0..<12_000).map { "Disallow: /*a*b\($0)$\n" }.joined()
        let site = robots("User-agent: GPTBot\n\(names)\(rules)Disallow: /\n")
        #expect(site.reservations == ["GPTBot Disallow /"])
        #expect(site.codes == [.limitReached])
    }

    @Test func `Lines on training hold for their paths`() {
        let site = robots("User-agent: *\nDisallowAITraining: /\nAllowAITraining: /free/\nAllow: /\n")
        #expect(site.reservations == ["DisallowAITraining /"])
        #expect(robots("User-agent: *\nDisallowAITraining: /\nAllowAITraining: /story\n").reservations.isEmpty)
    }

    @Test func `Lines of the Automated Content Access Protocol are shown`() {
        let site = robots("User-agent: *\nACAP-disallow-preserve: /\nACAP-disallow-index: /other/\n")
        #expect(site.reservations == ["ACAP-disallow-preserve /"])
        #expect(site.page.reservations.map(\.actions) == [[.archive]])
    }

    @Test func `A comment that reserves mining by the name of the law counts`() {
        let site = robots(
            """
            ⟦# We expressly reserve the rights
            # under Article 4 of Directive (EU) 2019/790.⟧
            User-agent: *
            Allow: /
            """
        )
        #expect(site.reservations == ["comment"])
        #expect(site.page.reservations.map(\.actions) == [[.tdm]])
        #expect(site.places.found == site.places.marked)
        #expect(robots("# See Directive 2019/790.\nUser-agent: *\nAllow: /").reservations.isEmpty)
    }

    @Test func `A comment that explains signals reserves what they say`() {
        let site = robots("# Restrictions by content signals are reservations under Directive 2019/790.\n")
        #expect(site.page.reservations.map(\.actions) == [[]])
    }

    @Test("G44: A License line in a group hides those outside of groups")
    func groupLicense() {
        let text = """
            License: https://news.example/all.xml
            User-agent: *
            License: https://news.example/group.xml
            User-agent: GPTBot
            License: https://news.example/gpt.xml
            User-agent: CCBot
            Allow: /
            """
        let site = robots(text)
        #expect(
            site.reservations == [
                "!license https://news.example/all.xml", "license https://news.example/group.xml",
                "GPTBot license https://news.example/gpt.xml",
            ]
        )
        let file = RobotsTxt(Array(text.utf8))
        #expect(file.licenseAddresses(for: nil) == ["https://news.example/group.xml"])
        #expect(file.licenseAddresses(for: "gptbot") == ["https://news.example/gpt.xml"])
        #expect(file.licenseAddresses(for: "CCBot") == ["https://news.example/all.xml"])
    }

    @Test("G45: A License line whose document is not here leaves the site unlicensed for automated use")
    func licensePointer() {
        let site = robots("License: https://news.example/license.xml\nLicense: /license.xml\nLicense:")
        #expect(site.page.reservations.map(\.vocabulary) == ["rsl"])
        #expect(site.page.reservations.map(\.actions) == [[.index, .tdm]])
        #expect(site.page.reservations.map(\.unless) == [[.authorization]])
        #expect(site.codes == [.unreadDocument, .invalidValue, .invalidValue])
    }
}
