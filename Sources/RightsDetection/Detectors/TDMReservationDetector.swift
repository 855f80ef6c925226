// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import HTMLScan
import JSONText
import RightsModel

/// Reads the TDM Reservation Protocol (W3C Community Group Final Report TDMRep): `tdmrep.json`, headers and `<meta>`.
///
/// A header overrides the file, and a `<meta>` both, property by property; what is absent overrides nothing. A `<meta>`
/// speaks of its document, not of the images that it embeds. All are reported; those without effect name what prevails.
struct TDMReservationDetector: Detector {
    static let id = "tdm-reservation"

    func detect(in document: Document, into findings: inout Findings) {
        let file = TDMReservationFile(document: document).statements(&findings)
        let reservations = (file.compactMap(\.reservation) + values("tdm-reservation", in: document))
            .filter { isValid($0, &findings) }
            .sorted { ($0.precedence, $0.text) < ($1.precedence, $1.text) }
        let policies = (file.compactMap(\.policy) + values("tdm-policy", in: document)).filter { !$0.text.isEmpty }
        let reserving = add("tdm-reservation", reservations, in: document, &findings)
        let effective = reservations.last
        if let effective, let other = reservations.first(where: { $0.text != effective.text }) {
            let message =
                "The tdm-reservation of \(effective.text) holds against the one of \(other.text); a site should use one way."
            findings.report(Diagnostic(code: .invalidValue, message: message), at: effective.place)
        }
        let policy = add("tdm-policy", policies, in: document, &findings)
        // A policy says on what terms mining is possible where it is reserved.
        if effective?.text == "0", let reserving, let policy {
            findings.overrule(policy, by: reserving, reason: "Where mining is not reserved, a policy has no effect.")
        }
    }

    /// The values of a property in headers and meta elements, those that override others last.
    private func values(_ property: String, in document: Document) -> [TDMValue] {
        var values = document.headers(named: property).map { header in
            TDMValue(text: header.value.trimmingASCIISpace, origin: .header, place: .header(header.index))
        }
        let outline = document.outline
        for meta in document.metas where meta.name == property {
            let index = meta.element
            guard let content = outline.value(of: .content, in: index) else { continue }
            let offset = outline.valueOffset(of: .content, in: index)
            let place = offset.map { Findings.Place.source($0, element: index) } ?? .element(index)
            values.append(TDMValue(text: content.trimmingASCIISpace, origin: .meta, place: place))
        }
        return values
    }

    private func isValid(_ value: TDMValue, _ findings: inout Findings) -> Bool {
        if value.text == "0" || value.text == "1" { return true }
        let message = "tdm-reservation is “\(value.text)”; only 0 and 1 are defined, so that it says nothing."
        findings.report(Diagnostic(code: .invalidValue, message: message, text: value.text), at: value.place)
        return false
    }

    /// Adds the values of a property, and says that the last one holds.
    private func add(
        _ directive: String,
        _ values: [TDMValue],
        in document: Document,
        _ findings: inout Findings
    ) -> Findings.Handle? {
        let handles = values.map { value in
            let term = document.vocabularies.term("\(directive):\(value.text)", in: "tdmrep")
            let reservation = Reservation(
                vocabulary: "tdmrep",
                directive: directive,
                value: value.text,
                actions: term?.actions ?? [],
                unless: term?.unless ?? []
            )
            let text = "\(directive): \(value.text)"
            return findings.add(
                .reservation(reservation),
                text: text,
                scope: .work,
                origin: value.origin,
                at: value.place
            )
        }
        guard let last = handles.last, let winner = values.last else { return nil }
        for (handle, value) in zip(handles, values).dropLast() {
            findings.overrule(handle, by: last, reason: value.reason(prevailing: winner))
        }
        return last
    }
}

/// A value of a property of TDMRep, with where it stands.
struct TDMValue: Sendable {
    /// The value without white space around it.
    var text: String
    /// The file, a header, or a meta element.
    var origin: Origin
    /// Where.
    var place: Findings.Place

    /// What overrides what: the higher number the lower one.
    fileprivate var precedence: Int {
        switch origin {
        case .tdmrepJSON: 0
        case .header: 1
        default: 2
        }
    }

    /// Why this value yields to another one.
    fileprivate func reason(prevailing other: TDMValue) -> String {
        switch (origin, other.origin) {
        case (.tdmrepJSON, .header): "A header overrides tdmrep.json."
        case (.tdmrepJSON, _): "A meta element overrides tdmrep.json."
        case (.header, .meta): "A meta element overrides a header."
        default: "Of several values in one place the most restrictive one holds, or else the last one."
        }
    }
}
