// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import RightsModel

/// Reads the TDM Reservation Protocol in `<meta>` elements and HTTP headers (W3C Community Group Final Report TDMRep).
///
/// A `<meta>` overrides a header, property by property; what is absent overrides nothing. Both speak of this document,
/// not of the images that it embeds. The site's `tdmrep.json`, which both override, is no part of a page.
struct TDMReservationDetector: Detector {
    static let id = "tdm-reservation"

    private struct Value {
        var text: String
        var origin: Origin
        var place: Findings.Place
    }

    func detect(in document: Document, into findings: inout Findings) {
        let reservations = values("tdm-reservation", in: document).filter { isValid($0, &findings) }
        let reservation = reservations.last
        if let reservation, reservations.contains(where: { $0.text != reservation.text }) {
            let message =
                "The page's tdm-reservation values contradict one another; the one of \(reservation.text) holds."
            findings.report(Diagnostic(code: .invalidValue, message: message), at: reservation.place)
        }
        if let reservation {
            add("tdm-reservation", reservation, actions: reservation.text == "1" ? [.tdm] : [], &findings)
        }
        // A policy says on what terms mining is possible where it is reserved.
        if reservation?.text != "0", let policy = values("tdm-policy", in: document).last, !policy.text.isEmpty {
            add("tdm-policy", policy, actions: [], &findings)
        }
    }

    /// The values of a property, those that override others last.
    private func values(_ property: String, in document: Document) -> [Value] {
        var values = document.headers(named: property).map { header in
            Value(text: header.value.trimmingASCIISpace, origin: .header, place: .header(header.index))
        }
        let outline = document.outline
        for (index, element) in outline.elements.enumerated() where element.name == .meta && !element.isInert {
            guard MetaName.of(index, in: outline) == property, let content = outline.value(of: .content, in: index)
            else {
                continue
            }
            let offset = outline.valueOffset(of: .content, in: index)
            let place = offset.map { Findings.Place.source($0, element: index) } ?? .element(index)
            values.append(Value(text: content.trimmingASCIISpace, origin: .meta, place: place))
        }
        return values
    }

    private func isValid(_ value: Value, _ findings: inout Findings) -> Bool {
        if value.text == "0" || value.text == "1" { return true }
        let message = "tdm-reservation is “\(value.text)”; only 0 and 1 are defined, so that it says nothing."
        findings.report(Diagnostic(code: .invalidValue, message: message, text: value.text), at: value.place)
        return false
    }

    private func add(_ directive: String, _ value: Value, actions: [Action], _ findings: inout Findings) {
        let reservation = Reservation(
            vocabulary: "tdmrep",
            directive: directive,
            value: value.text,
            actions: actions
        )
        findings.add(
            .reservation(reservation),
            text: "\(directive): \(value.text)",
            scope: .work,
            origin: value.origin,
            at: value.place
        )
    }
}
