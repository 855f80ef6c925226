// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

import RightsDetection
import RightsModel
import TestSupport
import Testing

/// Audits a small page whose marked spans say where the signals stand.
struct AuditedMarkup {
    let markup: MarkedHTML
    let audit: PageAudit

    init(
        _ marked: String,
        url: String? = "https://news.example/story",
        headers: [HTTPHeader] = [],
        sidecars: [Sidecar] = []
    ) {
        markup = MarkedHTML(marked)
        let page = Page(source: "page.html", url: url, headers: headers, bytes: markup.bytes, sidecars: sidecars)
        audit = PageAuditor().audit(page, sha256: "")
    }

    var licenses: [License] {
        audit.signals.compactMap { if case .license(let license) = $0.content { license } else { nil } }
    }

    var statements: [Statement] {
        audit.signals.compactMap { if case .statement(let statement) = $0.content { statement } else { nil } }
    }

    /// The ids of the licenses and what each is about: `CC-BY-4.0 page`.
    var licenseScopes: [String] {
        audit.signals.compactMap { signal in
            guard case .license(let license) = signal.content else { return nil }
            return "\(license.id ?? "-") \(signal.scope.rawValue)"
        }
    }

    /// The kinds of policies and the links to them: `privacy /privacy`.
    var links: [String] {
        audit.signals.compactMap { signal in
            guard case .policyLink(let link) = signal.content else { return nil }
            return "\(link.policy.rawValue) \(link.href)"
        }
    }

    var reservations: [Reservation] {
        audit.signals.compactMap { if case .reservation(let reservation) = $0.content { reservation } else { nil } }
    }

    /// The reservations that no other one prevails over: `max-snippet 20`.
    var effectiveDirectives: [String] {
        audit.signals.compactMap { signal in
            guard signal.overruled == nil, case .reservation(let reservation) = signal.content else { return nil }
            return [reservation.directive, reservation.value].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The directives and values of the reservations: `max-snippet 20`.
    var directives: [String] {
        reservations.map { [$0.directive, $0.value].compactMap(\.self).joined(separator: " ") }
    }

    /// The holders, years and scopes of the notices: `Example Media 2026 page`.
    var notices: [String] {
        audit.signals.compactMap { signal in
            guard case .notice(let notice) = signal.content else { return nil }
            let parts = [notice.holder, notice.years.map { String($0.first) }, signal.scope.rawValue]
            return parts.compactMap(\.self).joined(separator: " ")
        }
    }

    /// The credits with their properties and scopes: `creditText Ann Smith media`.
    var credits: [String] {
        audit.signals.compactMap { signal in
            guard case .credit(let credit) = signal.content else { return nil }
            return "\(credit.property) \(credit.name) \(signal.scope.rawValue)"
        }
    }

    var codes: [Diagnostic.Code] { audit.diagnostics.map(\.code) }

    /// Checks that the signals of a kind stand at the marked spans, in order.
    func expectMarked(_ kind: Signal.Kind, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let found = audit.signals.filter { $0.kind == kind }.map(\.location)
        let places = found.map { [$0.offset, $0.line, $0.column] }
        #expect(places == markup.spans.map { [$0.offset, $0.line, $0.column] }, sourceLocation: sourceLocation)
    }
}
