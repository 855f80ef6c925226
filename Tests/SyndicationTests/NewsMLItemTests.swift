// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import Syndication
import TestSupport
import Testing

/// News items in NewsML-G2.
@Suite struct NewsMLItemTests {
    private static let namespace = "xmlns='http://iptc.org/std/nar/2006-10-01/'"

    private func item(_ markup: String) throws -> AuditedItems {
        try AuditedItems(
            "<newsItem \(Self.namespace) guid='urn:a' xml:lang='en'>\(markup)</newsItem>",
            name: "news.xml"
        )
    }

    @Test("An item has title, content and the words on its rights, each at its place")
    func rights() throws {
        let items = try item(
            """
            <rightsInfo><copyrightHolder qcode='h:1'><name>⟦Berg⟧</name></copyrightHolder>
            <copyrightNotice>⟦© 2026 Lake⟧</copyrightNotice>
            <usageTerms>⟦This story may not be translated⟧. <br/></usageTerms>⟦<link href='https://lake.example/terms'/>⟧
            </rightsInfo><contentMeta><creditline>⟦Lake⟧</creditline><headline>A &amp; B</headline></contentMeta>
            <contentSet><inlineXML contenttype='application/nitf+xml'><nitf><body><p>Words. ⟦© 2025 Ann⟧</p></body></nitf>
            </inlineXML><remoteContent href='a.jpg'/></contentSet>
            """
        )
        #expect(items.names == ["#1"])
        #expect(items.audits[0].page.title == "A & B")
        #expect(items.audits[0].page.language == "en")
        #expect(items.audits[0].signals.map(\.kind) == [.notice, .notice, .statement, .policyLink, .credit, .notice])
        #expect(items.audits[0].diagnostics.isEmpty)
        items.expectMarked()
    }

    @Test("Items of a message are pages by themselves; one that is broken stops no other")
    func message() throws {
        let items = try AuditedItems(
            """
            <n:newsMessage xmlns:n='http://iptc.org/std/nar/2006-10-01/'><n:header/><n:itemSet>
            <n:newsItem guid='urn:a'><n:rightsInfo><n:copyrightNotice>© 2026 Lake</n:copyrightNotice></n:rightsInfo></n:newsItem>
            <n:newsItem guid='urn:b'><wrong></n:newsItem><n:packageItem guid='urn:c'/></n:itemSet></n:newsMessage>
            """
        )
        #expect(items.names == ["#1", "#3"])
        #expect(items.words == [["notice © 2026 Lake"], []])
        #expect(items.errors.count == 1)
    }

    @Test(
        "Embargo, status and corrections are said by the item",
        arguments: [
            ("⟦<embargoed/>⟧", "embargoed"),
            ("<embargoed>⟦2026-05-04T12:00:00Z⟧</embargoed>", "embargoed: 2026-05-04T12:00:00Z"),
            ("⟦<pubStatus qcode='stat:canceled'/>⟧", "pubStatus: stat:canceled"),
            ("⟦<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld'/>⟧", "pubStatus: withheld"),
            ("⟦<signal qcode='sig:correction'/>⟧", "signal: sig:correction"),
            ("<signal qcode='sig:update'/><pubStatus qcode='stat:usable'/>", ""),
        ]
    )
    func state(markup: String, text: String) throws {
        let items = try item("<itemMeta>\(markup)</itemMeta>")
        #expect(items.words == [text.isEmpty ? [] : ["reservation \(text)"]])
        #expect(items.audits[0].diagnostics.isEmpty)
        items.expectMarked()
    }

    @Test("A policy of ODRL in XML or JSON-LD is read; limits by country leave the use undecided, at the rule's place")
    func policies() throws {
        func policy(_ rule: String) throws -> AuditedItems {
            try item(
                """
                <rightsInfo><rightsExpressionXML><o:Policy xmlns:o='http://www.w3.org/ns/odrl/2/' uid='urn:p'
                type='http://www.w3.org/ns/odrl/2/Set'>\(rule)</o:Policy></rightsExpressionXML></rightsInfo>
                """
            )
        }
        let action = "<o:action name='http://www.w3.org/ns/odrl/2/translate'/>"
        let plain = try policy("⟦<o:prohibition>\(action)</o:prohibition>⟧")
        #expect(plain.words == [["reservation prohibition: http://www.w3.org/ns/odrl/2/translate"]])
        plain.expectMarked()
        let limit =
            "<o:constraint name='http://www.w3.org/ns/odrl/2/spatial' operator='http://www.w3.org/ns/odrl/2/eq' rightOperand='DE'/>"
        let limited = try policy("<o:prohibition>\(action)\(limit)</o:prohibition>")
        #expect(limited.audits[0].diagnostics.map(\.code) == [.unparsedClause])
        #expect(limited.audits[0].diagnostics[0].actions.contains(.translate))
        let strange = try policy("<o:permission>\(action)<o:weather/></o:permission>")
        #expect(strange.audits[0].signals.isEmpty)
        #expect(strange.audits[0].diagnostics.map(\.actions) == [[.use]])
        let data = try item(
            """
            <rightsInfo><rightsExpressionData>{"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "urn:p",
            "prohibition": [⟦{"action": "translate"}⟧]}</rightsExpressionData></rightsInfo>
            """
        )
        #expect(data.words == plain.words)
        data.expectMarked()
    }

    @Test("Data mining by a term of PLUS")
    func dataMining() throws {
        let items = try item(
            "<rightsInfo>⟦<dataMining uri='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING'/>⟧</rightsInfo>"
        )
        guard case .reservation(let reservation)? = items.audits[0].signals.first?.content else {
            Issue.record("a term of PLUS is a reservation")
            return
        }
        #expect(reservation.actions == [.aiTrain])
        items.expectMarked()
    }

    @Test(
        "What can't be understood is for a person",
        arguments: [
            "<rightsInfo><usageTerms>World rights except Italy</usageTerms></rightsInfo>",
            "<rightsInfo><rightsInfoExtProperty rel='x:y' value='z'/></rightsInfo>",
            "<rightsInfo validto='2026-06-01'><usageTerms>May be reproduced.</usageTerms></rightsInfo>",
            "<rightsInfo><dataMining qcode='x:y'/></rightsInfo>",
            "<itemMeta><pubStatus qcode='stat:limbo'/></itemMeta>",
            "<itemMeta><edNote>MAGS OUT</edNote></itemMeta>",
            "<rightsInfo><rightsExpressionXML><x xmlns='urn:x'/></rightsExpressionXML></rightsInfo>",
        ]
    )
    func undecided(markup: String) throws {
        let items = try item(markup)
        #expect(items.audits[0].diagnostics.contains { $0.code == .unparsedClause && $0.actions == [.use] })
    }
}
