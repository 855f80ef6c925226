// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import Testing

/// tdmrep.json, trust.txt and ai.txt.
@Suite struct SiteFileDetectorTests {
    private func tdmrep(
        _ text: String,
        page: String = "<p>a</p>",
        headers: [HTTPHeader] = [],
        url: String? = "https://news.example/press/a.pdf"
    ) -> AuditedSidecar {
        AuditedSidecar(.tdmrepJSON, text, page: page, url: url, headers: headers)
    }

    @Test func `The first rule that matches holds`() {
        let site = tdmrep(
            """
            [{"location": "/press/*.pdf$", "tdm-reservation": 0},
             {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://news.example/policy.json"}]
            """
        )
        #expect(site.reservations == ["tdm-reservation 0"])
        let other = tdmrep(
            "[{\"location\": \"/\", \"tdm-reservation\": ⟦1⟧, \"tdm-policy\": \"⟦https://news.example/p⟧\"}]"
        )
        #expect(other.reservations == ["tdm-reservation 1", "tdm-policy https://news.example/p"])
        #expect(other.page.reservations.first?.actions == [.tdm])
        #expect(other.page.reservations.first?.unless == [.authorization])
        #expect(other.page.audit.signals.map(\.origin) == [.tdmrepJSON, .tdmrepJSON])
        #expect(other.places.found == other.places.marked)
    }

    @Test func `Where no rule matches nothing is said`() {
        #expect(tdmrep("[{\"location\": \"/Press\", \"tdm-reservation\": 1}]").reservations.isEmpty)
        #expect(tdmrep("[]").reservations.isEmpty)
    }

    @Test("G23: Values other than 0 and 1 are unset", arguments: ["true", "2", "\"yes\"", "null", "01", "[1]"])
    func values(_ value: String) {
        let site = tdmrep("[{\"location\": \"/\", \"tdm-reservation\": \(value)}]")
        #expect(site.reservations.isEmpty)
        #expect(site.codes.contains(.invalidValue))
    }

    @Test("G23: A string is put up with")
    func stringValue() {
        let site = tdmrep("[{\"location\": \"/\", \"tdm-reservation\": \" 1 \"}]")
        #expect(site.reservations == ["tdm-reservation 1"])
        #expect(site.codes == [.invalidValue])
    }

    @Test("G24: A header of 0 turns the file's reservation off, and its policy with it")
    func headerOverrides() {
        let site = tdmrep(
            "[{\"location\": \"/\", \"tdm-reservation\": 1, \"tdm-policy\": \"https://news.example/p\"}]",
            headers: [HTTPHeader(name: "TDM-Reservation", value: "0")]
        )
        #expect(site.reservations == ["tdm-reservation 0", "!tdm-reservation 1", "!tdm-policy https://news.example/p"])
    }

    @Test("G24: What is absent resets nothing: a header of 1 keeps the file's policy")
    func absenceResetsNothing() {
        let site = tdmrep(
            "[{\"location\": \"/\", \"tdm-reservation\": 0, \"tdm-policy\": \"https://news.example/p\"}]",
            page: "<meta name=tdm-reservation content=maybe>",
            headers: [HTTPHeader(name: "TDM-Reservation", value: "1")]
        )
        #expect(site.reservations == ["tdm-reservation 1", "!tdm-reservation 0", "tdm-policy https://news.example/p"])
    }

    @Test("G25: An object in the place of the array says nothing, and a rule without a location is passed over")
    func shapes() {
        let object = tdmrep("{\"location\": \"/\", \"tdm-reservation\": 1}")
        #expect(object.reservations.isEmpty)
        #expect(object.codes == [.invalidValue])
        let rule = tdmrep(
            "[{\"tdm-reservation\": 0}, {\"location\": \"/\"}, {\"location\": \"/\", \"tdm-reservation\": 1}]"
        )
        #expect(rule.reservations == ["tdm-reservation 1"])
        #expect(rule.codes == [.invalidValue, .invalidValue])
        #expect(tdmrep("tdm").reservations.isEmpty)
    }

