// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsModel
import TestSupport
import Testing

@testable import RightsDetection

/// The metadata of pictures beside a page.
struct XMPDetectorTests {
    @Test(
        "A picture's word on data mining is about the picture",
        arguments: [
            ("DMI-PROHIBITED", [Action.tdm], [Action]()), ("DMI-PROHIBITED-AIMLTRAINING", [.aiTrain], []),
            ("DMI-PROHIBITED-GENAIMLTRAINING", [.aiTrainGenerative], []),
            ("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", [.tdm], []),
            ("DMI-PROHIBITED-SEECONSTRAINT", [.tdm], []), ("DMI-ALLOWED", [], [.tdm]), ("DMI-UNSPECIFIED", [], []),
        ]
    )
    func dataMining(key: String, actions: [Action], permits: [Action]) {
        for value in [key, "http://ns.useplus.org/ldf/vocab/\(key)"] {
            let audit = audited("<plus:DataMining>\(value)</plus:DataMining>")
            #expect(audit.reservations.map(\.actions) == [actions])
            #expect(audit.reservations.map(\.permits) == [permits])
            #expect(audit.reservations.map(\.value) == [key])
            #expect(audit.audit.signals.map(\.scope) == [.media])
        }
    }

    @Test("G63: A picture that allows data mining on a page that reserves it keeps its own word, and both are told")
    func allowedOnReservedPage() {
        let markup = "<meta name='tdm-reservation' content='1'><img src='a.jpg'>"
        let allowed = "<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-ALLOWED</plus:DataMining>"
        let audit = audited(allowed, page: markup)
        #expect(audit.reservations.map(\.vocabulary) == ["tdmrep", "plus"])
        #expect(audit.audit.signals.map(\.scope) == [.work, .media])
        #expect(audit.audit.signals.allSatisfy { $0.overruled == nil })
        #expect(audit.codes == [.contradiction])
        #expect(audited(allowed).codes.isEmpty)
    }

    @Test("Notice, credit, license, terms and licensor stand as elements, attributes or lists, with their places")
    func properties() {
        let markup = MarkedHTML(
            """
            <x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF \(Self.namespaces)>
            ⟦<rdf:Description rdf:about='' photoshop:Credit='Ann Example / Agency'>⟧
            <dc:rights><rdf:Alt>
              <rdf:li xml:lang='de'>anders</rdf:li>⟦<rdf:li xml:lang='x-default'>© 2026 Example Agency</rdf:li>⟧
            </rdf:Alt></dc:rights>
            ⟦<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>⟧
            <plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'>
              <plus:LicensorName>Agency</plus:LicensorName>⟦<plus:LicensorURL>https://agency.example/buy</plus:LicensorURL>⟧
            </rdf:li></rdf:Seq></plus:Licensor>
            <xmpRights:Marked>True</xmpRights:Marked>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """
        )
        let audit = AuditedMarkup(
            "<p>Words.</p>",
            sidecars: [Sidecar(kind: .xmp, source: "a.xmp", bytes: markup.bytes)]
        )
        let offsets = audit.audit.signals.map(\.location.offset)
        #expect(audit.audit.signals.map(\.kind) == [.credit, .notice, .license, .policyLink])
        #expect(offsets == markup.spans.map(\.offset))
        #expect(audit.audit.signals.allSatisfy { $0.scope == .media && $0.origin == .xmp })
        #expect(audit.notices == ["Example Agency 2026 media"])
        #expect(audit.licenses.map(\.id) == ["CC-BY-4.0"])
        #expect(audit.links == ["licensing https://agency.example/buy"])
    }

    @Test("Marked without any owner is a claim without a holder; False claims nothing")
    func marked() {
        #expect(audited("<xmpRights:Marked>True</xmpRights:Marked>").audit.signals.map(\.kind) == [.notice])
        #expect(audited("<xmpRights:Marked>False</xmpRights:Marked>").audit.signals.isEmpty)
        #expect(audited("<xmpRights:Owner>Ann</xmpRights:Owner>").notices == ["Ann media"])
    }

    @Test("Terms of use in words are statements")
    func usageTerms() {
        let audit = audited("<xmpRights:UsageTerms>This image may not be reproduced.</xmpRights:UsageTerms>")
        #expect(audit.audit.signals.map(\.kind) == [.statement])
    }

    @Test("TDMRep in metadata, and values that nobody defines")
    func mining() {
        let audit = audited(
            "<tdm:reservation>1</tdm:reservation><tdm:policy>https://a.example/p.json</tdm:policy>"
        )
        #expect(audit.directives == ["tdm-reservation 1", "tdm-policy https://a.example/p.json"])
        #expect(audited("<tdm:reservation>yes</tdm:reservation>").codes == [.invalidValue])
        #expect(audited("<plus:DataMining>NEVER</plus:DataMining>").codes == [.invalidValue])
    }

    @Test("A license document inside of metadata is about the picture")
    func embeddedLicense() {
        let audit = audited(
            """
            <rsl:rsl xmlns:rsl='https://rslstandard.org/rsl'><rsl:content url='https://a.example/a.jpg'><rsl:license>
            <rsl:permits type='usage'>search</rsl:permits></rsl:license></rsl:content></rsl:rsl>
            """
        )
        #expect(audit.audit.signals.map(\.scope) == [.media])
        #expect(audit.reservations.map(\.actions) == [[.tdm]])
    }

    @Test("What is no metadata is said", arguments: ["words", "<a/>", "<a>"])
    func unusable(text: String) {
        let sidecar = Sidecar(kind: .xmp, source: "a.xmp", bytes: Array(text.utf8))
        #expect(AuditedMarkup("<p>Words.</p>", sidecars: [sidecar]).codes == [.unusableFile])
    }

    private static let namespaces = """
        xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'
        xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/' xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'
        xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmlns:tdm='http://www.w3.org/ns/tdmrep/'
        """

    private func audited(_ properties: String, page: String = "<p>Words.</p>") -> AuditedMarkup {
        let text = """
            <?xpacket begin='' id='x'?><rdf:RDF \(Self.namespaces)><rdf:Description rdf:about=''>\(properties)
            </rdf:Description></rdf:RDF><?xpacket end='w'?>
            """
        return AuditedMarkup(page, sidecars: [Sidecar(kind: .xmp, source: "a.xmp", bytes: Array(text.utf8))])
    }
}
