// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads what the metadata of one picture say about its rights: they are about the picture, never about the page.
struct XMPReader {
    let document: Document
    let packet: XMPPacket
    /// The file's place among those beside the page.
    let sidecar: Int

    private enum Namespace {
        static let plus = "http://ns.useplus.org/ldf/xmp/1.0/"
        static let rights = "http://ns.adobe.com/xap/1.0/rights/"
        static let dublinCore = "http://purl.org/dc/elements/1.1/"
        static let photoshop = "http://ns.adobe.com/photoshop/1.0/"
        static let creativeCommons = "http://creativecommons.org/ns#"
        static let mining = "http://www.w3.org/ns/tdmrep/"
    }

    func read(into findings: inout Findings) {
        for property in packet.properties {
            switch (property.namespace, property.name) {
            case (Namespace.plus, "DataMining"): dataMining(property, &findings)
            case (Namespace.rights, "WebStatement"), (Namespace.creativeCommons, "license"):
                license(property, &findings)
            case (Namespace.rights, "UsageTerms"): terms(property, &findings)
            case (Namespace.dublinCore, "rights"): notice(property, &findings)
            case (Namespace.rights, "Owner"), (Namespace.plus, "CopyrightOwnerName"): owner(property, &findings)
            case (Namespace.photoshop, "Credit"): credit(property, "photoshop:Credit", &findings)
            case (Namespace.creativeCommons, "attributionName"): credit(property, "cc:attributionName", &findings)
            case (Namespace.plus, "LicensorURL"): licensor(property, &findings)
            case (Namespace.mining, "reservation"): reservation(property, &findings)
            case (Namespace.mining, "policy"): policy(property, &findings)
            default: continue
            }
        }
        marked(&findings)
    }

    @discardableResult
    private func add(
        _ content: Signal.Content,
        _ property: XMPPacket.Property,
        text: String? = nil,
        _ findings: inout Findings
    ) -> Findings.Handle {
        findings.add(content, text: text ?? property.value, scope: .media, origin: .xmp, at: place(property))
    }

    private func place(_ property: XMPPacket.Property) -> Findings.Place {
        .sidecar(sidecar, offset: property.offset)
    }

    /// `plus:DataMining`: the address of a term, or its last part alone.
    private func dataMining(_ property: XMPPacket.Property, _ findings: inout Findings) {
        let key = property.value.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? property.value
        guard let term = document.vocabularies.term(key, in: "plus") else {
            let message = "plus:DataMining is “\(property.value)”, which PLUS does not define, so that it says nothing."
            findings.report(
                Diagnostic(code: .invalidValue, message: message, text: property.value),
                at: place(property)
            )
            return
        }
        let reservation = Reservation(
            vocabulary: "plus",
            directive: "DataMining",
            value: key,
            actions: term.actions,
            unless: term.unless,
            permits: term.permits,
            requires: term.requires
        )
        add(.reservation(reservation), property, text: "plus:DataMining: \(key)", &findings)
        if !term.permits.isEmpty, document.reservesMining {
            let message =
                "The picture's metadata permit data mining, which the page reserves; the permission is about the picture alone."
            findings.report(Diagnostic(code: .contradiction, message: message, text: key), at: place(property))
        }
    }

    private func license(_ property: XMPPacket.Property, _ findings: inout Findings) {
        let address = property.value
        if let match = document.licenses.license(at: address) {
            add(.license(match.license(href: address)), property, &findings)
        } else if URLReference(address).isAbsolute {
            add(.license(License(uri: address, href: address)), property, &findings)
        }
    }

    private func terms(_ property: XMPPacket.Property, _ findings: inout Findings) {
        if let match = document.licenses.license(named: property.value) {
            add(.license(match.license(href: nil)), property, &findings)
            return
        }
        for (statement, text) in StatementText(property.value, in: document, language: nil).statements {
            add(.statement(statement), property, text: text, &findings)
        }
    }

    private func notice(_ property: XMPPacket.Property, _ findings: inout Findings) {
        let notices = NoticeText(property.value, lexicon: document.lexicon).notices
        for (notice, text) in notices { add(.notice(notice), property, text: text, &findings) }
        let statements = StatementText(property.value, in: document, language: nil).statements
        for (statement, text) in statements { add(.statement(statement), property, text: text, &findings) }
        let match = document.licenses.license(named: property.value)
        if let match { add(.license(match.license(href: nil)), property, &findings) }
        if notices.isEmpty, statements.isEmpty, match == nil {
            add(.notice(BareNotice.read(property.value)), property, &findings)
        }
    }

    /// Who owns it, where no notice says so.
    private func owner(_ property: XMPPacket.Property, _ findings: inout Findings) {
        guard packet.values("rights", in: Namespace.dublinCore).isEmpty else { return }
        add(.notice(Notice(holder: property.value)), property, &findings)
    }

    private func credit(_ property: XMPPacket.Property, _ name: String, _ findings: inout Findings) {
        add(.credit(Credit(name: property.value, property: name)), property, &findings)
    }

    private func licensor(_ property: XMPPacket.Property, _ findings: inout Findings) {
        let url = URLReference(property.value).isAbsolute ? property.value : nil
        add(.policyLink(PolicyLink(policy: .licensing, href: property.value, url: url)), property, &findings)
    }

    /// The mark of a work under copyright; it says nothing that a notice doesn't.
    private func marked(_ findings: inout Findings) {
        let claims =
            packet.values("rights", in: Namespace.dublinCore) + packet.values("Owner", in: Namespace.rights)
            + packet.values("CopyrightOwnerName", in: Namespace.plus)
        guard claims.isEmpty, let property = packet.values("Marked", in: Namespace.rights).first,
            property.value.lowercased() == "true"
        else { return }
        add(.notice(Notice()), property, text: "xmpRights:Marked: \(property.value)", &findings)
    }
}

extension XMPReader {
    private func reservation(_ property: XMPPacket.Property, _ findings: inout Findings) {
        guard let term = document.vocabularies.term("tdm-reservation:\(property.value)", in: "tdmrep") else {
            let message = "tdm:reservation is “\(property.value)”; only 0 and 1 are defined, so that it says nothing."
            findings.report(
                Diagnostic(code: .invalidValue, message: message, text: property.value),
                at: place(property)
            )
            return
        }
        let reservation = Reservation(
            vocabulary: "tdmrep",
            directive: "tdm-reservation",
            value: property.value,
            actions: term.actions,
            unless: term.unless
        )
        add(.reservation(reservation), property, text: "tdm:reservation: \(property.value)", &findings)
    }

    private func policy(_ property: XMPPacket.Property, _ findings: inout Findings) {
        let isReserved = packet.values("reservation", in: Namespace.mining).contains { $0.value == "1" }
        guard isReserved else { return }
        let reservation = Reservation(vocabulary: "tdmrep", directive: "tdm-policy", value: property.value)
        add(.reservation(reservation), property, text: "tdm:policy: \(property.value)", &findings)
    }
}

extension Document {
    /// Whether the page itself reserves text and data mining, by a header or a `<meta>` of TDMRep.
    fileprivate var reservesMining: Bool {
        if headers(named: "tdm-reservation").contains(where: { $0.value.trimmingASCIISpace == "1" }) { return true }
        return outline.elements.indices.contains { index in
            let element = outline.elements[index]
            guard element.name == .meta, !element.isInert, MetaName.of(index, in: outline) == "tdm-reservation" else {
                return false
            }
            return outline.value(of: .content, in: index)?.trimmingASCIISpace == "1"
        }
    }
}
