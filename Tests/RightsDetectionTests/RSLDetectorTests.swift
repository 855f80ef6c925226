// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@testable import RightsDetection

/// Documents of Really Simple Licensing beside and inside a page.
struct RSLDetectorTests {
    @Test("G40: What a list of permitted usages leaves out is not licensed")
    func closedList() {
        let audit = audited("<content url='/'><license>⟦<permits type='usage'>search</permits>⟧</license></content>")
        #expect(audit.rsl == ["permits search: permits [index] reserves [tdm] unless [authorization]"])
        #expect(audit.places.found == audit.places.marked)
    }

    @Test("An umbrella covers its members, and what is left of it is named")
    func umbrella() {
        let audit = audited(
            """
            <content url='/'><license>
              <permits type='usage'>search ai-all</permits><prohibits type='usage'>ai-train</prohibits>
            </license></content>
            """
        )
        #expect(
            audit.rsl == [
                "permits search ai-all: permits [index, ai-input, ai-index]", "prohibits ai-train: reserves [ai-train]",
            ]
        )
    }

    @Test("G41: What is permitted and prohibited at once is not licensed")
    func permittedAndProhibited() {
        let audit = audited(
            """
            <content url='/'><license>
              <permits type='usage'>search</permits><prohibits type='usage'>all</prohibits>
            </license></content>
            """
        )
        #expect(audit.rsl == ["!permits search: permits [index]", "prohibits all: reserves [index, tdm]"])
        #expect(audit.signals.first?.overruled?.reason == "What is permitted and prohibited is not licensed.")
    }

    @Test("Without a list of usages only what is prohibited limits a license")
    func openList() {
        let audit = audited(
            "<content url='/'><license><prohibits type='usage'>ai-train</prohibits></license></content>"
        )
        #expect(
            audit.rsl == ["license: permits [index, ai-input, ai-index]", "prohibits ai-train: reserves [ai-train]"]
        )
    }

    @Test(
        "What is asked for decides whether conditions are enough or a license is to be obtained",
        arguments: [
            ("<payment type='free'/>", "permits [ai-index] requires []"),
            ("<payment type='attribution'/>", "permits [ai-index] requires [attribution, link]"),
            ("<payment type='crawl'><amount currency='EUR'>0.01</amount></payment>", "offers"),
            ("<payment type='barter'/>", "offers"),
            ("<reporting type='audit' profile='https://r.example/'/>", "offers"),
            ("<permits type='user'>non-commercial education</permits>", "permits [ai-index] requires [non-commercial]"),
            ("<permits type='user'>personal</permits>", "permits [ai-index] requires [personal-use]"),
            ("<permits type='user'>commercial non-commercial</permits>", "permits [ai-index] requires []"),
            ("<prohibits type='user'>commercial</prohibits>", "permits [ai-index] requires [non-commercial]"),
            ("<permits type='user'>government</permits>", "limited"),
            ("<permits type='geo'>GB EU</permits>", "limited"),
        ]
    )
    func terms(element: String, expected: String) throws {
        let audit = audited(
            "<content url='/'><license><permits type='usage'>ai-index</permits>\(element)</license></content>"
        )
        let found = try #require(audit.page.reservations.first { $0.directive == "permits" })
        switch expected {
        case "offers":
            #expect(found.permits.isEmpty)
            #expect(found.actions.contains(.aiIndex) && found.unless == [.authorization])
        case "limited":
            #expect(found.permits.isEmpty && found.actions == [.tdm, .index] || found.actions == [.index, .tdm])
            #expect(audit.page.audit.diagnostics.contains { $0.code == .unparsedClause && $0.actions == [.aiIndex] })
        default:
            let requires = found.requires.map(\.rawValue).joined(separator: ", ")
            #expect("permits [\(found.permits.map(\.rawValue).joined())] requires [\(requires)]" == expected)
        }
    }

    @Test("A server that gives out tokens makes any license one that is to be obtained")
    func server() {
        let audit = audited(
            """
            <content url='/' server='https://tokens.example/'><license><permits type='usage'>all</permits>
            <payment type='free'/></license></content>
            """
        )
        #expect(audit.rsl == ["permits all: reserves [index, tdm] unless [authorization]"])
    }

    @Test("Of several licenses one may be chosen, but none grants what only parts of two do")
    func alternatives() {
        let audit = audited(
            """
            <content url='/'>
              <license><permits type='usage'>ai-index</permits><prohibits type='usage'>ai-train</prohibits></license>
              <license><permits type='usage'>ai-train</permits><payment type='training'/></license>
            </content>
            """
        )
        #expect(
            audit.rsl == [
                "permits ai-index: permits [ai-index] reserves [index, ai-input] unless [authorization]",
                "prohibits ai-train", "permits ai-train: reserves [ai-train] unless [authorization]",
            ]
        )
    }

    @Test("The narrower content element holds, but a prohibition holds wherever it stands")
    func specificity() {
        let audit = audited(
            """
            <content url='/'><license><permits type='usage'>all</permits><prohibits type='usage'>ai-train</prohibits>
            </license></content>
            <content url='/story'><license><permits type='usage'>search ai-train</permits></license></content>
            <content url='/other'><license><permits type='usage'>ai-all</permits></license></content>
            """
        )
        #expect(
            audit.rsl == [
                "!permits all: permits [index, ai-input, ai-index]", "prohibits ai-train: reserves [ai-train]",
                "permits search ai-train: permits [index] reserves [tdm] unless [authorization]",
            ]
        )
    }

    @Test("G42: An empty address in a document that the site names, not the page, covers nothing")
    func emptyAddress() {
        let document = rsl("<content url=''><license><prohibits type='usage'>ai-all</prohibits></license></content>")
        let sidecar = Sidecar(kind: .rsl, source: "l.xml", url: "https://news.example/l.xml", bytes: document.bytes)
        let robots = Sidecar(
            kind: .robotsTxt,
            source: "robots.txt",
            bytes: Array("License: https://news.example/l.xml".utf8)
        )
        let site = AuditedMarkup("<p>Words.</p>", sidecars: [robots, sidecar])
        #expect(site.reservations.allSatisfy { $0.actions.isEmpty })
        #expect(site.codes == [.invalidValue])
        let link = "<link rel='license' type='application/rsl+xml' href='/l.xml'>"
        let page = AuditedMarkup(link, sidecars: [sidecar])
        #expect(page.reservations.map(\.actions) == [[], [], [.tdm]])
    }

    @Test("G43: An element of another namespace is left out; an unknown one of RSL's makes the document invalid")
    func foreignElements() {
        let foreign = audited(
            "<content url='/'><x:note xmlns:x='urn:x'/><license><prohibits type='usage'>ai-all</prohibits></license></content>"
        )
        #expect(foreign.page.codes.isEmpty)
        let unknown = audited(
            "<content url='/'>⟦<grant/>⟧<license><permits type='usage'>all</permits></license></content>"
        )
        #expect(unknown.rsl == ["license: reserves [index, tdm] unless [authorization]"])
        #expect(unknown.page.codes == [.invalidDocument])
        #expect(unknown.places.found == unknown.places.marked)
    }

    @Test(
        "G45: A document that is declared and missing or broken leaves the page unlicensed for automated use",
        arguments: [
            "<link rel='license' type='application/rsl+xml' href='/license.xml'>",
            "<script type='application/rsl+xml'><rsl xmlns='https://rslstandard.org/rsl'><content></script>",
            "<script type='application/rsl+xml'><license/></script>",
        ]
    )
    func missing(markup: String) {
        let page = AuditedMarkup("<head>\(markup)</head><p>Words.</p>")
        #expect(page.reservations.map(\.actions) == [[.index, .tdm]])
        #expect(page.reservations.map(\.unless) == [[.authorization]])
        #expect(page.codes == [markup.hasPrefix("<link") ? .unreadDocument : .invalidDocument])
        #expect(page.licenses.isEmpty)
    }

    @Test("G39: Words of earlier versions and lists with commas are read with a warning")
    func wildWords() {
        let audit = audited(
            """
            <content url='/'><license>⟦<permits type='usage'>search, train-ai</permits>⟧
            <payment type='inference'/></license></content>
            """
        )
        #expect(
            audit.rsl == ["permits search ai-train: reserves [index, ai-train, tdm] unless [authorization]"]
        )
        #expect(audit.page.codes == [.invalidValue, .invalidValue, .invalidValue])
        let bare = AuditedMarkup(
            "<p>Words.</p>",
            sidecars: [
                Sidecar(
                    kind: .rsl,
                    source: "l.xml",
                    bytes: Array(
                        "<rsl><content url='*'><license><prohibits type='usage'>train-genai</prohibits></license></content></rsl>"
                            .utf8
                    )
                )
            ]
        )
        #expect(bare.reservations.contains { $0.actions == [.aiTrain] })
        #expect(bare.codes == [.invalidValue, .invalidValue])
    }

    @Test("A prohibition of something unknown leaves automated use undecided")
    func unknownProhibition() {
        let audit = audited(
            "<content url='/'><license><prohibits type='usage'>ai-dream</prohibits></license></content>"
        )
        #expect(audit.page.codes == [.invalidValue, .unparsedClause])
    }

    @Test("A document inside a part of the page is about that part, one in the head or body about the page")
    func inline() {
        let document = """
            <script type="application/rsl+xml"><rsl xmlns="https://rslstandard.org/rsl"><content url="">
            <license>⟦<prohibits type="usage">ai-train</prohibits>⟧<permits type="usage">all</permits></license></content></rsl></script>
            """
        let prose = String(repeating: "Many words. ", count: 30)
        for (page, scope) in [
            ("<head>\(document)</head><p>\(prose)</p>", Scope.page), ("<body>\(document)<p>\(prose)</p>", .page),
            ("<article>\(document)<p>\(prose)</p></article>", .work),
            ("<figure>\(document)<img src=a.jpg></figure><p>\(prose)</p>", .media),
            ("<div>\(document)Two words.</div><p>\(prose)</p>", .other),
        ] {
            let audit = AuditedMarkup(page)
            let signal = audit.audit.signals.first { $0.origin == .rsl }
            #expect(signal?.scope == scope, "\(page.prefix(12))")
            #expect(signal?.location.offset == audit.markup.spans.first?.offset)
        }
    }

    @Test("The document names who holds the copyright and where the terms are")
    func pointers() {
        let audit = audited(
            """
            <content url='/'><license><permits type='usage'>all</permits></license>
            <copyright type='organization'>Example Media</copyright><terms>/terms</terms></content>
            """
        )
        #expect(audit.page.notices == ["Example Media page"])
        #expect(audit.page.links == ["terms /terms"])
    }

    @Test("Patterns of addresses are those of robots.txt, and may name the host")
    func patterns() {
        for (pattern, covers) in [
            ("/sto*", true), ("/story$", true), ("/st$", false), ("https://news.example/story", true),
            ("https://other.example/", false), ("https://news.example", true),
        ] {
            let audit = audited(
                "<content url='\(pattern)'><license><prohibits type='usage'>ai-all</prohibits><permits type='usage'>search</permits></license></content>"
            )
            #expect(audit.signals.isEmpty != covers, "\(pattern)")
        }
        let document = rsl("<content url='/news/'><license><permits type='usage'>all</permits></license></content>")
        let unknown = AuditedMarkup(
            "<p>Words.</p>",
            url: nil,
            sidecars: [Sidecar(kind: .rsl, source: "l.xml", bytes: document.bytes)]
        )
        #expect(unknown.codes == [.unparsedClause])
        #expect(unknown.reservations.isEmpty)
    }

    private func rsl(_ marked: String) -> MarkedHTML {
        MarkedHTML("<rsl xmlns='https://rslstandard.org/rsl'>\(marked)</rsl>")
    }

    /// A page that links the document, which is given.
    private func audited(_ marked: String) -> AuditedRSL {
        AuditedRSL(rsl(marked))
    }
}