    @Test("G26: An earlier rule holds against a later one that is more specific, which is said")
    func shadowing() {
        let site = tdmrep(
            "[{\"location\": \"/\", \"tdm-reservation\": 1}, {\"location\": \"/press/\", \"tdm-reservation\": 0}]"
        )
        #expect(site.reservations == ["tdm-reservation 1"])
        #expect(site.page.audit.diagnostics.map(\.message).contains { $0.contains("/press/") })
    }

    // MARK: trust.txt

    @Test func `A trust file says whether training is allowed`() {
        let site = AuditedSidecar(.trustTxt, "member=https://a.example/\n ⟦DataTrainingAllowed = no⟧ # never\r\n")
        #expect(site.reservations == ["datatrainingallowed no"])
        #expect(site.page.reservations.map(\.actions) == [[.aiTrain]])
        #expect(site.places.found == site.places.marked)
        let yes = AuditedSidecar(.trustTxt, "datatrainingallowed=yes")
        #expect(yes.page.reservations.map(\.permits) == [[.aiTrain]])
        #expect(AuditedSidecar(.trustTxt, "datatrainingallowed=maybe").codes == [.invalidValue])
    }

    @Test func `Of two answers of a trust file the restrictive one holds`() {
        let site = AuditedSidecar(.trustTxt, "datatrainingallowed=no\ndatatrainingallowed=yes\n")
        #expect(site.reservations == ["datatrainingallowed no", "!datatrainingallowed yes"])
        #expect(site.codes == [.invalidValue])
    }

    @Test("G61: A page in the place of trust.txt is no trust file")
    func trustPage() {
        let site = AuditedSidecar(.trustTxt, "<html>\ndatatrainingallowed=no\n</html>")
        #expect(site.reservations.isEmpty)
        #expect(site.codes == [.unusableFile])
    }

    // MARK: ai.txt

    @Test func `Groups of ai.txt reserve training by types of files`() {
        let site = AuditedSidecar(
            .aiTxt,
            "# no training\nUser-Agent: *\n⟦Disallow: *.jpg⟧\nDisallow: *.png\nAllow: *.txt\nDisallow: *.txt\n"
        )
        #expect(site.reservations == ["Disallow *.jpg"])
        #expect(site.page.audit.signals.map(\.scope) == [.media])
        #expect(site.places.found == site.places.marked)
    }

    @Test(arguments: ["/", "*", "*.html", "/news/"])
    func `Patterns of paths in ai.txt are about the page`(_ pattern: String) {
        let site = AuditedSidecar(
            .aiTxt,
            "User-Agent: *\nDisallow: \(pattern)\n",
            url: "https://news.example/news/a.html"
        )
        #expect(site.page.audit.signals.map(\.scope) == [.page])
        #expect(site.page.reservations.map(\.actions) == [[.aiTrain]])
    }

    @Test(
        "G62: ai.txt in Markdown, in prose or as a page is no reservation",
        arguments: [
            "# Example Media\n\n> We publish news.\n\n- Training: not allowed\n", "<!doctype html><p>Disallow: /</p>",
            "",
        ]
    )
    func otherDialects(_ text: String) {
        let site = AuditedSidecar(.aiTxt, text)
        #expect(site.reservations.isEmpty)
        #expect(site.codes == [.unusableFile])
    }

    @Test func `A page may refuse to be pinned`() {
        let page = AuditedMarkup("⟦<meta name=pinterest content=\" NoPin \" description=x>⟧")
        #expect(page.directives == ["nopin"])
        #expect(page.reservations.map(\.actions) == [[.reuseImage]])
        page.expectMarked(.reservation)
        #expect(AuditedMarkup("<meta name=pinterest content=pin>").reservations.isEmpty)
    }
}