/// A page with a license document that it links.
private struct AuditedRSL {
    let markup: MarkedHTML
    let page: AuditedMarkup

    init(_ markup: MarkedHTML) {
        self.markup = markup
        let sidecar = Sidecar(
            kind: .rsl,
            source: "license.xml",
            url: "https://news.example/license.xml",
            bytes: markup.bytes
        )
        page = AuditedMarkup(
            "<link rel='license' type='application/rsl+xml' href='/license.xml'><p>Words.</p>",
            sidecars: [sidecar]
        )
    }

    /// The signals of the document.
    var signals: [Signal] { page.audit.signals.filter { $0.origin == .rsl } }

    /// The reservations of the document in words; one that lost begins with an exclamation mark.
    var rsl: [String] {
        signals.compactMap { signal in
            guard case .reservation(let reservation) = signal.content else { return nil }
            func list<Word: RawRepresentable<String>>(_ name: String, _ words: [Word]) -> String? {
                words.isEmpty ? nil : "\(name) [\(words.map(\.rawValue).joined(separator: ", "))]"
            }
            let parts = [
                list("permits", reservation.permits), list("reserves", reservation.actions),
                list("unless", reservation.unless),
            ]
            .compactMap(\.self)
            let name = [reservation.directive, reservation.value].compactMap(\.self).joined(separator: " ")
            let sign = signal.overruled == nil ? "" : "!"
            return sign + name + (parts.isEmpty ? "" : ": " + parts.joined(separator: " "))
        }
    }

    /// The places of the signals, and those of the marked spans.
    var places: (found: [Int], marked: [Int]) {
        (signals.map(\.location.offset), markup.spans.map(\.offset))
    }
}
